/** Reading what the command is given: text as UTF-8, or one sentence why not. */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** The input was bad; the message is one sentence, exit status 1. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** The command was used wrongly; the message is one sentence, exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @param stream whether a character cut short at the end may pass */
function isUtf8(bytes: Uint8Array, length: number, stream: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream });
    return true;
  } catch {
    return false;
  }
}

/** Start of the first character that is not UTF-8, by halving: a good prefix has good prefixes. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes, middle, true)) good = middle;
    else bad = middle;
  }
  while (!isUtf8(bytes, good, false)) good--;
  return good;
}

/**
 * Decodes UTF-8; a byte order mark stays, so that offsets count the file's own text.
 * @throws InputError naming the file and the byte
 */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const sentence = `${path} is not UTF-8 text (byte ${firstBadByte(bytes)}); save it as UTF-8.`;
    throw new InputError(sentence, { cause });
  }
}

const reasons: Record<string, string> = {
  ENOENT: "does not exist; check the path",
  EISDIR: "is a folder; name a file in it",
  EACCES: "may not be read; check its permissions",
};

/** Runs what reads a file; a fault of the file's becomes a sentence. */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ""];
    if (reason === undefined) throw cause;
    throw new InputError(`${path} ${reason}.`, { cause });
  }
}

/**
 * @param path a file, or `-` for standard input
 * @throws InputError with one sentence
 */
export function readBytes(path: string): Uint8Array {
  return reading(path, () => readFileSync(path === "-" ? 0 : path));
}

const pieceLength = 1 << 18;

/**
 * Reads a file of any size piece by piece.
 * @param path a file, or `-` for standard input
 * @returns the pieces; each is overwritten by the next
 * @throws InputError with one sentence
 */
export function* readPieces(path: string): Generator<Uint8Array> {
  const piece = new Uint8Array(pieceLength);
  const file = path === "-" ? 0 : reading(path, () => openSync(path, "r"));
  try {
    for (;;) {
      const length = reading(path, () => readSync(file, piece));
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    if (path !== "-") closeSync(file);
  }
}

/** @throws InputError with one sentence */
export function readText(path: string): string {
  return decodeUtf8(readBytes(path), path);
}
