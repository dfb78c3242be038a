/** From the lines of a file to facts; what kind of file it is, its content tells. */
import type { Facts, GoodsClass } from "../facts/schema.ts";
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
 * @param goods the thesaurus the facts are to be compared by
 * @throws ExchangeError with one sentence
 */
export function importLines(
  lines: Iterable<string>,
  path: string,
  goods: readonly GoodsClass[],
): Imported {
  const into = new Gathered();
  let number = 0;
  for (const line of lines) {
    number++;
    if (line.trim() !== "") take(parse(line, `${path}:${number}`), into, `${path}:${number}`);
  }
  if (into.size === 0) throw new ExchangeError(`${path} holds no name; a pack needs one at least.`);
  const facts = into.facts(ownShipment, goods);
  const alsoMark = new Set(into.hasOwn ? [] : facts.entities.keys());
  return { facts, alsoMark, skipped: into.skipped };
}
