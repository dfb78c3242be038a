/** The lines of a text file of any size, piece by piece. */
import { InputError, readPieces } from "./input.ts";

/** A piece that is not UTF-8 is sought in for the byte at which it goes wrong. */
function badByte(piece: Uint8Array, before: number, path: string, cause: unknown): InputError {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let good = 0;
  try {
    for (; good < piece.length; good++)
      decoder.decode(piece.subarray(good, good + 1), { stream: true });
  } catch {
    // Here it is.
  }
  return new InputError(`${path} is not UTF-8 text (byte ${before + good}); save it as UTF-8.`, {
    cause,
  });
}

/**
 * @param path a file, or `-` for standard input
 * @param told is given the bytes read so far
 * @returns its lines without their ends and without a byte order mark
 * @throws InputError with one sentence
 */
export function* readLines(
  path: string,
  told: (bytes: number) => void = () => {},
): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let pending = "";
  let bytes = 0;
  const decode = (piece: Uint8Array, stream: boolean) => {
    try {
      return decoder.decode(piece, { stream });
    } catch (cause) {
      throw badByte(piece, bytes, path, cause);
    }
  };
  for (const piece of readPieces(path)) {
    const lines = (pending + decode(piece, true)).split("\n");
    pending = lines.pop()!;
    bytes += piece.length;
    told(bytes);
    yield* lines;
  }
  pending += decode(new Uint8Array(0), false);
  if (pending !== "") yield pending;
}
