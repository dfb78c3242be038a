/** A proposal for `data/entities`: all that the checks ask for, but the source. */
import { Document, isMap, isSeq, type YAMLSeq } from "yaml";
import { namesOf } from "../facts/names.ts";
import { folded as checkedName } from "../facts/quality.ts";
import { type Entity, type Kind, kinds } from "../facts/schema.ts";
import { foldCharacter } from "../spotter/fold.ts";
import { hashSeed, hashStep } from "../spotter/hash.ts";
import { toLatin } from "../spotter/translit.ts";
import type { Member } from "./group.ts";
import { spellingOf } from "./names.ts";
import { times, type Voices } from "./voices.ts";

/** Stands where the id of a source must: the checks refuse it, so that nothing is merged without one. */
export const sourceToFill = "FILL IN the id of a source in data/sources";

export interface Stub {
  readonly id: string;
  readonly yaml: string;
}

/** A name that a stub must do without. */
export interface Taken {
  readonly name: string;
  /** Id of the entity or stub that has it. */
  readonly owner: string;
}

interface Reported {
  readonly name: string;
  readonly members: readonly Member[];
  readonly perhaps: readonly string[];
  readonly voices: Voices;
}

const longestId = 60;
/** File names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

function slug(text: string): string {
  const folded = [...text].map(foldCharacter).join("");
  const kebab = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (kebab.length <= longestId) return kebab;
  return kebab.slice(0, longestId).replace(/-[^-]*$/, "");
}

function hexHash(text: string): string {
  let hash = hashSeed;
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** An id from the first spelling that gives one; of scripts that we do not transliterate, a number. */
function idFrom(texts: readonly string[]): string {
  const latin = [...texts, ...toLatin(texts[0]!)].map(slug).find((id) => /[a-z]/.test(id));
  const id = latin ?? `reported-${hexHash(texts[0]!)}`;
  return reserved.test(id) ? `${id}-reported` : id;
}

/** The kind that most readers gave. */
function kindOf({ kinds: counted }: Voices): Kind {
  return kinds.find((k) => k === counted[0]?.text) ?? "company";
}

/** For a person to read; the checks' own words for an entity are in docs/contributing-data.md. */
function comment({ voices, members, perhaps }: Reported): string {
  const slips = members.filter((m) => m.how === "slip").map((m) => m.text);
  const list = (label: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [` ${label}:`, ...texts.map((text) => `   ${text}`)];
  return [
    ` ${times(voices.reports, "report")} in ${times(voices.files, "file")}. Fill in the source, describe it in your own words,`,
    " and keep only spellings that a source prints.",
    ...list(
      "Evidence that the readers gave",
      voices.evidence.map((e) => e.text),
    ),
    ...list("Probably mistyped, and left out", slips),
    ...list("Perhaps this is", perhaps),
  ].join("\n");
}

function inFlow(list: unknown): void {
  if (isSeq(list)) for (const item of (list as YAMLSeq).items) if (isMap(item)) item.flow = true;
}

/** Quotes what older readers of YAML take for a date or for true: 2026-11-25, yes. */
const compat = { compat: "yaml-1.1" } as const;

function write(entity: object, before: string): string {
  const document = new Document(entity, compat);
  document.commentBefore = before;
  inFlow(document.get("aliases"));
  return document.toString({ lineWidth: 0 });
}

/** @returns a line for each name, as it stands in an entity's list of aliases */
export function aliasLines(names: readonly string[]): string[] {
  const document = new Document(
    names.map((name) => ({ name })),
    compat,
  );
  inFlow(document.contents);
  return names.length === 0 ? [] : document.toString({ lineWidth: 0 }).trimEnd().split("\n");
}

function spelledBy(members: readonly Member[]): string[] {
  return members.filter((m) => m.how !== "slip").map((m) => m.text);
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  taken.add(id);
  return id;
}

/** @returns the spellings that folding does not make one with the name or with each other */
function withoutRepeats(texts: readonly string[], name: string): string[] {
  const seen = new Set([spellingOf(name).whole]);
  return texts.filter((text) => {
    const { whole } = spellingOf(text);
    return !seen.has(whole) && seen.add(whole);
  });
}

/** The order that the checks ask for. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** Aliases of a stub; more are no spellings of one name. */
const mostAliases = 40;

/** Makes the stubs of one run: each with an id and names of its own. */
export class StubMaker {
  private readonly ids = new Map<string, string>();
  /** Who has a name, as the checks compare names. */
  private readonly owners = new Map<string, string>();

  /**
   * @param known entities that are there already
   * @param reported those that are to get a stub, the one to be preferred first
   */
  constructor(
    known: Iterable<Entity>,
    reported: readonly Reported[],
    private readonly today: string,
  ) {
    const taken = new Set<string>();
    for (const entity of known) {
      taken.add(entity.id);
      for (const name of namesOf(entity)) this.owners.set(checkedName(name), entity.id);
    }
    for (const { name, members } of reported) {
      const id = freeId(idFrom(spelledBy(members)), taken);
      this.ids.set(name, id);
      this.ownerOf(name, id);
    }
  }

  /** @returns the stub, and the names that others have; its own among them cannot be merged */
  stubOf(reported: Reported): { readonly stub: Stub; readonly taken: readonly Taken[] } {
    const { name, members, voices } = reported;
    const id = this.ids.get(name)!;
    const given = [...spelledBy(members), ...voices.spellings.map((s) => s.text)];
    const other = withoutRepeats(given, name);
    const isFree = (text: string) => this.ownerOf(text, id) === id;
    const taken = [name, ...other]
      .filter((text) => !isFree(text))
      .map((text) => ({ name: text, owner: this.ownerOf(text, id) }));
    const aliases = other.filter(isFree).slice(0, mostAliases).sort(byUnits);
    return { stub: { id, yaml: this.yamlOf(id, reported, aliases) }, taken };
  }

  private yamlOf(id: string, reported: Reported, aliases: readonly string[]): string {
    const kind = kindOf(reported.voices);
    const entity = {
      id,
      kind,
      name: reported.name,
      aliases: aliases.map((name) => ({ name })),
      description: `Reported by readers as ${kind === "agency" ? "an" : "a"} ${kind}; still to be described.`,
      sources: [sourceToFill],
      updated: this.today,
    };
    return write(entity, comment(reported));
  }

  /** @returns who has the name: `id`, where nobody had it yet */
  private ownerOf(name: string, id: string): string {
    const key = checkedName(name);
    const owner = this.owners.get(key) ?? id;
    this.owners.set(key, owner);
    return owner;
  }
}
