/**
 * When two printed values of one field say the same. Each rule is symmetric; what
 * is compatible is one variant, what is not stands side by side.
 */
import { plain, type Thesaurus } from "./goods.ts";
import type { Claim, Named, Quantity, Role, Value } from "./schema.ts";

/** How one field is read from a claim and compared. */
export interface Rule<T> {
  /** The values of the field in a claim, in no order. */
  read(claim: Claim): readonly T[];
  /** Equal keys are equal values. */
  key(value: T): string;
  compatible(a: T, b: T): boolean;
  /** How much a value tells; the most telling one speaks for its variant. */
  precision(value: T): number;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** How far from the printed figure each qualifier may reach, as factors. */
const reach: Readonly<Record<Quantity["qualifier"], readonly [number, number]>> = {
  exactly: [1, 1],
  about: [0.9, 1.1],
  nearly: [0.9, 1],
  "up to": [0.5, 1],
  "at least": [1, 1.5],
  "more than": [1, 1.5],
  some: [0.5, 1.5],
};

function intervalOf(
  from: number,
  to: number | undefined,
  qualifier: Quantity["qualifier"],
): Interval {
  const [low, high] = reach[qualifier];
  return { low: from * low, high: (to ?? from) * high };
}

/** Kilograms in a unit of mass; tons and tonnes are one unit in news texts. */
const kilograms: Readonly<Record<string, number>> = {
  g: 0.001,
  kg: 1,
  kilogram: 1,
  kilograms: 1,
  t: 1000,
  ton: 1000,
  tons: 1000,
  tonne: 1000,
  tonnes: 1000,
};

/** Words for one consignment in the languages of our sources. */
const consignments = new Set(
  (
    "shipment shipments consignment consignments batch batches lot lots delivery deliveries " +
    "lieferung lieferungen livraison livraisons envío envíos remessa remessas partita partite " +
    "партия партии партий поставка поставки поставок партія партії dostawa dostawy partia partie " +
    "dodávka dodávky szállítmány szállítmányok sevkiyat 批 批次"
  ).split(" "),
);

/** `kg` for masses, `consignment`, else the counted thing itself. */
export function dimensionOf({ unit, of }: Quantity): string {
  const word = plain(unit);
  if (kilograms[word] !== undefined) return "kg";
  return consignments.has(word) ? "consignment" : plain(`${unit} ${of ?? ""}`);
}

function sizeOf(quantity: Quantity): Interval {
  const factor = kilograms[plain(quantity.unit)] ?? 1;
  const { low, high } = intervalOf(quantity.value, quantity.max, quantity.qualifier);
  return { low: low * factor, high: high * factor };
}

/** Masses are compared with masses, counts with counts: both may stand on one record. */
export function quantityRule(isMass: boolean): Rule<Quantity> {
  return {
    read: (claim) =>
      (claim.quantities ?? []).filter(
        (q) => q.scope === "this" && (dimensionOf(q) === "kg") === isMass,
      ),
    key: (q) => {
      const factor = kilograms[plain(q.unit)] ?? 1;
      return `${q.qualifier} ${q.value * factor} ${(q.max ?? q.value) * factor} ${dimensionOf(q)}`;
    },
    compatible: (a, b) => dimensionOf(a) === dimensionOf(b) && overlap(sizeOf(a), sizeOf(b)),
    precision: () => 0,
  };
}

export const valueRule: Rule<Value> = {
  read: (claim) => (claim.values ?? []).filter((v) => v.scope === "this"),
  key: (v) => `${v.qualifier} ${v.amount} ${v.max ?? ""} ${v.currency}`,
  compatible: (a, b) =>
    a.currency === b.currency &&
    overlap(intervalOf(a.amount, a.max, a.qualifier), intervalOf(b.amount, b.max, b.qualifier)),
  precision: () => 0,
};

/** @param pick goods or what they were declared as */
export function goodsRule(
  thesaurus: Thesaurus,
  pick: (claim: Claim) => string | undefined,
): Rule<string> {
  return {
    read: (claim) => [pick(claim)].filter((g) => g !== undefined),
    key: plain,
    compatible: (a, b) =>
      plain(a) === plain(b) || thesaurus.compatible(thesaurus.senseOf(a), thesaurus.senseOf(b)),
    precision: (g) => thesaurus.depth(thesaurus.senseOf(g)),
  };
}

export type Period = NonNullable<Claim["period"]>;

/** Days since 1970 of the first or last day that a partial date may mean. */
function dayOf(date: string, isEnd: boolean): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  const time =
    day !== undefined
      ? Date.UTC(year, month! - 1, day)
      : month !== undefined
        ? Date.UTC(year, isEnd ? month : month - 1, isEnd ? 0 : 1)
        : Date.UTC(isEnd ? year + 1 : year, 0, isEnd ? 0 : 1);
  return time / 86_400_000;
}

function spanOf({ from, to }: Period): Interval {
  return {
    low: from === undefined ? Number.NEGATIVE_INFINITY : dayOf(from, false),
    high: to === undefined ? Number.POSITIVE_INFINITY : dayOf(to, true),
  };
}

export const periodRule: Rule<Period> = {
  read: (claim) => (claim.period ? [claim.period] : []),
  key: ({ from, to }) => `${from ?? ""}/${to ?? ""}`,
  compatible: (a, b) => overlap(spanOf(a), spanOf(b)),
  precision: (p) => {
    const { low, high } = spanOf(p);
    return -Math.min(high - low, 1e6);
  },
};

export type Routes = NonNullable<Claim["routes"]>;

/** A route of one country is a transit; of two, a beginning and an end. */
function parts(routes: Routes) {
  const codes = routes.map((r) => r.map((place) => place.slice(0, 2)));
  const long = codes.filter((r) => r.length > 1);
  return {
    begins: new Set(long.map((r) => r[0]!)),
    transits: new Set(codes.flatMap((r) => (r.length === 1 ? r : r.slice(1, -1)))),
    ends: new Set(long.map((r) => r.at(-1)!)),
  };
}

function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((x) => b.has(x));
}

function nested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return within(a, b) || within(b, a);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && within(a, b);
}

export const routeRule: Rule<Routes> = {
  read: (claim) => (claim.routes ? [claim.routes] : []),
  key: (routes) =>
    routes
      .map((r) => r.join(">"))
      .sort()
      .join(" "),
  compatible(a, b) {
    const [x, y] = [parts(a), parts(b)];
    return sameSet(x.transits, y.transits) && nested(x.begins, y.begins) && nested(x.ends, y.ends);
  },
  precision: (routes) => routes.reduce((sum, r) => sum + r.length, 0),
};

const unnamed = /\bunnamed$/;

/** A party that nobody names contradicts no name. */
export function partyRule(role: Role): Rule<Named> {
  return namedRule((claim) => (claim.parties ?? []).filter((p) => p.role === role));
}

export const productRule: Rule<Named> = namedRule((claim) => claim.products ?? []);

function keyOf(n: Named): string {
  return "entity" in n ? `entity ${n.entity}` : plain(n.printedName);
}

function isUnnamed(n: Named): boolean {
  return "printedName" in n && unnamed.test(n.printedName);
}

function namedRule(read: (claim: Claim) => readonly Named[]): Rule<Named> {
  return {
    read,
    key: keyOf,
    compatible: (a, b) => keyOf(a) === keyOf(b) || isUnnamed(a) || isUnnamed(b),
    precision: (n) => ("entity" in n ? 1000 : isUnnamed(n) ? n.printedName.length / 100 : 500),
  };
}

export const statusRule: Rule<NonNullable<Claim["status"]>> = {
  read: (claim) => (claim.status ? [claim.status] : []),
  key: (s) => s,
  compatible: (a, b) => a === b,
  precision: () => 0,
};

export const hsCodeRule: Rule<string> = {
  read: (claim) => (claim.hsCode ? [claim.hsCode] : []),
  key: (code) => code,
  compatible: (a, b) => a.startsWith(b) || b.startsWith(a),
  precision: (code) => code.length,
};
