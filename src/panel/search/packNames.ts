/** Names of imported packs by what was typed: the pack says which may fit, their spellings decide. */
import { lookedUpBy } from "../../facts/names.ts";
import type { Entity } from "../../facts/schema.ts";
import type { PackOf } from "../../pack/set.ts";
import { type Folded, fold } from "../../spotter/letters.ts";
import { Asked } from "./asked.ts";
import type { Entry } from "./entries.ts";
import { type Hit, nearestHits } from "./index.ts";
import { Spellings } from "./spellings.ts";

/** A name of a pack that is on no shipment the panel lists. */
export interface PackHit extends Pick<Hit, "by" | "near"> {
  /** As pages name it. */
  readonly key: string;
  readonly entity: Entity;
}

export interface PackFound {
  readonly pack: string;
  readonly title: string;
  /** The best first. */
  readonly hits: readonly PackHit[];
}

export interface InPacks {
  readonly found: readonly PackFound[];
  /** Nothing is spelled so in any pack; these are near in spelling. */
  readonly isNear: boolean;
}

/** More than these help nobody; who knows more of the name types more of it. */
const mostExact = 100;

/** Records with their spellings. */
class Candidates {
  readonly spellings = new Spellings();
  readonly entries: Entry[];

  constructor(private readonly records: readonly Entity[]) {
    this.entries = records.map((entity) => ({
      group: "names",
      key: entity.id,
      own: this.spellings.add(lookedUpBy(entity)),
      beside: [],
      weight: 0,
    }));
  }

  told({ entry, by, near }: Hit): Omit<PackHit, "key"> {
    const entity = this.records[this.entries.indexOf(entry)]!;
    return { entity, by, ...(near && { near }) };
  }
}

function exactIn(records: readonly Entity[], typed: Folded, asTyped: string) {
  const candidates = new Candidates(records);
  const asked = new Asked(candidates.spellings.all, typed, asTyped);
  const ranked = candidates.entries.flatMap((entry) => {
    const its = asked.of(entry);
    return its ? [{ entry, rank: its.rank, by: candidates.spellings.all[its.by]!.text }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.by.length - b.by.length);
  return ranked.slice(0, mostExact).map((hit) => candidates.told(hit));
}

function nearIn(records: readonly Entity[], typed: Folded) {
  const candidates = new Candidates(records);
  const ownersOf = (name: number) => candidates.entries.filter((e) => e.own.includes(name));
  const hits = nearestHits(candidates.spellings.all, ownersOf, typed);
  return hits.map((hit) => candidates.told(hit));
}

type Find = (pack: PackOf) => Promise<Omit<PackHit, "key">[]>;

async function inEach(
  packs: readonly PackOf[],
  isListed: (key: string) => boolean,
  find: Find,
): Promise<PackFound[]> {
  const found = packs.map(async (of): Promise<PackFound> => {
    const { id, title } = of.pack.manifest;
    const hits = (await find(of)).map((hit) => ({ ...hit, key: of.refOf(hit.entity.id) }));
    return { pack: id, title, hits: hits.filter(({ key }) => !isListed(key)) };
  });
  return (await Promise.all(found)).filter(({ hits }) => hits.length > 0);
}

/**
 * @param packs those that were imported
 * @param isListed whether a name is found among the panel's shipments already
 * @returns the names that are spelled so; where there are none, those near in spelling
 * @throws PackError when a pack cannot be read
 */
export async function searchPacks(
  packs: readonly PackOf[],
  words: string,
  isListed: (key: string) => boolean,
): Promise<InPacks> {
  const typed = fold(words);
  const asTyped = words.trim().toLowerCase();
  const records = async ({ pack }: PackOf, how: "fitting" | "near") =>
    pack.search ? pack.entities.at(await pack.search[how](typed)) : [];
  const exact = await inEach(packs, isListed, async (of) =>
    exactIn(await records(of, "fitting"), typed, asTyped),
  );
  if (exact.length > 0) return { found: exact, isNear: false };
  const near = await inEach(packs, isListed, async (of) =>
    nearIn(await records(of, "near"), typed),
  );
  return { found: near, isNear: true };
}
