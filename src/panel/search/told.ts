/** A hit in words, and where pressing it leads. */
import type { Entity } from "../../facts/schema.ts";
import { capitalised } from "../../facts/wording.ts";
import { type Folded, fold } from "../../spotter/letters.ts";
import { type Address, noFilters, start, writeAddress } from "../address.ts";
import { choiceName } from "../filters/names.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/search.ts";
import type { Entry } from "./entries.ts";
import { type Hit, type Shown, shownBy } from "./index.ts";
import { rangesIn } from "./match.ts";

export interface Told {
  readonly title: Shown;
  readonly detail: readonly Shown[];
  /** The spelling by which it was found, where title and detail do not show it. */
  readonly by?: { readonly words: string; readonly shown: Shown };
  readonly href: string;
}

/** Characters of what was typed that a sentence repeats. */
const mostQuoted = 60;

/** @returns what was typed, to stand in a sentence: it runs its own way, and not too far */
export function quoted(words: string): string {
  const characters = [...words.trim()];
  const isLong = characters.length > mostQuoted;
  return `\u2068${characters.slice(0, mostQuoted).join("")}${isLong ? "…" : ""}\u2069`;
}

const keyed = { names: "name", goods: "goods", publishers: "publisher" } as const;

/** @returns the address to which a hit leads: its shipments, or itself */
export function addressOf({ group, key }: Pick<Entry, "group" | "key">, { tab }: Address): string {
  const from = { ...start, ...(tab !== undefined && { tab }) };
  if (group === "shipments") return writeAddress({ ...from, view: "shipment", shipment: key });
  const filters = { ...noFilters, [keyed[group]]: [key] };
  return writeAddress({ ...from, view: "list", of: "all", filters });
}

function titleOf(record: PanelRecord, { group, key }: Entry): string {
  if (group === "shipments") return record.line(key).title;
  if (group !== "goods") return group === "names" ? record.name(key) : key;
  return capitalised(choiceName(record, "goods", key), record.teller.wording.locale);
}

/** "company · Russia" */
export function kindAndCountry(record: PanelRecord, key: string): string[] {
  const entity = record.facts.entities.get(key);
  return entity ? kindAndCountryOf(record, entity) : [say("asPrinted")];
}

/** The same of an entity that need not be in the record. */
export function kindAndCountryOf({ teller }: PanelRecord, entity: Entity): string[] {
  const { wording } = teller;
  const country = entity.country === undefined ? [] : [wording.country(entity.country)];
  return [wording.words.kinds[entity.kind], ...country];
}

function detailOf(record: PanelRecord, { group, key, weight }: Entry): string[] {
  const count = sayCount("shipmentsCount", weight);
  if (group === "names") return [...kindAndCountry(record, key), count];
  if (group === "goods") return [say("goodsKind"), count];
  if (group === "publishers") return [say("publisher"), count];
  const { parties, when, support } = record.line(key);
  return [parties, when, support].filter((d) => d !== undefined);
}

/** @returns a text with what was looked for marked in it */
function shownIn(text: string, typed: Folded): Shown {
  return { text, ranges: rangesIn(fold(text), typed) };
}

function byOf({ entry }: Hit, by: Shown, told: readonly Shown[]): Told["by"] {
  if (by.ranges.length === 0 || told.some((t) => t.text === by.text)) return undefined;
  const isShown = entry.group === "shipments" && told.some((t) => t.ranges.length > 0);
  if (isShown) return undefined;
  return { words: say(entry.group === "shipments" ? "withWords" : "alsoPrinted"), shown: by };
}

/** @param typed what was looked for; of a hit that is near in spelling, its own marks stand */
export function told(record: PanelRecord, hit: Hit, typed: Folded, address: Address): Told {
  const { entry } = hit;
  const by = shownBy(hit, typed);
  const name = titleOf(record, entry);
  const isIt = name.toLowerCase() === by.text.toLowerCase();
  const title = isIt ? { text: name, ranges: by.ranges } : shownIn(name, typed);
  const isMarked = entry.group === "shipments";
  const detail = detailOf(record, entry).map((text) =>
    isMarked ? shownIn(text, typed) : { text, ranges: [] },
  );
  const spelled = byOf(hit, by, isIt ? [title, by] : [title, ...detail]);
  return { title, detail, ...(spelled && { by: spelled }), href: addressOf(entry, address) };
}
