/**
 * Records in a pack: one JSON text a record, back to back, with the offsets of
 * their starts beside them, so that one is read without touching the others.
 */
import { PackError, type Section } from "./format.ts";

/** @returns the two sections that hold `records` under `name` */
export function recordSections(name: string, records: readonly unknown[]): Section[] {
  const texts = records.map((r) => new TextEncoder().encode(JSON.stringify(r)));
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((t, i) => {
    offsets[i + 1] = offsets[i]! + t.length;
  });
  const data = new Uint8Array(offsets[texts.length]!);
  texts.forEach((t, i) => {
    data.set(t, offsets[i]);
  });
  return [
    { name: `${name}.offsets`, bytes: new Uint8Array(offsets.buffer) },
    { name: `${name}.data`, bytes: data },
  ];
}

/** Reads records of one kind by their number. */
export interface RecordReader<T> {
  readonly count: number;
  /** @throws PackError when there is no such record or it cannot be read */
  at(index: number): T;
}

function section(sections: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (!bytes) throw new PackError(`The pack has no section "${name}"; get it again.`);
  return bytes;
}

/** @throws PackError when the sections are missing or their shape is wrong */
export function openRecords<T>(
  sections: ReadonlyMap<string, Uint8Array>,
  name: string,
): RecordReader<T> {
  const raw = section(sections, `${name}.offsets`);
  const data = section(sections, `${name}.data`);
  if (raw.length < 4 || raw.length % 4 !== 0)
    throw new PackError(`The pack's "${name}.offsets" has a wrong length; get it again.`);
  const offsets = new Uint32Array(raw.buffer, raw.byteOffset, raw.length / 4);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return {
    count: offsets.length - 1,
    at(index) {
      const [start, end] = [offsets[index], offsets[index + 1]];
      if (start === undefined || end === undefined || start > end || end > data.length)
        throw new PackError(`The pack's "${name}" has no record ${index}; get it again.`);
      return JSON.parse(decoder.decode(data.subarray(start, end))) as T;
    },
  };
}
