import fc from "fast-check";
import { expect, test } from "vitest";
import { inMemory } from "../../../src/pack/bytes.ts";
import {
  checkSums,
  containerPieces,
  joined,
  PackError,
  readContainer,
  section,
  sectionBytes,
} from "../../../src/pack/format.ts";

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

const written = (of = sections) =>
  joined(
    containerPieces(
      head,
      of.map(({ name, bytes }) => section(name, bytes)),
    ),
  );

async function read(file: Uint8Array) {
  const container = await readContainer(inMemory(file), "t.waybill");
  await checkSums(container);
  return container;
}

test("what is written is read back, byte for byte, aligned", async () => {
  const container = await read(written());
  expect(container.manifest).toEqual(head);
  for (const { name, bytes } of sections) {
    const found = await sectionBytes(container, name);
    expect(found).toEqual(bytes);
    expect(found.byteOffset % 8).toBe(0);
  }
});

test("the same input gives the same bytes", () => {
  expect(written()).toEqual(written());
});

test("a section in pieces is one section", async () => {
  const pieces = () => [Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)];
  const file = joined(containerPieces(head, [{ name: "a", length: 3, pieces }]));
  expect(file).toEqual(written(sections.slice(0, 1)));
});

test("any flipped bit in header, manifest or section is refused with a sentence", async () => {
  const file = written();
  const { places } = await read(file);
  const isUsed = (at: number) => {
    const length = new DataView(file.buffer).getUint32(12, true);
    return at < 48 + length || [...places.values()].some((p) => at >= p.start && at < p.end);
  };
  const bit = fc.tuple(fc.nat(file.length - 1), fc.nat(7)).filter(([at]) => isUsed(at));
  await fc.assert(
    fc.asyncProperty(bit, async ([at, b]) => {
      const damaged = file.slice();
      damaged[at]! ^= 1 << b;
      await expect(read(damaged)).rejects.toThrow(/^t\.waybill .*byte \d+/);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test("a file cut short anywhere is refused", async () => {
  const file = written([sections[2]!]);
  // The last section's 100 bytes are filled up to 104.
  for (let length = 0; length < file.length - 4; length++)
    await expect(read(file.slice(0, length))).rejects.toThrow(PackError);
});

test("a newer format says to update, an older one to build again", async () => {
  const file = written();
  file[8] = 9;
  await expect(read(file)).rejects.toThrow(/format 9.*update Waybill/);
  file[8] = 2;
  await expect(read(file)).rejects.toThrow(/format 2 .*build it again/);
});

test("a file at an odd place in a larger buffer is read", async () => {
  const file = written();
  const buffer = new Uint8Array(file.length + 3);
  buffer.set(file, 3);
  expect(await sectionBytes(await read(buffer.subarray(3)), "c")).toEqual(sections[2]!.bytes);
});

test("what a newer Waybill writes beside what we know is passed over", async () => {
  const newer = { ...head, from: "a newer Waybill" };
  const more = section("signatures", Uint8Array.of(9));
  const file = joined(containerPieces(newer, [section("a", sections[0]!.bytes), more]));
  expect((await read(file)).manifest).toEqual(head);
});
