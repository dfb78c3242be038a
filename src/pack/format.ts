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
import * as v from "valibot";

const formatVersion = 2;
const magic = new TextEncoder().encode("WAYBILL\0");
const headerLength = 48;
const maxManifestLength = 1 << 20;

/** A pack that cannot be used; the message is one sentence for the reader. */
export class PackError extends Error {
  override readonly name = "PackError";
}

const size = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32));
const manifestSchema = v.object({
  id: v.string(),
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
export type PackManifest = v.InferOutput<typeof manifestSchema>;
export type PackHead = Omit<PackManifest, "sections">;

export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pack whose checksums hold. */
export interface OpenContainer {
  readonly manifest: PackManifest;
  readonly sections: ReadonlyMap<string, Uint8Array>;
}

/** @returns the next multiple of 8 */
function align(offset: number): number {
  return (offset + 7) & ~7;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

/** Section offsets depend on the manifest's length, so they count from the end of the manifest. */
async function tableOf(sections: readonly Section[]): Promise<PackManifest["sections"]> {
  const table: PackManifest["sections"] = [];
  let offset = 0;
  for (const { name, bytes } of sections) {
    table.push({ name, offset, length: bytes.length, sha256: hex(await sha256(bytes)) });
    offset = align(offset + bytes.length);
  }
  return table;
}

/**
 * Writes a pack. Same input, same bytes.
 * @param head what the pack says of itself
 * @param sections in the order they are to be stored
 * @returns the whole file
 */
export async function writeContainer(
  head: PackHead,
  sections: readonly Section[],
): Promise<Uint8Array> {
  const table = await tableOf(sections);
  const manifest = new TextEncoder().encode(JSON.stringify({ ...head, sections: table }));
  const base = align(headerLength + manifest.length);
  const last = table.at(-1);
  const file = new Uint8Array(base + (last ? align(last.offset + last.length) : 0));
  file.set(magic);
  const view = new DataView(file.buffer);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, manifest.length, true);
  file.set(await sha256(manifest), 16);
  file.set(manifest, headerLength);
  sections.forEach((s, i) => {
    file.set(s.bytes, base + table[i]!.offset);
  });
  return file;
}

function checkHeader(file: Uint8Array, label: string): number {
  if (file.length < headerLength || magic.some((b, i) => file[i] !== b))
    throw new PackError(`${label} is not a Waybill pack (byte 0); choose a .waybill file.`);
  const view = new DataView(file.buffer, file.byteOffset);
  const version = view.getUint32(8, true);
  if (version !== formatVersion) {
    const remedy = version > formatVersion ? "update Waybill" : "build it again";
    throw new PackError(
      `${label} has format ${version} (byte 8), and this Waybill reads format ${formatVersion}; ${remedy}.`,
    );
  }
  const length = view.getUint32(12, true);
  if (length > maxManifestLength || headerLength + length > file.length)
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
      {
        cause,
      },
    );
  }
  const parsed = v.safeParse(manifestSchema, raw);
  if (!parsed.success)
    throw new PackError(
      `${label} has a manifest that is not one (byte ${headerLength}): ${parsed.issues[0].message}; get it again.`,
    );
  return parsed.output;
}

async function checkedSection(
  file: Uint8Array,
  base: number,
  entry: PackManifest["sections"][number],
  label: string,
): Promise<Uint8Array> {
  const start = base + entry.offset;
  if (entry.offset % 8 !== 0 || start + entry.length > file.length)
    throw new PackError(`${label} is cut short in "${entry.name}" (byte ${start}); get it again.`);
  const bytes = file.subarray(start, start + entry.length);
  if (hex(await sha256(bytes)) !== entry.sha256)
    throw new PackError(`${label} is damaged in "${entry.name}" (byte ${start}); get it again.`);
  return bytes;
}

/**
 * Opens a pack and checks each of its checksums. The sections are views of
 * `file`, not copies, and lie at multiples of 8.
 * @param label how to name the file in a sentence
 * @throws PackError with a sentence naming the byte, when the file is foreign,
 *   of another format version, cut short or damaged
 */
export async function openContainer(file: Uint8Array, label: string): Promise<OpenContainer> {
  const aligned = file.byteOffset % 8 === 0 ? file : file.slice();
  const length = checkHeader(aligned, label);
  const bytes = aligned.subarray(headerLength, headerLength + length);
  if (hex(await sha256(bytes)) !== hex(aligned.subarray(16, headerLength)))
    throw new PackError(
      `${label} is damaged in its manifest (byte ${headerLength}); get it again.`,
    );
  const manifest = parseManifest(bytes, label);
  const base = align(headerLength + length);
  // All at once: each one's wait for its checksum is longer than the reckoning.
  const checked = manifest.sections.map(
    async (entry) => [entry.name, await checkedSection(aligned, base, entry, label)] as const,
  );
  return { manifest, sections: new Map(await Promise.all(checked)) };
}
