/** Names in, table out. The same names give the same bytes. */
import { tableOf } from "./build.ts";
import { derived, Entries } from "./entries.ts";
import { formsOf, withLegalForm } from "./forms.ts";
import { everyLanguage } from "./language.ts";
import { type Lexicon, nothingOrdinary } from "./lexicon.ts";
import { runsOf, sortedByWords } from "./sorted.ts";
import { Flag, type NameTable } from "./table.ts";
import type { GivenName, GivenTie } from "./types.ts";

/** A short form of more firms than these says nothing of any of them. */
const mostOwners = 8;

/** Names that can be gone through more than once; an entity's place is its number. */
export type Names = Iterable<GivenName>;

function addNames(all: Entries, names: Names, lexicon: Lexicon): void {
  let entity = 0;
  for (const { kind, spellings } of names) {
    for (const spelling of spellings)
      for (const form of formsOf(kind, spelling, lexicon)) all.add(form, entity);
    entity++;
  }
}

/** What several entities go by. */
class Shared {
  private readonly entities = new Set<number>();
  private readonly dropped: Uint8Array;

  constructor(private readonly all: Entries) {
    this.dropped = new Uint8Array(all.count);
    const entries = Uint32Array.from({ length: all.count }, (_, i) => i);
    const asTheyCame = Uint32Array.from(all.words, (_, i) => i);
    const sorted = sortedByWords(all, entries, asTheyCame);
    for (const [low, high] of runsOf(all, sorted)) this.look(sorted.subarray(low, high));
  }

  /** @param run the entries of one sequence of words */
  private look(run: Uint32Array): void {
    const owners = new Set<number>();
    for (const entry of run) owners.add(this.all.entity(entry));
    if (owners.size < 2) return;
    for (const owner of owners) this.entities.add(owner);
    for (const entry of run) this.judge(entry, owners.size);
  }

  /** A form that we derived and that another entity has too is weak: it fits two. */
  private judge(entry: number, owners: number): void {
    const flags = this.all.flags(entry);
    const isDerived = (flags & derived) !== 0;
    if (owners > mostOwners && (isDerived || flags & Flag.Bare)) this.dropped[entry] = 1;
    else if (isDerived) this.all.weaken(entry, everyLanguage);
  }

  isDropped(entry: number): boolean {
    return this.dropped[entry] === 1;
  }

  has(entity: number): boolean {
    return this.entities.has(entity);
  }

  get isEmpty(): boolean {
    return this.entities.size === 0;
  }
}

/** Whole names with their legal forms, of those who share what is left of them without. */
function addWhole(all: Entries, names: Names, shared: Shared): void {
  if (shared.isEmpty) return;
  let entity = 0;
  for (const { kind, spellings } of names) {
    if (shared.has(entity))
      for (const spelling of spellings)
        for (const form of withLegalForm(kind, spelling)) all.add(form, entity);
    entity++;
  }
}

/**
 * Compiles names and ties.
 * @param names gone through twice; an entity's place among them is its number
 * @param ties a tie's place in the list is its number
 * @param lexicon which words are ordinary ones, so that a name like them is weak
 * @throws RangeError when they are more than a table holds
 */
export function compileNames(
  names: Names,
  ties: readonly GivenTie[],
  lexicon: Lexicon = nothingOrdinary,
): NameTable {
  const all = new Entries();
  addNames(all, names, lexicon);
  const shared = new Shared(all);
  addWhole(all, names, shared);
  // A country needs its capital; goods are ordinary words in any case.
  ties.forEach(({ terms }, tie) => void all.addPhrases(terms, tie, Flag.Tie));
  return tableOf(all, (entry) => !shared.isDropped(entry));
}
