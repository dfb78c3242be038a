/** Names in, table out. The same names give the same bytes. */
import { derived, type Entry, entryOf, ofPhrases, tableOf } from "./entries.ts";
import { formsOf, withLegalForm } from "./forms.ts";
import { everyLanguage } from "./language.ts";
import { type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { Flag, type NameTable } from "./table.ts";
import type { GivenName, GivenTie } from "./types.ts";

function ofNames(names: readonly GivenName[], lexicon: Lexicon): Entry[] {
  return names.flatMap(({ kind, spellings }, entity) =>
    spellings.flatMap((s) => formsOf(kind, s, lexicon).map((form) => entryOf(form, entity))),
  );
}

function ownersOf(entries: readonly Entry[]): Map<string, Set<number>> {
  const owners = new Map<string, Set<number>>();
  for (const { key, entity } of entries) {
    const known = owners.get(key);
    if (known) known.add(entity);
    else owners.set(key, new Set([entity]));
  }
  return owners;
}

/** A short form of more firms than these says nothing of any of them. */
const mostOwners = 8;

/** A form that we derived and that another entity has too is weak: it fits two. */
function withoutRivals(
  entries: readonly Entry[],
  owners: ReadonlyMap<string, Set<number>>,
): Entry[] {
  return entries.flatMap((e) => {
    const { size } = owners.get(e.key)!;
    const isDerived = (e.flags & derived) !== 0;
    if (size > mostOwners && (isDerived || e.flags & Flag.Bare)) return [];
    return isDerived && size > 1 ? [{ ...e, weakIn: everyLanguage }] : [e];
  });
}

/** Whole names with their legal forms, of those who share what is left of them without. */
function ofShared(
  names: readonly GivenName[],
  entries: readonly Entry[],
  owners: ReadonlyMap<string, Set<number>>,
): Entry[] {
  const sharing = new Set(entries.filter((e) => owners.get(e.key)!.size > 1).map((e) => e.entity));
  return [...sharing].flatMap((entity) => {
    const { kind, spellings } = names[entity]!;
    return spellings.flatMap((s) => withLegalForm(kind, s).map((form) => entryOf(form, entity)));
  });
}

function ofEntities(names: readonly GivenName[], lexicon: Lexicon): Entry[] {
  const entries = ofNames(names, lexicon);
  const owners = ownersOf(entries);
  return [...withoutRivals(entries, owners), ...ofShared(names, entries, owners)];
}

/** A country needs its capital; goods are ordinary words in any case. */
function ofTies(ties: readonly GivenTie[]): Entry[] {
  return ties.flatMap(({ terms }, tie) => ofPhrases(terms, tie, Flag.Tie));
}

/**
 * Compiles names and ties.
 * @param names an entity's place in the list is its number
 * @param ties a tie's place in the list is its number
 * @param lexicon which words are ordinary ones, so that a name like them is weak
 */
export function compileNames(
  names: readonly GivenName[],
  ties: readonly GivenTie[],
  lexicon: Lexicon = nothingOrdinary,
): NameTable {
  return tableOf([...ofEntities(names, lexicon), ...ofTies(ties)]);
}
