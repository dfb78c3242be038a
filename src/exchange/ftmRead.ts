/**
 * FollowTheMoney lines in: our own export comes back whole; of anybody's file the
 * companies, public bodies, things and customs declarations are taken. Persons are left out.
 */
import * as v from "valibot";
import {
  type Claim,
  type Entity,
  entitySchema,
  type Shipment,
  type Source,
  shipmentSchema,
  sourceSchema,
} from "../facts/schema.ts";
import { kindOf } from "./ftmTerms.ts";
import { ExchangeError, type Gathered, text } from "./gathered.ts";

const lineSchema = v.object({
  id: v.string(),
  schema: v.string(),
  properties: v.record(v.string(), v.array(v.unknown())),
  waybill: v.optional(v.record(v.string(), v.unknown())),
});
type Line = v.InferOutput<typeof lineSchema>;

/** Whether a parsed line is a FollowTheMoney entity. */
export function isFtm(value: unknown): boolean {
  return v.is(lineSchema, value);
}

function all(line: Line, name: string): string[] {
  return (line.properties[name] ?? []).filter((value) => typeof value === "string");
}

function first(line: Line, ...names: string[]): string | undefined {
  return names.flatMap((name) => all(line, name))[0];
}

/** Our own records are checked as strictly as files of `data/`. */
function ours<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue as v.GenericIssue) ?? "the record";
  throw new ExchangeError(`${where}: ${path} is not as Waybill writes it; export the file again.`);
}

function country(code: string | undefined): { readonly country?: string } {
  return code !== undefined && /^[a-z]{2}$/i.test(code) ? { country: code.toUpperCase() } : {};
}

function ownEntity(line: Line, where: string): Entity {
  return ours(
    entitySchema,
    {
      ...line.waybill,
      id: line.id,
      name: first(line, "name"),
      ...country(first(line, "country")),
      description: first(line, "description"),
      updated: first(line, "modifiedAt"),
    },
    where,
  );
}

function foreignEntity(line: Line, kind: Entity["kind"], where: string): Entity {
  const [name, ...more] = all(line, "name").map(text).filter(Boolean);
  if (name === undefined)
    throw new ExchangeError(`${where}: the ${line.schema} has no name; add one.`);
  const strong = [...more, ...all(line, "alias"), ...all(line, "previousName")];
  const spelled = (names: readonly string[], weak: boolean) =>
    [...new Set(names.map(text))]
      .filter((n) => n !== "" && n !== name)
      .map((n) => ({ name: n, ...(weak ? { weak: true as const } : {}) }));
  return {
    id: line.id,
    kind,
    name,
    aliases: [...spelled(strong, false), ...spelled(all(line, "weakAlias"), true)],
    ...country(first(line, "country", "jurisdiction", "mainCountry")),
    description: text(first(line, "description", "summary", "notes") ?? ""),
    ...(line.schema === "Vessel" ? { vessel: true as const } : {}),
    sources: [],
  };
}

function ownSource(line: Line, where: string): Source {
  const published = first(line, "publishedAt");
  return ours(
    sourceSchema,
    {
      ...line.waybill,
      publisher: first(line, "publisher"),
      title: first(line, "title") ?? null,
      url: first(line, "sourceUrl") ?? null,
      ...(published === undefined ? {} : { published }),
    },
    where,
  );
}

/** @throws ExchangeError when the claim cannot be placed */
function ownActivity(line: Line, into: Gathered, where: string): void {
  const id = first(line, "recordId");
  const { claim, shipment } = line.waybill as { claim?: object; shipment?: object };
  if (id === undefined || claim === undefined)
    throw new ExchangeError(
      `${where}: the claim does not say of which shipment; export the file again.`,
    );
  if (shipment !== undefined) into.records.set(id, { where, record: shipment });
  const goods = first(line, "goodsDescription");
  const hsCode = first(line, "vedCode");
  const [from, to] = [first(line, "startDate"), first(line, "endDate")];
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  into.addClaim(id, {
    ...claim,
    says: first(line, "summary"),
    ...(goods === undefined ? {} : { goods }),
    ...(hsCode === undefined ? {} : { hsCode }),
    ...(from === undefined && to === undefined ? {} : { period }),
  });
}

/** @returns the whole shipment, checked */
export function ownShipment(record: object, claims: readonly object[], where: string): Shipment {
  return ours(shipmentSchema, { ...record, claims }, where);
}

function foreignSource(line: Line): Source {
  const url = first(line, "sourceUrl");
  const published = first(line, "publishedAt", "date");
  return {
    id: line.id,
    publisher: text(
      first(line, "publisher", "author", "name", "title") ?? "A source without a name",
    ),
    title: first(line, "title") ?? null,
    url: url !== undefined && /^https?:/.test(url) ? url : null,
    ...(published === undefined ? {} : { published: published.slice(0, 10) }),
    tier: "report",
    read: true,
  };
}

/** A declaration that names no document has itself for a source. */
function declarationSource(line: Line): Source {
  const url = first(line, "sourceUrl");
  return {
    id: line.id,
    publisher: text(first(line, "publisher") ?? "Customs declaration"),
    title: null,
    url: url !== undefined && /^https?:/.test(url) ? url : null,
    tier: "official",
    read: true,
  };
}

function dayOf(date: string | undefined): string | undefined {
  return date !== undefined && /^\d{4}(-\d\d){0,2}/.test(date) ? date.slice(0, 10) : undefined;
}

function foreignClaim(line: Line, source: string): Claim {
  const goods = first(line, "goodsDescription", "vedCodeDescription");
  const hsCode = first(line, "vedCode")?.replace(/\D/g, "");
  const [from, to] = [
    dayOf(first(line, "startDate", "date")),
    dayOf(first(line, "endDate", "date")),
  ];
  const route = [
    first(line, "departureCountry", "originCountry"),
    first(line, "destinationCountry"),
  ];
  const places = route.filter((c) => c !== undefined).map((c) => c.slice(0, 2).toUpperCase());
  return {
    source,
    says: text(first(line, "summary", "goodsDescription") ?? "A customs declaration."),
    ...(goods === undefined ? {} : { goods: text(goods) }),
    ...(hsCode ? { hsCode } : {}),
    ...(from === undefined && to === undefined
      ? {}
      : { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } }),
    ...(places.length === 2 ? { routes: [places] } : {}),
  };
}

function foreignActivity(line: Line, into: Gathered): void {
  const proof = first(line, "proof");
  if (proof === undefined) into.addSource(declarationSource(line));
  const party = (role: "exporter" | "consignee", name: string) =>
    all(line, name).map((entity) => ({ role, entity }));
  into.addShipment({
    id: line.id,
    story: text(first(line, "publisher") ?? "Customs declarations"),
    status: "declared",
    parties: [...party("exporter", "sender"), ...party("consignee", "receiver")],
    products: all(line, "transport").map((entity) => ({ entity })),
    claims: [foreignClaim(line, proof ?? line.id)],
    caveats: [],
    responses: [],
    corrections: [],
  });
}

/** Takes one line; what we do not keep is counted by its schema. */
export function takeFtm(value: unknown, into: Gathered, where: string): void {
  const line = v.parse(lineSchema, value);
  const isOurs = line.waybill !== undefined;
  const kind = kindOf(line.schema);
  if (line.schema === "Article" && isOurs) into.addSource(ownSource(line, where));
  else if (line.schema === "Article") into.addSource(foreignSource(line));
  else if (line.schema === "EconomicActivity" && isOurs) ownActivity(line, into, where);
  else if (line.schema === "EconomicActivity") foreignActivity(line, into);
  else if (kind === undefined) into.skip(line.schema);
  else if (isOurs) into.addEntity(ownEntity(line, where), false);
  else into.addEntity(foreignEntity(line, kind, where), true);
}
