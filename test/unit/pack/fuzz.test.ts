/**
 * Packs that were damaged, or made to do damage: as they are, and with every checksum
 * reckoned anew so that what stands behind the checksums is reached. None may hang, crash
 * or leave its arrays; what is accepted answers as a pack does.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardFor, spotBlocks } from "../../../src/pack/ask.ts";
import { inMemory } from "../../../src/pack/bytes.ts";
import {
  containerPieces,
  joined,
  PackError,
  type PackHead,
  readContainer,
  section,
  sectionBytes,
} from "../../../src/pack/format.ts";
import type { OpenPack } from "../../../src/pack/open.ts";
import { PackSet } from "../../../src/pack/set.ts";
import { verifyPack } from "../../../src/pack/verify.ts";
import { fuzzed, text } from "./fuzzed.ts";

/** `npm test` takes some; the long run sets WAYBILL_FUZZ to many more. */
const rounds = Number(process.env.WAYBILL_FUZZ ?? 1000);
const seed = 20261127;

const whole = joined(fuzzed());
const container = await readContainer(inMemory(whole), "t");
const head: PackHead = container.manifest;
const sections = await Promise.all(
  [...container.places.keys()].map(async (name) => ({
    name,
    bytes: await sectionBytes(container, name),
  })),
);

async function answers(pack: OpenPack) {
  const packs = new PackSet([pack]);
  const spotted = await spotBlocks(packs.all, [{ text }]);
  const [first] = spotted.candidates;
  const page = { entities: [], ties: [] };
  return { spotted, card: first && (await cardFor(packs, first.entity, page, "en")) };
}

const expected = await answers(await verifyPack(inMemory(whole), "t"));

/** @returns what the pack answers, or the sentence by which it is refused */
async function outcome(file: Uint8Array) {
  try {
    return await answers(await verifyPack(inMemory(file), "t"));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.message;
  }
}

interface Change {
  readonly at: number;
  readonly kind: "flip" | "set" | "large" | "copy" | "cut";
  readonly value: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom("flip", "set", "large", "copy", "cut"),
  value: fc.nat(0xffffffff),
});

/** Numbers that overflow, or lead just past an end. */
const large = [0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, 0];

function changed(bytes: Uint8Array, { at, kind, value }: Change): Uint8Array {
  if (bytes.length === 0) return bytes;
  const place = Math.floor(at * bytes.length);
  if (kind === "cut") return bytes.slice(0, place);
  const result = bytes.slice();
  const word = Math.min(place & ~3, Math.max(0, (bytes.length - 4) & ~3));
  const view = new DataView(result.buffer);
  if (kind === "flip") result[place]! ^= 1 << (value & 7);
  else if (kind === "set") result[place] = value & 255;
  else if (bytes.length < 4) return result;
  else if (kind === "large") view.setUint32(word, large[value % large.length]!, true);
  else view.setUint32(word, view.getUint32((value % (bytes.length - 3)) & ~3, true), true);
  return result;
}

describe("as it is", () => {
  test("a changed byte is refused, or stands where nothing is read", async () => {
    await fc.assert(
      fc.asyncProperty(change, async (c) => {
        const result = await outcome(changed(whole, c));
        if (typeof result === "string") expect(result).toMatch(/^t .*(byte \d+|again)/);
        else expect(result).toEqual(expected);
      }),
      { seed, numRuns: rounds },
    );
  });
});

/** What a record says is its maker's word; whose a name is, is not. */
const isRecords = (name: string) => /^(?:entities|shipments|sources)\.|^goods$/.test(name);
const found = ({ spotted }: Awaited<ReturnType<typeof answers>>) =>
  spotted.candidates.map((c) => [c.start, c.end, c.entity, c.weak]);

describe("with its checksums reckoned anew", () => {
  test("it is refused with a sentence, or answers without leaving its arrays", async () => {
    const which = fc.nat(sections.length - 1);
    await fc.assert(
      fc.asyncProperty(which, fc.array(change, { minLength: 1, maxLength: 3 }), async (n, cs) => {
        const all = sections.map(({ name, bytes }, i) =>
          section(name, i === n ? cs.reduce(changed, bytes) : bytes),
        );
        const result = await outcome(joined(containerPieces(head, all)));
        if (typeof result === "string") expect(result).toMatch(/^t /);
        else if (!isRecords(sections[n]!.name)) expect(found(result)).toEqual(found(expected));
      }),
      { seed, numRuns: rounds },
    );
  });

  test("a section that is missing, or another's, is refused or the pack answers", async () => {
    const which = fc.nat(sections.length - 1);
    await fc.assert(
      fc.asyncProperty(which, fc.option(which), async (n, other) => {
        const all = sections.flatMap(({ name, bytes }, i) => {
          if (i !== n) return [section(name, bytes)];
          return other === null ? [] : [section(name, sections[other]!.bytes)];
        });
        const result = await outcome(joined(containerPieces(head, all)));
        if (typeof result === "string") expect(result).toMatch(/^t /);
      }),
      { seed, numRuns: Math.min(rounds, 500) },
    );
  });

  test("a manifest that lies is refused with a sentence, or the pack answers", async () => {
    const number = fc.oneof(fc.nat(), fc.constantFrom(2 ** 31, 2 ** 32, 2 ** 53, -1, 1.5));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("entities", "shipments", "sources"),
        number,
        async (k, n) => {
          const counts = { ...head.counts, [k]: n };
          const all = sections.map(({ name, bytes }) => section(name, bytes));
          const result = await outcome(joined(containerPieces({ ...head, counts }, all)));
          if (typeof result === "string") expect(result).toMatch(/^t /);
        },
      ),
      { seed, numRuns: Math.min(rounds, 200) },
    );
  });
});
