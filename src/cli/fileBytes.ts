/** A pack on disk, read slice by slice. */
import { type FileHandle, open } from "node:fs/promises";
import type { PackBytes } from "../pack/bytes.ts";
import { inMemory } from "../pack/bytes.ts";
import { readBytes } from "./input.ts";

/** Smaller files are read as a whole: a slice of them is then no question to the disk. */
const smallFile = 1 << 25;

/** A Buffer's slice is a view; that of plain bytes is a copy. */
function whole(path: string): PackBytes {
  return inMemory(new Uint8Array(readBytes(path)));
}

async function read(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/**
 * The file stays open until the command ends.
 * @throws InputError with one sentence
 */
export async function packFile(path: string): Promise<PackBytes> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    // Says why in a sentence, for every reason there is.
    return whole(path);
  }
  const { size } = await file.stat();
  if (size < smallFile) {
    await file.close();
    return whole(path);
  }
  return { size, slice: (start, end) => read(file, start, Math.min(end, size)) };
}
