/**
 * When two printed values of one field say the same. Each rule is symmetric; what
 * is compatible is one variant, what is not stands side by side.
 */
import { isWithin, plain, type Thesaurus } from "./goods.ts";
import type { Claim, Named, Quantity, Role, Status, Value } from "./schema.ts";
import { dimensionOf, kilogramsIn } from "./units.ts";

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

/** How far from the printed figure each qualifier may reach, as factors: "at least 1.8 t" is said of 1,788 kg too. */
const reach: Readonly<Record<Quantity["qualifier"], readonly [number, number]>> = {
  exactly: [1, 1],
  about: [0.9, 1.1],
  nearly: [0.9, 1],
  "up to": [0.5, 1],
  "at least": [0.99, 1.5],
  "more than": [0.99, 1.5],
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

function sizeOf(quantity: Quantity): Interval {
  const factor = kilogramsIn(quantity.unit) ?? 1;
  const { low, high } = intervalOf(quantity.value, quantity.max, quantity.qualifier);
  return { low: low * factor, high: high * factor };
}

/** How much of this shipment: a count or a mass. Parts and totals are told in the claim alone. */
export const quantityRule: Rule<Quantity> = {
  read: (claim) => (claim.quantities ?? []).filter((q) => q.scope === "this"),
  key: (q) => {
    const factor = kilogramsIn(q.unit) ?? 1;
    return `${q.qualifier} ${q.value * factor} ${(q.max ?? q.value) * factor} ${dimensionOf(q)}`;
  },
  compatible: (a, b) => dimensionOf(a) === dimensionOf(b) && overlap(sizeOf(a), sizeOf(b)),
  precision: () => 0,
};

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
      isWithin(a, b) ||
      isWithin(b, a) ||
      thesaurus.compatible(thesaurus.senseOf(a), thesaurus.senseOf(b)),
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

/** Those whom a claim names in one role, or the products it names: one answer, not several. */
export type Names = readonly Named[];

/** Who took part in a role. A party that nobody names contradicts no name. */
export function partyRule(role: Role): Rule<Names> {
  return namesRule((claim) => (claim.parties ?? []).filter((p) => p.role === role));
}

export const productRule: Rule<Names> = namesRule((claim) => claim.products ?? []);

function keyOf(n: Named): string {
  return "entity" in n ? `entity ${n.entity}` : plain(n.printedName);
}

function isUnnamed(n: Named): boolean {
  return "printedName" in n && unnamed.test(n.printedName);
}

function precisionOf(n: Named): number {
  return "entity" in n ? 1000 : isUnnamed(n) ? n.printedName.length / 100 : 500;
}

/** Who names one of two firms does not contradict who names both. */
function namesRule(read: (claim: Claim) => Names): Rule<Names> {
  const keys = (names: Names) => new Set(names.map(keyOf));
  return {
    read: (claim) => {
      const names = read(claim);
      return names.length === 0 ? [] : [names];
    },
    key: (names) => [...keys(names)].sort().join(", "),
    compatible: (a, b) => nested(keys(a), keys(b)) || a.every(isUnnamed) || b.every(isUnnamed),
    precision: (names) => names.reduce((sum, n) => sum + precisionOf(n), 0),
  };
}

/** A listing is what an authority says; a total says nothing about the papers behind it. */
function sameStanding(a: Status, b: Status): boolean {
  const says = (s: Status) => (s === "listed" ? "alleged" : s);
  return says(a) === says(b) || a === "total" || b === "total";
}

export const statusRule: Rule<Status> = {
  read: (claim) => (claim.status ? [claim.status] : []),
  key: (s) => s,
  compatible: sameStanding,
  precision: (s) => (s === "total" ? 0 : s === "listed" ? 1 : 2),
};

export const hsCodeRule: Rule<string> = {
  read: (claim) => (claim.hsCode ? [claim.hsCode] : []),
  key: (code) => code,
  compatible: (a, b) => a.startsWith(b) || b.startsWith(a),
  precision: (code) => code.length,
};
