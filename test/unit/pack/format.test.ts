import fc from "fast-check";
import { expect, test } from "vitest";
import { openContainer, PackError, writeContainer } from "../../../src/pack/format.ts";
import { openRecords, recordSections } from "../../../src/pack/records.ts";

const head = {
  id: "t",
  title: "Test",
  version: "1",
  licence: "MIT",
  built: "2026-01-02",
  counts: { entities: 2 },
};
const sections = [
  { name: "a", bytes: Uint8Array.of(1, 2, 3) },
  { name: "b", bytes: Uint8Array.of() },
  { name: "c", bytes: new Uint8Array(100).fill(7) },
];

test("what is written is read back, byte for byte, aligned", async () => {
  const file = await writeContainer(head, sections);
  const { manifest, sections: read } = await openContainer(file, "t.waybill");
  expect(manifest).toMatchObject(head);
  for (const s of sections) expect(read.get(s.name)).toEqual(s.bytes);
  for (const bytes of read.values()) expect(bytes.byteOffset % 8).toBe(0);
});

test("the same input gives the same bytes", async () => {
  expect(await writeContainer(head, sections)).toEqual(await writeContainer(head, sections));
});

test("any flipped bit in header, manifest or section is refused with a sentence", async () => {
  const file = await writeContainer(head, sections);
  const { manifest } = await openContainer(file, "t.waybill");
  const padded = paddingOf(file, manifest.sections);
  const bit = fc.tuple(fc.nat(file.length - 1), fc.nat(7)).filter(([at]) => !padded(at));
  await fc.assert(
    fc.asyncProperty(bit, async ([at, b]) => {
      const damaged = file.slice();
      damaged[at]! ^= 1 << b;
      await expect(openContainer(damaged, "t.waybill")).rejects.toThrow(/^t\.waybill .*byte \d+/);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test("a file cut short anywhere is refused", async () => {
  const file = await writeContainer(head, [sections[2]!]);
  const used = 100;
  const end = file.length - (104 - used);
  for (let length = 0; length < end; length++)
    await expect(openContainer(file.slice(0, length), "t.waybill")).rejects.toThrow(PackError);
});

test("a newer format says to update, an older one to build again", async () => {
  const file = await writeContainer(head, sections);
  file[8] = 9;
  await expect(openContainer(file, "t.waybill")).rejects.toThrow(/format 9.*update Waybill/);
  file[8] = 1;
  await expect(openContainer(file, "t.waybill")).rejects.toThrow(/format 1 .*build it again/);
});

test("a file at an odd place in a larger buffer is read", async () => {
  const file = await writeContainer(head, sections);
  const buffer = new Uint8Array(file.length + 3);
  buffer.set(file, 3);
  const { sections: read } = await openContainer(buffer.subarray(3), "t.waybill");
  expect(read.get("c")).toEqual(sections[2]!.bytes);
});

test("records are read one by one", async () => {
  const records = [{ id: "ä" }, { id: "大疆" }, {}];
  const file = await writeContainer(head, recordSections("x", records));
  const reader = openRecords((await openContainer(file, "t")).sections, "x");
  expect([0, 1, 2].map((i) => reader.at(i))).toEqual(records);
  expect(() => reader.at(3)).toThrow(PackError);
});

/** Bytes between sections carry nothing and are under no checksum. */
function paddingOf(file: Uint8Array, table: { offset: number; length: number }[]) {
  const manifestLength = new DataView(file.buffer).getUint32(12, true);
  const base = (48 + manifestLength + 7) & ~7;
  return (at: number) =>
    at >= 48 + manifestLength &&
    !table.some((s) => at >= base + s.offset && at < base + s.offset + s.length);
}
