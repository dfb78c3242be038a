/** The first line of a CSV: how its fields are parted, and what its columns are called. */
import { closeSync, openSync, readSync } from "node:fs";
import { TableError } from "./fault.ts";

const delimiters = [",", ";", "\t", "|"];
const longestHeader = 1 << 20;

function firstText(file: string): string {
  const handle = openSync(file, "r");
  try {
    const bytes = new Uint8Array(longestHeader);
    const length = readSync(handle, bytes);
    const text = new TextDecoder("utf-8").decode(bytes.subarray(0, length));
    return text.replace(/^\ufeff/, "");
  } finally {
    closeSync(handle);
  }
}

/** @returns the fields of the first line (RFC 4180); a quoted one may hold anything */
function fieldsOf(text: string, delimiter: string): string[] {
  const fields: string[] = [];
  let [field, isQuoted] = ["", false];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (isQuoted && c === '"' && text[i + 1] === '"') {
      field += '"';
      i++;
    } else if (c === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (c === "\n" || c === "\r")) break;
    else if (!isQuoted && c === delimiter) {
      fields.push(field);
      field = "";
    } else field += c;
  }
  return [...fields, field];
}

export interface Header {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/**
 * @param file in UTF-8
 * @param path how it is named in sentences
 * @param given the delimiter, where the mapping has one; else the one that makes most fields
 * @throws TableError where there is no header, or a column twice
 */
export function headerOf(file: string, path: string, given: string | undefined): Header {
  const text = firstText(file);
  if (text.trim() === "")
    throw new TableError(`${path}: is empty; a table needs a first line with its columns.`);
  const all = (given === undefined ? delimiters : [given]).map((delimiter) => ({
    delimiter,
    columns: fieldsOf(text, delimiter),
  }));
  const header = all.reduce((most, h) => (h.columns.length > most.columns.length ? h : most));
  const twice = header.columns.find((c, i) => header.columns.indexOf(c) < i);
  if (twice !== undefined)
    throw new TableError(`${path}:1: the column "${twice}" stands twice; rename one of them.`);
  return header;
}
