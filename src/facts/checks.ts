/** What no single record can be checked for: references, order, repeats, chains. */
import { checkQuality } from "./quality.ts";
import type { Entity, GoodsClass, Shipment, Source } from "./schema.ts";
import type { Fault } from "./yamlFile.ts";

/** A record and where it stands. */
export interface Located<T> {
  readonly record: T;
  readonly path: string;
  lineOf(keys: readonly (string | number)[]): number;
}

interface All {
  readonly entities: readonly Located<Entity>[];
  readonly shipments: readonly Located<Shipment>[];
  readonly sources: readonly Located<Source>[];
  readonly goods: readonly Located<GoodsClass>[];
}
export type Keys = readonly (string | number)[];
export type Report = (at: Located<unknown>, keys: Keys, sentence: string) => void;

function repeats(records: readonly Located<{ readonly id: string }>[], report: Report): void {
  const seen = new Map<string, string>();
  for (const at of records) {
    const { id } = at.record;
    const first = seen.get(id);
    if (first) report(at, ["id"], `id "${id}" is taken by ${first}; choose another.`);
    else seen.set(id, at.path);
  }
}

function fileNames(records: readonly Located<{ readonly id: string }>[], report: Report): void {
  for (const at of records)
    if (!at.path.endsWith(`/${at.record.id}.yaml`))
      report(at, ["id"], `id "${at.record.id}" is not the file's name; make them one.`);
}

/** @param what "source", as it is named in the sentence */
function known(ids: ReadonlySet<string>, what: string, report: Report) {
  return (at: Located<unknown>, keys: Keys, id: string | undefined) => {
    if (id !== undefined && !ids.has(id))
      report(
        at,
        keys,
        `${keys.join(".")} names "${id}", which is no ${what} in data; add it or correct the id.`,
      );
  };
}
type Known = ReturnType<typeof known>;

function cycles(
  records: readonly Located<{ readonly id: string }>[],
  key: string,
  next: (id: string) => string | undefined,
  report: Report,
): void {
  for (const at of records) {
    const passed = new Set<string>();
    let id: string | undefined = at.record.id;
    while (id !== undefined && !passed.has(id)) {
      passed.add(id);
      id = next(id);
    }
    if (id === at.record.id) report(at, [key], `${key} leads back to "${id}"; cut the circle.`);
  }
}

function inOrder(list: readonly string[], at: Located<unknown>, key: string, report: Report): void {
  list.forEach((item, i) => {
    const before = list[i - 1];
    if (before === undefined || before < item) return;
    const fault = before === item ? "stands twice" : `must stand before "${before}"`;
    report(at, [key, i], `${key}: "${item.trim()}" ${fault}; sort them.`);
  });
}

function checkEntity(at: Located<Entity>, source: Known, entity: Known, report: Report): void {
  const { record } = at;
  record.sources.forEach((id, i) => {
    source(at, ["sources", i], id);
  });
  entity(at, ["maker"], record.maker);
  record.sharesNameWith?.forEach((other, i) => {
    entity(at, ["sharesNameWith", i, "entity"], other.entity);
  });
  const spellings = record.aliases.map((a) => `${a.lang ?? ""} ${a.name}`);
  inOrder(spellings, at, "aliases", report);
  inOrder(record.sources, at, "sources", report);
  const { shortName } = record;
  if (shortName !== undefined && !record.aliases.some((a) => a.name === shortName))
    report(at, ["shortName"], `shortName "${shortName}" is no alias; add it to the aliases.`);
}

type Parties = readonly ({ readonly entity: string } | { readonly printedName: string })[];

function checkNamed(
  at: Located<unknown>,
  keys: Keys,
  list: Parties | undefined,
  entity: Known,
): void {
  list?.forEach((party, i) => {
    if ("entity" in party) entity(at, [...keys, i, "entity"], party.entity);
  });
}

function checkClaims(
  at: Located<Shipment>,
  sources: ReadonlyMap<string, Source>,
  entity: Known,
  source: Known,
  report: Report,
): void {
  at.record.claims.forEach((claim, i) => {
    source(at, ["claims", i, "source"], claim.source);
    if (sources.get(claim.source)?.read === false)
      report(
        at,
        ["claims", i, "source"],
        `claims.${i} rests on "${claim.source}", which nobody has read; name the source that was read.`,
      );
    checkNamed(at, ["claims", i, "parties"], claim.parties, entity);
    checkNamed(at, ["claims", i, "products"], claim.products, entity);
  });
  const order = at.record.claims.map((c) => c.source);
  inOrder(order, at, "claims", report);
}

function checkShipment(
  at: Located<Shipment>,
  sources: ReadonlyMap<string, Source>,
  ids: { readonly entity: Known; readonly source: Known; readonly shipment: Known },
  report: Report,
): void {
  const { record } = at;
  checkNamed(at, ["parties"], record.parties, ids.entity);
  checkNamed(at, ["products"], record.products, ids.entity);
  checkClaims(at, sources, ids.entity, ids.source, report);
  ids.shipment(at, ["partOf"], record.partOf);
  record.caveats.forEach((c, i) => {
    ids.source(at, ["caveats", i, "source"], c.source);
  });
  record.responses.forEach((r, i) => {
    ids.source(at, ["responses", i, "source"], r.source);
    checkNamed(at, ["responses", i, "by"], [r.by], ids.entity);
  });
}

function checkGoods(goods: readonly Located<GoodsClass>[], report: Report): void {
  const ids = new Set(goods.map((g) => g.record.id));
  const terms = new Map<string, string>();
  for (const at of goods) {
    at.record.within?.forEach((id, i) => {
      known(ids, "class of goods", report)(at, ["within", i], id);
    });
    at.record.terms.forEach((term, i) => {
      const taken = terms.get(term.toLowerCase());
      if (taken)
        report(at, ["terms", i], `terms: "${term}" is a term of "${taken}" too; keep one.`);
      terms.set(term.toLowerCase(), at.record.id);
    });
  }
}

/** Sources stand in one list a file, in the order of their ids. */
function sortedFiles(sources: readonly Located<Source>[], report: Report): void {
  sources.forEach((at, i) => {
    const before = sources[i - 1];
    if (before?.path === at.path && before.record.id > at.record.id)
      report(
        at,
        ["id"],
        `source "${at.record.id}" must stand before "${before.record.id}"; sort them.`,
      );
  });
}

/** "As of" stands on every card. */
function dated(
  records: readonly Located<{ readonly updated?: string | undefined }>[],
  report: Report,
): void {
  for (const at of records)
    if (at.record.updated === undefined) report(at, ["updated"], "updated is missing; add it.");
}

const idsOf = (list: readonly Located<{ readonly id: string }>[]) =>
  new Set(list.map((l) => l.record.id));

/** @returns every fault in how the records refer to each other, in the order of the files */
export function crossCheck({ entities, shipments, sources, goods }: All): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (at, keys, sentence) => {
    faults.push({ path: at.path, line: at.lineOf(keys), sentence });
  };
  const source = known(idsOf(sources), "source", report);
  const entity = known(idsOf(entities), "entity", report);
  const shipment = known(idsOf(shipments), "shipment", report);
  const byId = new Map(sources.map((s) => [s.record.id, s.record]));
  const parents = new Map(shipments.map((s) => [s.record.id, s.record.partOf]));
  for (const list of [entities, shipments, sources, goods]) repeats(list, report);
  for (const list of [entities, shipments]) {
    fileNames(list, report);
    dated(list, report);
  }
  for (const at of sources) source(at, ["basedOn"], at.record.basedOn);
  for (const at of entities) checkEntity(at, source, entity, report);
  for (const at of shipments) checkShipment(at, byId, { entity, source, shipment }, report);
  cycles(sources, "basedOn", (id) => byId.get(id)?.basedOn, report);
  cycles(shipments, "partOf", (id) => parents.get(id), report);
  checkGoods(goods, report);
  sortedFiles(sources, report);
  checkQuality({ entities, shipments, sources }, report);
  return faults;
}
