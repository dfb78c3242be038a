/**
 * Which shipments belong to a page, and why: those between names of the page, those of one
 * of its names, and those one step further, over a party or product that both share.
 */
import type { Key, ShipmentRow } from "./rows.ts";
import type { Role } from "./schema.ts";

/** Why a shipment is one step away. */
export type Step =
  /** A party in `role` that a shipment of `entity`, a name of the page, has as well. */
  | { readonly by: "party"; readonly role: Role; readonly party: Key; readonly entity: string }
  | { readonly by: "product"; readonly product: Key; readonly entity: string }
  | { readonly by: "story"; readonly story: string; readonly entity: string };

/** A shipment of the page. */
export interface Tied {
  readonly row: ShipmentRow;
  /** The names of the page that its record names, in the page's order. */
  readonly names: readonly string[];
}

export interface Stepped {
  readonly row: ShipmentRow;
  readonly step: Step;
}

export interface Related {
  /** Between two or more names of the page. */
  readonly between: readonly Tied[];
  /** With one name of the page. */
  readonly ofOne: readonly Tied[];
  readonly oneStep: readonly Stepped[];
}

/** A name of the page with the number of times it stands there. */
export interface PageName {
  readonly entity: string;
  readonly mentions: number;
}

/** A party that was only described ("a small distributor, unnamed") ties nothing. */
const isTelling = (key: Key) => !/\bunnamed$/.test(key);

/** Sharing a consignee tells more than sharing a maker, and that more than a story. */
const sharedRoles = ["consignee", "exporter", "intermediary", "manufacturer"] as const;

function byWeight(a: ShipmentRow, b: ShipmentRow): number {
  const end = (r: ShipmentRow) => r.months?.to ?? 0;
  return b.reports - a.reports || end(b) - end(a) || (a.id < b.id ? -1 : 1);
}

class Weights {
  private readonly of: ReadonlyMap<string, number>;
  private readonly order: ReadonlyMap<string, number>;

  constructor(names: readonly PageName[]) {
    this.of = new Map(names.map((n) => [n.entity, n.mentions]));
    this.order = new Map(names.map((n, i) => [n.entity, i]));
  }

  /** The names of the page among a record's, as the page has them. */
  among(row: ShipmentRow): string[] {
    const named = row.named.filter((e) => this.of.has(e));
    return named.sort((a, b) => this.order.get(a)! - this.order.get(b)!);
  }

  sum(names: readonly string[]): number {
    return names.reduce((sum, n) => sum + this.of.get(n)!, 0);
  }
}

/** All that a shipment shares with others, the most telling first. */
function* sharesOf(
  row: ShipmentRow,
): Generator<{ readonly key: string; readonly step: Omit<Step, "entity"> }> {
  for (const role of sharedRoles)
    for (const party of row.parties[role].filter(isTelling))
      yield { key: `${role} ${party}`, step: { by: "party", role, party } as Omit<Step, "entity"> };
  for (const product of row.products.filter(isTelling))
    yield { key: `product ${product}`, step: { by: "product", product } as Omit<Step, "entity"> };
  yield {
    key: `story ${row.story}`,
    step: { by: "story", story: row.story } as Omit<Step, "entity">,
  };
}

/** What the shipments of the page share, each with the first name of the page that has it. */
function sharedBy(tied: readonly Tied[]): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  for (const { row, names } of tied)
    for (const { key } of sharesOf(row)) if (!shared.has(key)) shared.set(key, names[0]!);
  return shared;
}

function stepTo(row: ShipmentRow, shared: ReadonlyMap<string, string>): Step | undefined {
  for (const { key, step } of sharesOf(row)) {
    const entity = shared.get(key);
    if (entity !== undefined) return { ...step, entity } as Step;
  }
  return undefined;
}

const rankOf = ({ step }: Stepped) => ["party", "product", "story"].indexOf(step.by);

/**
 * @param names of the page, in its order
 * @returns every row at most once; those of names that the page repeats first, then the
 *   most reported, then the newest
 */
export function relatedTo(rows: Iterable<ShipmentRow>, names: readonly PageName[]): Related {
  const weights = new Weights(names);
  const tied: Tied[] = [];
  const others: ShipmentRow[] = [];
  for (const row of rows) {
    const own = weights.among(row);
    if (own.length > 0) tied.push({ row, names: own });
    else others.push(row);
  }
  tied.sort((a, b) => weights.sum(b.names) - weights.sum(a.names) || byWeight(a.row, b.row));
  const shared = sharedBy(tied);
  const oneStep = others.flatMap((row) => {
    const step = stepTo(row, shared);
    return step ? [{ row, step }] : [];
  });
  oneStep.sort((a, b) => rankOf(a) - rankOf(b) || byWeight(a.row, b.row));
  return {
    between: tied.filter((t) => t.names.length > 1),
    ofOne: tied.filter((t) => t.names.length === 1),
    oneStep,
  };
}
