/**
 * The `*.waybill` container, written and read here alone. See docs/pack-format.md.
 *
 *     0   8  magic "WAYBILL\0"
 *     8   4  format version, u32 little endian
 *    12   4  length of the manifest in bytes, u32 little endian
 *    16  32  SHA-256 of the manifest
 *    48   n  manifest, JSON in UTF-8
 *         …  sections, each at a multiple of 8, in the manifest's order
 */
import { bytesToHex } from "@noble/hashes/utils.js";
import * as v from "valibot";
import type { PackBytes } from "./bytes.ts";
import { Digest, digestOf } from "./sha256.ts";

const formatVersion = 3;
const magic = new TextEncoder().encode("WAYBILL\0");
const headerLength = 48;
const maxManifestLength = 1 << 20;

/** A pack that cannot be used; the message is one sentence for the reader. */
export class PackError extends Error {
  override readonly name = "PackError";
}

const size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const manifestSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1, "the id is empty")),
  title: v.string(),
  version: v.string(),
  licence: v.string(),
  /** Date of the newest record, YYYY-MM-DD. */
  built: v.string(),
  counts: v.record(v.string(), size),
  sections: v.array(
    v.object({
      name: v.string(),
      offset: size,
      length: size,
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
type PackManifest = v.InferOutput<typeof manifestSchema>;
export type PackHead = Omit<PackManifest, "sections">;

/** A section to be written: its pieces are asked for twice, for the checksum and for the file. */
export interface Section {
  readonly name: string;
  /** In bytes. */
  readonly length: number;
  pieces(): Iterable<Uint8Array>;
}

/** @returns a section that is in memory as a whole */
export function section(name: string, bytes: Uint8Array): Section {
  return { name, length: bytes.length, pieces: () => [bytes] };
}

/** Where a section lies in the file. */
export interface Place {
  readonly name: string;
  /** From the first section. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** @returns the next multiple of 8 */
function align(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** Section offsets depend on the manifest's length, so they count from the end of the manifest. */
function tableOf(sections: readonly Section[]): PackManifest["sections"] {
  let offset = 0;
  return sections.map(({ name, length, pieces }) => {
    const digest = new Digest();
    for (const piece of pieces()) digest.add(piece);
    const entry = { name, offset, length, sha256: digest.hex() };
    offset = align(offset + length);
    return entry;
  });
}

function header(manifest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(align(headerLength + manifest.length));
  bytes.set(magic);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, manifest.length, true);
  const digest = new Digest();
  digest.add(manifest);
  bytes.set(digest.bytes(), 16);
  bytes.set(manifest, headerLength);
  return bytes;
}

/**
 * Writes a pack. Same input, same bytes.
 * @param head what the pack says of itself
 * @param sections in the order they are to be stored
 * @returns the file in pieces; each may be overwritten when the next is asked for
 * @throws PackError when there are too many sections for a manifest
 */
export function* containerPieces(
  head: PackHead,
  sections: readonly Section[],
): Generator<Uint8Array> {
  const manifest = new TextEncoder().encode(
    JSON.stringify({ ...head, sections: tableOf(sections) }),
  );
  if (manifest.length > maxManifestLength)
    throw new PackError("What the pack says of itself is over 1 MiB; shorten its title.");
  yield header(manifest);
  for (const { length, pieces } of sections) {
    yield* pieces();
    yield new Uint8Array(align(length) - length);
  }
}

/** @returns pieces put together */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = Array.from(pieces, (p) => p.slice());
  const whole = new Uint8Array(all.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function manifestLength(bytes: PackBytes, label: string): Promise<number> {
  const start = await bytes.slice(0, Math.min(headerLength, bytes.size));
  if (start.length < headerLength || magic.some((b, i) => start[i] !== b))
    throw new PackError(`${label} is not a Waybill pack (byte 0); choose a .waybill file.`);
  const view = new DataView(start.buffer, start.byteOffset);
  const version = view.getUint32(8, true);
  if (version !== formatVersion) {
    const remedy = version > formatVersion ? "update Waybill" : "build it again";
    throw new PackError(
      `${label} has format ${version} (byte 8), and this Waybill reads format ${formatVersion}; ${remedy}.`,
    );
  }
  const length = view.getUint32(12, true);
  if (length > maxManifestLength || headerLength + length > bytes.size)
    throw new PackError(`${label} is cut short (byte 12); get it again.`);
  return length;
}

function parseManifest(bytes: Uint8Array, label: string): PackManifest {
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PackError(
      `${label} has an unreadable manifest (byte ${headerLength}); get it again.`,
      { cause },
    );
  }
  const parsed = v.safeParse(manifestSchema, raw);
  if (!parsed.success)
    throw new PackError(
      `${label} has a manifest that is not one (byte ${headerLength}): ${parsed.issues[0].message}; get it again.`,
    );
  return parsed.output;
}

function placed(
  { name, offset, length, sha256 }: PackManifest["sections"][number],
  base: number,
  size: number,
  label: string,
): Place {
  const start = base + offset;
  const end = start + length;
  if (offset % 8 !== 0 || end > size)
    throw new PackError(`${label} is cut short in "${name}" (byte ${start}); get it again.`);
  return { name, offset, start, end, sha256 };
}

/** A pack whose manifest holds, and whose sections are not read yet. */
export interface Container {
  readonly bytes: PackBytes;
  readonly label: string;
  readonly manifest: PackHead;
  /** By name. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads what a pack says of itself.
 * @param label how to name the file in a sentence
 * @throws PackError with a sentence naming the byte, when the file is foreign, of another
 *   format version, cut short, or damaged in its manifest
 */
export async function readContainer(bytes: PackBytes, label: string): Promise<Container> {
  const length = await manifestLength(bytes, label);
  const start = await bytes.slice(16, headerLength + length);
  const raw = start.subarray(headerLength - 16);
  if ((await digestOf(raw)) !== bytesToHex(start.subarray(0, 32)))
    throw new PackError(
      `${label} is damaged in its manifest (byte ${headerLength}); get it again.`,
    );
  const { sections, ...manifest } = parseManifest(raw, label);
  const base = align(headerLength + length);
  const places = sections.map((s) => placed(s, base, bytes.size, label));
  const byName = new Map(places.map((p) => [p.name, p]));
  if (byName.size < places.length)
    throw new PackError(`${label} has a section twice (byte ${headerLength}); get it again.`);
  return { bytes, label, manifest, places: byName };
}

/** @throws PackError when the pack has no such section */
export function placeOf({ places, label }: Container, name: string): Place {
  const place = places.get(name);
  if (!place) throw new PackError(`${label} has no section "${name}"; get it again.`);
  return place;
}

/** @returns a whole section, at a multiple of 8 in memory */
export async function sectionBytes(container: Container, name: string): Promise<Uint8Array> {
  const { start, end } = placeOf(container, name);
  const read = await container.bytes.slice(start, end);
  return read.byteOffset % 8 === 0 ? read : read.slice();
}

const pieceLength = 1 << 22;

async function digestOfPlace(
  { bytes }: Container,
  { start, end }: Place,
  told: (length: number) => void,
): Promise<string> {
  if (end - start <= pieceLength) return digestOf(await bytes.slice(start, end));
  const digest = new Digest();
  for (let at = start; at < end; at += pieceLength) {
    const piece = await bytes.slice(at, Math.min(end, at + pieceLength));
    digest.add(piece);
    told(piece.length);
  }
  return digest.hex();
}

/**
 * Checks each section's checksum, large ones piece by piece.
 * @param told is given how many bytes are checked, while there are many
 * @throws PackError with a sentence naming the byte
 */
export async function checkSums(
  container: Container,
  told: (done: number) => void = () => {},
): Promise<void> {
  let done = 0;
  const check = async (place: Place) => {
    const digest = await digestOfPlace(container, place, (length) => {
      done += length;
      told(done);
    });
    if (digest === place.sha256) return;
    throw new PackError(
      `${container.label} is damaged in "${place.name}" (byte ${place.start}); get it again.`,
    );
  };
  const all = [...container.places.values()];
  // All at once: each one's wait for its checksum is longer than the reckoning.
  await Promise.all(all.filter((p) => p.end - p.start <= pieceLength).map(check));
  for (const place of all.filter((p) => p.end - p.start > pieceLength)) await check(place);
}
