/** The formats in which records leave Waybill, written piece by piece. */
import type { Facts } from "../facts/schema.ts";
import { csvPieces } from "./csv.ts";
import { toFtm } from "./ftmWrite.ts";
import { jsonPieces } from "./json.ts";

export const formats = ["ftm", "csv", "json"] as const;
export type Format = (typeof formats)[number];

function* ftmPieces(facts: Facts): Generator<string> {
  for (const entity of toFtm(facts)) yield `${JSON.stringify(entity)}\n`;
}

const writers: Readonly<Record<Format, (facts: Facts) => Generator<string>>> = {
  ftm: ftmPieces,
  csv: csvPieces,
  json: jsonPieces,
};

/** @returns the text of a file in pieces, about one a record; joined they are the whole file */
export function piecesOf(facts: Facts, format: Format): Generator<string> {
  return writers[format](facts);
}

/** @returns as what files of this format are known: the end of their names and their type */
export function fileKind(format: Format): { readonly ending: string; readonly type: string } {
  switch (format) {
    case "ftm":
      return { ending: "ftm.jsonl", type: "application/jsonl" };
    case "csv":
      return { ending: "csv", type: "text/csv" };
    case "json":
      return { ending: "json", type: "application/json" };
  }
}
