/** The records of several packs as one set of facts, for who lists and counts them. */
import { entitiesIn, sourcesIn } from "../facts/references.ts";
import type { Claim, Entity, Facts, Shipment, Source } from "../facts/schema.ts";
import { isCore, type PackOf, type PackSet } from "./set.ts";

/** Of a pack with more shipments than these the first ones are listed: each takes its memory. */
const mostShipments = 200_000;

/** A pack of which not all shipments are listed. */
export interface Cut {
  readonly title: string;
  readonly listed: number;
  readonly all: number;
}

export interface Together {
  readonly facts: Facts;
  readonly cut: readonly Cut[];
}

type Named = { readonly entity: string } | { readonly printedName: string };

function named<T extends Named>(refOf: PackOf["refOf"], party: T): T {
  return "entity" in party ? { ...party, entity: refOf(party.entity) } : party;
}

function claimIn(refOf: PackOf["refOf"], claim: Claim): Claim {
  const { parties, products } = claim;
  return {
    ...claim,
    source: refOf(claim.source),
    ...(parties && { parties: parties.map((p) => named(refOf, p)) }),
    ...(products && { products: products.map((p) => named(refOf, p)) }),
  };
}

function sourced<T extends { readonly source?: string | undefined }>(
  refOf: PackOf["refOf"],
  note: T,
): T {
  return note.source === undefined ? note : { ...note, source: refOf(note.source) };
}

/** @returns the shipment with every id as pages name it */
function shipmentIn({ refOf }: PackOf, s: Shipment): Shipment {
  return {
    ...s,
    id: refOf(s.id),
    ...(s.partOf === undefined ? {} : { partOf: refOf(s.partOf) }),
    parties: s.parties.map((p) => named(refOf, p)),
    products: s.products.map((p) => named(refOf, p)),
    claims: s.claims.map((c) => claimIn(refOf, c)),
    caveats: s.caveats.map((c) => sourced(refOf, c)),
    responses: s.responses.map((r) => sourced(refOf, { ...r, by: named(refOf, r.by) })),
  };
}

function entityIn({ refOf }: PackOf, { maker, sharesNameWith, ...entity }: Entity): Entity {
  return {
    ...entity,
    id: refOf(entity.id),
    sources: entity.sources.map(refOf),
    ...(maker === undefined ? {} : { maker: refOf(maker) }),
    ...(sharesNameWith && {
      sharesNameWith: sharesNameWith.map((s) => ({ ...s, entity: refOf(s.entity) })),
    }),
  };
}

function sourceIn({ refOf }: PackOf, { basedOn, ...source }: Source): Source {
  const base = basedOn === undefined ? {} : { basedOn: refOf(basedOn) };
  return { ...source, id: refOf(source.id), ...base };
}

/** Records being put together. */
class Growing {
  readonly entities: Map<string, Entity>;
  readonly shipments: Map<string, Shipment>;
  readonly sources: Map<string, Source>;
  readonly cut: Cut[] = [];

  constructor(core: Facts) {
    this.entities = new Map(core.entities);
    this.shipments = new Map(core.shipments);
    this.sources = new Map(core.sources);
  }

  /** Of entities and sources those that its shipments name: a watch-list's names are on no shipment. */
  async add(of: PackOf): Promise<void> {
    const { pack } = of;
    const [entities, sources] = [new Set<string>(), new Set<string>()];
    let listed = 0;
    for await (const shipment of pack.shipments.all()) {
      if (listed === mostShipments) break;
      listed++;
      for (const id of entitiesIn(shipment)) entities.add(id);
      for (const id of sourcesIn(shipment)) sources.add(id);
      this.shipments.set(of.refOf(shipment.id), shipmentIn(of, shipment));
    }
    const all = pack.shipments.count;
    if (listed < all) this.cut.push({ title: pack.manifest.title, listed, all });
    if (entities.size > 0) await this.addNamed(of, entities);
    if (sources.size > 0)
      for await (const source of pack.sources.all())
        this.sources.set(of.refOf(source.id), sourceIn(of, source));
  }

  private async addNamed(of: PackOf, ids: ReadonlySet<string>): Promise<void> {
    for await (const entity of of.pack.entities.all())
      if (ids.has(entity.id)) this.entities.set(of.refOf(entity.id), entityIn(of, entity));
  }
}

/**
 * @returns the facts of the pack inside the package with those of the others, each id as pages
 *   name it; goods are compared by the thesaurus inside the package
 * @throws PackError when a record cannot be read
 */
export async function together(packs: PackSet): Promise<Together> {
  const core = packs.all.find(({ pack }) => isCore(pack))!;
  const facts = await core.pack.facts();
  const others = packs.imported;
  if (others.length === 0) return { facts, cut: [] };
  const growing = new Growing(facts);
  for (const of of others) await growing.add(of);
  const { entities, shipments, sources, cut } = growing;
  return { facts: { entities, shipments, sources, goods: facts.goods }, cut };
}
