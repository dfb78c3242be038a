/** A table's text as UTF-8, whatever it was written in; DuckDB reads nothing else. */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { TableError } from "./fault.ts";

const pieceLength = 1 << 20;

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  const piece = new Uint8Array(pieceLength);
  try {
    for (;;) {
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function byMark(path: string): string | undefined {
  const [first = new Uint8Array()] = piecesOf(path);
  if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
  if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
  return undefined;
}

function decoderFor(encoding: string, path: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new TableError(
      `${path}: there is no encoding "${encoding}"; name one as web pages do: utf-8, windows-1251, gb18030.`,
      { cause },
    );
  }
}

/** Decodes piece by piece; what cannot be is told with its line. */
function* textOf(path: string, encoding: string): Generator<string> {
  const decoder = decoderFor(encoding, path);
  let line = 1;
  for (const piece of piecesOf(path)) {
    let text: string;
    try {
      text = decoder.decode(piece, { stream: true });
    } catch (cause) {
      const from = line + lineOfFault(piece, encoding);
      throw new TableError(
        `${path}:${from}: is not ${encoding} text; name its encoding in the mapping ("encoding: windows-1251").`,
        { cause },
      );
    }
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) line++;
    yield text;
  }
}

/** Lines of the piece before the byte that is none of the encoding's. */
function lineOfFault(piece: Uint8Array, encoding: string): number {
  let [good, bad] = [0, piece.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder(encoding, { fatal: true }).decode(piece.subarray(0, middle), {
        stream: true,
      });
      good = middle;
    } catch {
      // What is sought lies before.
      bad = middle;
    }
  }
  return piece.subarray(0, good).filter((b) => b === 10).length;
}

/**
 * @param encoding as the mapping has it; undefined for UTF-8, or UTF-16 by its mark
 * @param into a path of our own, written where the file is no UTF-8
 * @returns the path of a file in UTF-8
 * @throws TableError naming the line
 */
export function inUtf8(path: string, encoding: string | undefined, into: string): string {
  const told = (encoding ?? byMark(path) ?? "utf-8").toLowerCase();
  const isPlain = told === "utf-8" || told === "utf8";
  const file = isPlain ? undefined : openSync(into, "w");
  try {
    for (const text of textOf(path, told)) if (file !== undefined) writeSync(file, text);
  } finally {
    if (file !== undefined) closeSync(file);
  }
  return isPlain ? path : into;
}
