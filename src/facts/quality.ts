/** Whether what a record holds is what a careful reader may rely on: beyond its form and its references. */
import type { Keys, Located, Report } from "./checks.ts";
import { isCurrency, isPlace } from "./codes.ts";
import { plain } from "./goods.ts";
import { markable } from "./markable.ts";
import type { Claim, Entity, Shipment, Source } from "./schema.ts";
import { units } from "./units.ts";

/** Parameters that tell who sent the reader, as of the lists of uBlock filters, 2026. */
const tracking = /^(utm_|mc_|pk_)|^(fbclid|gclid|dclid|yclid|msclkid|igshid|cmpid|ref|ref_src)$/;

/** What is wrong with an address, as the end of a sentence; undefined where nothing is. */
function addressFault(text: string): string | undefined {
  const url = new URL(text);
  if (url.username !== "" || url.password !== "") return "holds a name or password; leave it out.";
  if (!/^[^.].*\.[a-z0-9-]{2,}$/.test(url.hostname))
    return `has the host "${url.hostname}", which is no public one; correct it.`;
  if (url.port !== "") return `names the port ${url.port}; leave it out.`;
  const tracked = [...url.searchParams.keys()].find((k) => tracking.test(k));
  return tracked === undefined ? undefined : `carries the tracking parameter "${tracked}"; cut it.`;
}

function checkSource(at: Located<Source>, report: Report): void {
  const { url, archived, tier, basedOn, origin, read } = at.record;
  const check = (keys: Keys, address: string | null | undefined) => {
    const fault = address ? addressFault(address) : undefined;
    if (fault) report(at, keys, `${keys.join(".")} ${fault}`);
  };
  check(["url"], url);
  check(["archived", "url"], archived?.url);
  if (tier === "repost" && basedOn === undefined && origin === undefined)
    report(at, ["tier"], "tier is repost, but of what? Name it in basedOn, or its origin.");
  if (!read && basedOn === undefined && url === null && at.record.whyNoUrl === undefined)
    report(at, ["whyNoUrl"], "whyNoUrl is missing; say how the source is known.");
}

/** One house, one spelling: by the host of the address and by the letters of the name. */
function checkPublishers(sources: readonly Located<Source>[], report: Report): void {
  const known = new Map<string, string>();
  const check = (at: Located<Source>, key: string) => {
    const { publisher } = at.record;
    const first = known.get(key) ?? publisher;
    known.set(key, first);
    if (first !== publisher)
      report(
        at,
        ["publisher"],
        `publisher "${publisher}" is "${first}" elsewhere; write one name.`,
      );
  };
  for (const at of sources) {
    const { publisher, url } = at.record;
    check(at, `name ${plain(publisher).replaceAll(" ", "")}`);
    if (url) check(at, `host ${new URL(url).hostname.replace(/^(www\d?|m|amp|mobile)\./, "")}`);
  }
}

/** Words by which a description would speak of a person. */
const person =
  /\b(he|she|his|her|himself|herself|businessman|businesswoman|politician|oligarch|entrepreneur|smuggler|citizen|general|minister)\b/i;

function checkEntity(at: Located<Entity>, report: Report): void {
  const { country, description } = at.record;
  if (country !== undefined && !isPlace(country))
    report(at, ["country"], `country "${country}" is no country of ISO 3166-1; correct the code.`);
  const word = person.exec(description)?.[0];
  if (word)
    report(
      at,
      ["description"],
      `description speaks of a person ("${word}"); entities are companies, products and agencies: name the firm alone.`,
    );
}

/** @returns a name without case, marks and punctuation: no two entities may have the same */
export function folded(name: string): string {
  return plain(name.normalize("NFKD").replace(/\p{M}/gu, ""));
}

/** A name of two entities would be marked as either: they are one, or the data says why not. */
function checkNames(entities: readonly Located<Entity>[], report: Report): void {
  const owners = new Map<string, Located<Entity>>();
  const check = (at: Located<Entity>, keys: Keys, name: string) => {
    const first = owners.get(folded(name)) ?? at;
    owners.set(folded(name), first);
    const [a, b] = [at.record, first.record];
    if (first !== at && !sharesName(a, b) && !sharesName(b, a))
      report(
        at,
        keys,
        `"${name}" names ${b.id} too (${first.path}); merge them, remove one, or explain it in sharesNameWith.`,
      );
  };
  for (const at of entities) {
    check(at, ["name"], at.record.name);
    at.record.aliases.forEach(({ name }, i) => {
      check(at, ["aliases", i], name);
    });
  }
}

function sharesName(a: Entity, b: Entity): boolean {
  return a.sharesNameWith?.some(({ entity }) => entity === b.id) ?? false;
}

function isBefore(later: string, earlier: string): boolean {
  const length = Math.min(later.length, earlier.length);
  return later.slice(0, length) < earlier.slice(0, length);
}

function checkPeriod(at: Located<Shipment>, keys: Keys, claim: Claim, report: Report): void {
  const { from, to } = claim.period ?? {};
  if (from !== undefined && to !== undefined && isBefore(to, from))
    report(
      at,
      [...keys, "period"],
      `${keys.join(".")}.period ends in ${to}, before ${from}; turn it round.`,
    );
}

function checkFigures(at: Located<Shipment>, keys: Keys, claim: Claim, report: Report): void {
  const known: readonly string[] = units;
  claim.quantities?.forEach(({ unit, value, max }, i) => {
    const here = [...keys, "quantities", i];
    if (!known.includes(unit))
      report(at, here, `${here.join(".")}: unit "${unit}" is not one of ${units.join(", ")}.`);
    if (max !== undefined && max <= value)
      report(at, here, `${here.join(".")}: max ${max} is not above ${value}; correct one.`);
  });
  claim.values?.forEach(({ currency, amount, max }, i) => {
    const here = [...keys, "values", i];
    if (!isCurrency(currency))
      report(at, here, `${here.join(".")}: "${currency}" is no currency of ISO 4217; correct it.`);
    if (max !== undefined && max <= amount)
      report(at, here, `${here.join(".")}: max ${max} is not above ${amount}; correct one.`);
  });
}

function checkClaim(at: Located<Shipment>, i: number, claim: Claim, report: Report): void {
  const keys = ["claims", i];
  checkPeriod(at, keys, claim, report);
  checkFigures(at, keys, claim, report);
  for (const place of (claim.routes ?? []).flat())
    if (!isPlace(place))
      report(
        at,
        [...keys, "routes"],
        `claims.${i}.routes: "${place}" is in no country of ISO 3166-1; correct it.`,
      );
}

/** What a claim says beyond its sentence. */
function holdsFields(claim: Claim): boolean {
  const { source: _source, says: _says, note: _note, status: _status, ...fields } = claim;
  return Object.keys(fields).length > 0;
}

function checkShipment(at: Located<Shipment>, report: Report): void {
  at.record.claims.forEach((claim, i) => {
    checkClaim(at, i, claim, report);
  });
  if (!at.record.claims.some(holdsFields))
    report(
      at,
      ["claims"],
      "no claim states goods, parties, figures, a date or a route in its fields; add what the sources print.",
    );
}

/** A reader comes to a shipment through a mark, or through the story of another shipment. */
function checkReachable(shipments: readonly Located<Shipment>[], report: Report): void {
  const all = new Map(shipments.map(({ record }) => [record.id, record]));
  const marked = (s: Shipment) => markable({ shipments: new Map([[s.id, s]]) }).size > 0;
  const stories = new Set([...all.values()].filter(marked).map((s) => s.story));
  for (const at of shipments)
    if (!stories.has(at.record.story))
      report(
        at,
        ["story"],
        `nobody named in the story "${at.record.story}" can be marked; name a party as an entity or choose another story.`,
      );
}

interface All {
  readonly entities: readonly Located<Entity>[];
  readonly shipments: readonly Located<Shipment>[];
  readonly sources: readonly Located<Source>[];
}

/** Reports every fault in what the records say. */
export function checkQuality({ entities, shipments, sources }: All, report: Report): void {
  for (const at of sources) checkSource(at, report);
  checkPublishers(sources, report);
  for (const at of entities) checkEntity(at, report);
  checkNames(entities, report);
  for (const at of shipments) checkShipment(at, report);
  checkReachable(shipments, report);
}
