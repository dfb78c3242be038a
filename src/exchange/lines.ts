/** From the lines of a file to records; what kind of file it is, its content tells. */
import type { PackRecord } from "../facts/packRecord.ts";
import { missingSource, withKnownParties } from "../facts/references.ts";
import type { Entity, Facts, GoodsClass, Shipment, Source } from "../facts/schema.ts";
import { isFtm, ownShipment, takeFtm } from "./ftmRead.ts";
import { ExchangeError, Gathered } from "./gathered.ts";
import { isName, takeName } from "./names.ts";

/** Facts from one file, and what the maker of a pack must know of it. */
export interface Imported {
  readonly facts: Facts;
  /** Whom to mark beside those who take part in a shipment: all names of a list, none of our own export. */
  readonly alsoMark: ReadonlySet<string>;
  /** Records passed over, by kind. */
  readonly skipped: ReadonlyMap<string, number>;
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new ExchangeError(`${where} is no JSON; each line must hold one object.`, { cause });
  }
}

function take(value: unknown, into: Gathered, where: string): void {
  if (isFtm(value)) takeFtm(value, into, where);
  else if (isName(value)) takeName(value, into);
  else
    throw new ExchangeError(
      `${where} is neither FollowTheMoney ("id", "schema", "properties") nor a name ("id", "name"); correct the line.`,
    );
}

/**
 * @param lines the file, line by line; empty lines are passed over
 * @param path how the file is named in sentences
 * @returns the file's records as its lines come; at the end how many were passed over, by kind
 * @throws ExchangeError with one sentence
 */
export function* recordsOf(
  lines: Iterable<string>,
  path: string,
): Generator<PackRecord, ReadonlyMap<string, number>> {
  const into = new Gathered();
  let number = 0;
  for (const line of lines) {
    number++;
    if (line.trim() === "") continue;
    take(parse(line, `${path}:${number}`), into, `${path}:${number}`);
    yield* into.take();
  }
  if (into.size === 0) throw new ExchangeError(`${path} holds no name; a pack needs one at least.`);
  into.end(ownShipment);
  yield* into.take();
  return into.skipped;
}

/** The first of an id stays: exports repeat records, and the same input must give the same pack. */
function addTo<T extends { readonly id: string }>(map: Map<string, T>, record: T): void {
  if (!map.has(record.id)) map.set(record.id, record);
}

/**
 * @param lines the file, line by line; empty lines are passed over
 * @param path how the file is named in sentences
 * @param goods the thesaurus the facts are to be compared by
 * @throws ExchangeError with one sentence
 */
export function importLines(
  lines: Iterable<string>,
  path: string,
  goods: readonly GoodsClass[],
): Imported {
  const [entities, shipments, sources] = [
    new Map<string, Entity>(),
    new Map<string, Shipment>(),
    new Map<string, Source>(),
  ];
  const alsoMark = new Set<string>();
  const records = recordsOf(lines, path);
  let next = records.next();
  for (; !next.done; next = records.next()) {
    const { value } = next;
    if (value.is === "source") addTo(sources, value.record);
    else if (value.is === "shipment") addTo(shipments, value.record);
    else {
      addTo(entities, value.record);
      if (value.marked) alsoMark.add(value.record.id);
    }
  }
  for (const [id, shipment] of shipments)
    shipments.set(
      id,
      withKnownParties(shipment, (entity) => entities.has(entity)),
    );
  for (const { claims } of shipments.values())
    for (const { source } of claims) addTo(sources, missingSource(source));
  return { facts: { entities, shipments, sources, goods }, alsoMark, skipped: next.value };
}
