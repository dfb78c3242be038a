/** Facts as one JSON object: `{"entities": [], "shipments": [with their claims], "sources": []}`. */
import type { Facts } from "../facts/schema.ts";

const lists = ["entities", "shipments", "sources"] as const;

/** A line break within JSON is never part of a text. */
function indented(record: unknown): string {
  return JSON.stringify(record, null, 1).replaceAll("\n", "\n  ");
}

function* listPieces(name: string, records: ReadonlyMap<string, unknown>): Generator<string> {
  yield ` "${name}": [`;
  let before = "\n  ";
  for (const record of records.values()) {
    yield before + indented(record);
    before = ",\n  ";
  }
  yield records.size === 0 ? "]" : "\n ]";
}

/** @returns the text in pieces, as JSON.stringify writes it with an indent of 1 */
export function* jsonPieces(facts: Facts): Generator<string> {
  yield "{\n";
  for (const name of lists) {
    yield* listPieces(name, facts[name]);
    yield name === "sources" ? "\n" : ",\n";
  }
  yield "}\n";
}
