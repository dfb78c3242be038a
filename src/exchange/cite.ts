/**
 * A shipment's record and its sources as entries of a bibliography, in the terms of
 * CSL-JSON (schema 1.0.2). The other forms are written from these entries.
 */
import { byNearness, lineageOf } from "../facts/origins.ts";
import type { Facts, Shipment, Source } from "../facts/schema.ts";
import { sourcesOf } from "./subset.ts";

export interface CslItem {
  /** Also the key of the entry in BibTeX. */
  readonly id: string;
  readonly type: "dataset" | "webpage" | "document";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  /** Of a record: its permanent id and the date of its data. */
  readonly number?: string;
  readonly version?: string;
  readonly note?: string;
}

function issued(date: string | undefined): Pick<CslItem, "issued"> {
  if (date === undefined) return {};
  return { issued: { "date-parts": [date.split("-").map(Number)] } };
}

/** Stands for a title that nobody recorded: square brackets say that the words are ours. */
export const untitled = "[Report without a recorded title]";

const unseen = "Not seen; known through those that follow it.";

function noteOf({ read, whyNoUrl, archived, origin }: Source): Pick<CslItem, "note"> {
  const notes = [
    ...(origin === undefined ? [] : [`Rests on ${origin}.`]),
    ...(whyNoUrl !== undefined ? [whyNoUrl] : read ? [] : [unseen]),
    ...(archived === undefined ? [] : [`Archived ${archived.date}: ${archived.url}`]),
  ];
  return notes.length === 0 ? {} : { note: notes.join(" ") };
}

function sourceItem(source: Source): CslItem {
  const { id, url, publisher, published, lang } = source;
  return {
    id,
    type: url === null ? "document" : "webpage",
    title: source.title ?? untitled,
    publisher,
    ...(url !== null && { "container-title": publisher, URL: url }),
    ...issued(published),
    ...(lang !== undefined && { language: lang }),
    ...noteOf(source),
  };
}

function recordItem({ id, updated }: Shipment, title: string): CslItem {
  return {
    id: `waybill-${id}`,
    type: "dataset",
    title,
    author: [{ literal: "Waybill" }],
    publisher: "Waybill",
    number: id,
    ...(updated !== undefined && { version: updated }),
    ...issued(updated),
  };
}

/** Keys that every tool takes, each once. */
function withKeys(items: readonly CslItem[]): CslItem[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const plain = item.id.replace(/[^A-Za-z0-9-]+/g, "-");
    let key = plain;
    for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
    taken.add(key);
    return { ...item, id: key };
  });
}

/**
 * @param title of the shipment in words
 * @returns the record first, then each of its sources, nearest to the origin first
 */
export function citationOf(facts: Facts, shipment: Shipment, title: string): CslItem[] {
  const sources = sourcesOf(facts, shipment)
    .map((s) => lineageOf(facts, s.id))
    .sort(byNearness)
    .map((l) => sourceItem(l.source));
  return withKeys([recordItem(shipment, title), ...sources]);
}
