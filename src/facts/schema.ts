/**
 * What a data file may hold: entities, shipments with their claims, sources.
 * Types and validators together; `data/` is refused when it departs from them.
 */
import * as v from "valibot";

const text = v.pipe(
  v.string(),
  v.check((s) => s.trim() === s && s !== "", "must be text without spaces at its ends"),
);
const kebab = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be an id in kebab case"),
);
const hsCode = v.pipe(
  v.string(),
  v.regex(/^\d{2}(\d{2}){0,4}$/, "must be an HS code of 2 to 10 digits"),
);
const partialDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "must be YYYY, YYYY-MM or YYYY-MM-DD",
  ),
);
const day = v.pipe(v.string(), v.isoDate("must be a date, YYYY-MM-DD"));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code"));
/** A country (`AE`) or, where a port is named, its UN/LOCODE (`AEJEA`). */
const place = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}([A-Z2-9]{3})?$/, "must be an ISO country or a UN/LOCODE"),
);
const lang = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a BCP 47 tag"),
);
const webAddress = v.pipe(
  v.string(),
  v.url("must be a web address"),
  v.regex(/^https?:/, "must be http or https"),
);
const amount = v.pipe(v.number(), v.minValue(0, "must not be negative"));

const qualifiers = [
  "exactly",
  "about",
  "more than",
  "at least",
  "nearly",
  "up to",
  "some",
] as const;
const qualifier = v.picklist(qualifiers, `must be one of ${qualifiers.join(", ")}`);
const scope = v.picklist(["this", "part", "total"], "must be this, part or total");

export const kinds = ["company", "product", "agency"] as const;
export const statuses = [
  "declared",
  "ordered",
  "contracted",
  "planned",
  "found",
  "alleged",
  "listed",
  "total",
] as const;
export const roles = ["exporter", "consignee", "manufacturer", "intermediary"] as const;
export const tiers = ["official", "original", "report", "repost"] as const;

/** What differs between our own records and those of others. */
interface Strictness {
  readonly id: v.GenericSchema<string>;
  readonly text: v.GenericSchema<string>;
  readonly hs: v.GenericSchema<string>;
}

const role = v.picklist(roles, `must be one of ${roles.join(", ")}`);
const status = v.picklist(statuses, `must be one of ${statuses.join(", ")}`);

function partsFor({ id, text }: Strictness) {
  /** Either an entity of ours or the name as the source printed it. */
  const named = v.union(
    [v.strictObject({ entity: id }), v.strictObject({ printedName: text })],
    "must hold either entity or printedName",
  );
  const party = v.union(
    [v.strictObject({ role, entity: id }), v.strictObject({ role, printedName: text })],
    "must hold a role and either entity or printedName",
  );
  const quantity = v.strictObject({
    value: amount,
    max: v.optional(amount),
    unit: text,
    /** What is counted or weighed, where the unit does not say it. */
    of: v.optional(text),
    qualifier,
    scope,
  });
  const value = v.strictObject({
    amount,
    max: v.optional(amount),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")),
    qualifier,
    scope,
    convertedFrom: v.optional(text),
  });
  return { named, party, quantity, value };
}

function claimFor(strictness: Strictness) {
  const { id, text, hs } = strictness;
  const { named, party, quantity, value } = partsFor(strictness);
  return v.strictObject({
    source: id,
    says: text,
    status: v.optional(status),
    parties: v.optional(v.array(party)),
    products: v.optional(v.array(named)),
    goods: v.optional(text),
    declaredAs: v.optional(text),
    hsCode: v.optional(hs),
    quantities: v.optional(v.array(quantity)),
    values: v.optional(v.array(value)),
    period: v.optional(
      v.pipe(
        v.strictObject({ from: v.optional(partialDate), to: v.optional(partialDate) }),
        v.check((p) => p.from !== undefined || p.to !== undefined, "must hold from, to or both"),
      ),
    ),
    routes: v.optional(v.array(v.pipe(v.array(place), v.minLength(1, "must name a place")))),
    note: v.optional(text),
  });
}

function entityFor({ id, text }: Strictness) {
  return v.strictObject({
    id,
    kind: v.picklist(kinds, `must be one of ${kinds.join(", ")}`),
    name: text,
    /** What papers print for short; one of the aliases. Used inside sentences. */
    shortName: v.optional(text),
    aliases: v.array(
      v.strictObject({ name: text, lang: v.optional(lang), weak: v.optional(v.boolean()) }),
    ),
    country: v.optional(country),
    description: text,
    maker: v.optional(id),
    /** A ship: it carries the goods of its shipments and is none of them. */
    vessel: v.optional(v.literal(true)),
    /** An agency that is no body of a state: a think tank, a non-profit. */
    independent: v.optional(v.literal(true)),
    /** Others that are printed under the same name, and why they are not one. */
    sharesNameWith: v.optional(v.array(v.strictObject({ entity: id, why: text }))),
    identifiers: v.optional(v.record(text, text)),
    sources: v.array(id),
    /** Required in `data/`; records of others may have no date. */
    updated: v.optional(day),
  });
}

function shipmentFor(strictness: Strictness) {
  const { id, text } = strictness;
  const { named, party } = partsFor(strictness);
  return v.strictObject({
    id,
    story: text,
    partOf: v.optional(id),
    status,
    parties: v.array(party),
    products: v.array(named),
    claims: v.pipe(v.array(claimFor(strictness)), v.minLength(1, "must hold at least one claim")),
    caveats: v.array(v.strictObject({ text, source: v.optional(id) })),
    responses: v.array(
      v.strictObject({
        by: named,
        says: text,
        date: v.optional(partialDate),
        /** Left out where several of the record's reports tell it. */
        source: v.optional(id),
      }),
    ),
    corrections: v.array(v.strictObject({ date: day, text })),
    /** Required in `data/`; records of others may have no date. */
    updated: v.optional(day),
  });
}

function sourceFor({ id, text }: Strictness) {
  return v.pipe(
    v.strictObject({
      id,
      publisher: text,
      title: v.nullable(text),
      url: v.nullable(webAddress),
      whyNoUrl: v.optional(text),
      published: v.optional(partialDate),
      lang: v.optional(lang),
      tier: v.picklist(tiers, `must be one of ${tiers.join(", ")}`),
      read: v.boolean(),
      archived: v.optional(v.strictObject({ url: webAddress, date: day })),
      basedOn: v.optional(id),
      origin: v.optional(text),
    }),
    v.check((s) => s.url !== null || s.whyNoUrl !== undefined, "needs whyNoUrl where url is null"),
    v.check((s) => !(s.basedOn && s.origin), "must hold basedOn or origin, not both"),
  );
}

/** A class of goods: words that name the same thing, and wider words that fit it too. */
function goodsFor({ id, text }: Strictness) {
  return v.strictObject({
    id,
    terms: v.pipe(v.array(text), v.minLength(1, "must name at least one term")),
    /** Ids of wider classes: "protective gear" neither contradicts nor repeats "vests". */
    within: v.optional(v.array(id)),
  });
}

function schemasFor(strictness: Strictness) {
  return {
    entity: entityFor(strictness),
    shipment: shipmentFor(strictness),
    source: sourceFor(strictness),
    goods: goodsFor(strictness),
  };
}

const ours = schemasFor({ id: kebab, text, hs: hsCode });
export const entitySchema = ours.entity;
export const shipmentSchema = ours.shipment;
export const sourceSchema = ours.source;
export const goodsClassSchema = ours.goods;

/** Of a stranger's pack: ids of any kind, texts that may be empty; the same shapes. */
export const foreignSchemas = schemasFor({
  id: v.string(),
  text: v.string(),
  hs: v.pipe(v.string(), v.regex(/^\d+$/, "must be digits")),
});

export type Entity = v.InferOutput<typeof entitySchema>;
export type Shipment = v.InferOutput<typeof shipmentSchema>;
export type Claim = v.InferOutput<ReturnType<typeof claimFor>>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type GoodsClass = v.InferOutput<typeof goodsClassSchema>;
export type Kind = (typeof kinds)[number];
export type Status = (typeof statuses)[number];
export type Role = (typeof roles)[number];
export type Tier = (typeof tiers)[number];
type Parts = ReturnType<typeof partsFor>;
export type Quantity = v.InferOutput<Parts["quantity"]>;
export type Value = v.InferOutput<Parts["value"]>;
export type Named = v.InferOutput<Parts["named"]>;

/** Everything people edit, read and checked; ids are unique and every reference resolves. */
export interface Facts {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly shipments: ReadonlyMap<string, Shipment>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly goods: readonly GoodsClass[];
}
