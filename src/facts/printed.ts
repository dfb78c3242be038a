/**
 * What each source printed of a shipment, field by field: a table whose rows are sources.
 * Nothing is left out and nothing is averaged; a value that is not compatible with the
 * version nearest to the origin is marked.
 */
import { type Voice, variantsOf } from "./agreement.ts";
import {
  goodsRule,
  hsCodeRule,
  type Names,
  partyRule,
  periodRule,
  productRule,
  type Routes,
  type Rule,
  routeRule,
  statusRule,
} from "./compare.ts";
import { quantityFacets, valueFacets } from "./facets.ts";
import { groupedBy } from "./grouped.ts";
import { nameOf, sourceView, type Teller, voicesOf } from "./lines.ts";
import { byOffer, type Lineage } from "./origins.ts";
import { type Claim, type Quantity, roles, type Shipment, type Value } from "./schema.ts";
import type { Field, SourceView } from "./view.ts";
import { fill } from "./words.ts";

/** One printed value in words. */
export interface PrintedValue {
  readonly text: string;
  /** Whether the version nearest to the origin is another one. */
  readonly isApart: boolean;
  /** The figure is of a part of the shipment, or of a whole it lies within. */
  readonly scope?: "part" | "total";
  /** ISO 4217 of the sum that the source converted. */
  readonly convertedFrom?: string;
}

/** What one source printed. */
export interface PrintedRow {
  readonly source: SourceView;
  /** Publisher of the source that it follows. */
  readonly follows?: string;
  readonly archived?: { readonly url: string; readonly date: string };
  /** What it says, in our words. */
  readonly says: string;
  readonly note?: string;
  /** Fields that it does not print are not there. */
  readonly cells: ReadonlyMap<Field, readonly PrintedValue[]>;
}

/** Sources of one origin. */
export interface PrintedGroup {
  readonly key: string;
  /** First of the chains; empty for sources that follow nobody. */
  readonly roots: readonly SourceView[];
  /** "All follow Politico, which was not seen." */
  readonly note?: string;
  readonly rows: readonly PrintedRow[];
}

export interface PrintedTable {
  /** Fields that anybody printed, in the order of reading. */
  readonly columns: readonly { readonly field: Field; readonly label: string }[];
  /** The largest first; sources that follow nobody stand together, last. */
  readonly groups: readonly PrintedGroup[];
}

/** Keys of the values that stand in another version than the first. */
function apartKeys<T>(rules: readonly Rule<T>[], voices: readonly Voice[]): ReadonlySet<string> {
  const keys = rules.flatMap((rule) =>
    variantsOf(rule, voices)
      .slice(1)
      .flatMap((v) => [v.value, ...v.others].map((value) => rule.key(value))),
  );
  return new Set(keys);
}

interface Column {
  readonly field: Field;
  readonly printed: (claim: Claim) => PrintedValue[];
}

interface Told<T> {
  readonly say: (value: T) => string;
  /** All values of the claim, those that are not compared as well. */
  readonly read?: (claim: Claim) => readonly T[];
  readonly more?: (value: T) => Partial<PrintedValue>;
}

function columnOf<T>(
  field: Field,
  rules: readonly Rule<T>[],
  voices: readonly Voice[],
  { say, read = rules[0]?.read ?? (() => []), more = () => ({}) }: Told<T>,
): Column {
  const apart = apartKeys(rules, voices);
  const isApart = (value: T) => rules.some((rule) => apart.has(rule.key(value)));
  return {
    field,
    printed: (claim) =>
      read(claim).map((value) => {
        const { scope, ...notes } = more(value);
        const isCompared = scope === undefined;
        return {
          text: say(value),
          isApart: isCompared && isApart(value),
          ...(scope !== undefined && { scope }),
          ...notes,
        };
      }),
  };
}

function scopeOf({ scope }: Quantity | Value): Partial<PrintedValue> {
  return scope === "this" ? {} : { scope };
}

/** Ports are named by their codes: a route in words knows countries alone. */
function routeWords({ wording }: Teller, routes: Routes): string {
  const ports = routes.flat().filter((place) => place.length > 2);
  const words = wording.routes(routes);
  return ports.length === 0 ? words : `${words} (${[...new Set(ports)].join(", ")})`;
}

function figureColumns({ wording }: Teller, voices: readonly Voice[]): Column[] {
  const claims = voices.map((v) => v.claim);
  return [
    columnOf("quantity", quantityFacets(claims), voices, {
      read: (c) => c.quantities ?? [],
      say: (q) => wording.quantity(q),
      more: scopeOf,
    }),
    columnOf("value", valueFacets(claims), voices, {
      read: (c) => c.values ?? [],
      say: (v) => wording.value(v),
      more: (v) => ({
        ...scopeOf(v),
        ...(v.convertedFrom !== undefined && { convertedFrom: v.convertedFrom }),
      }),
    }),
  ];
}

function columnsOf(teller: Teller, voices: readonly Voice[]): Column[] {
  const { wording, thesaurus } = teller;
  const asIs = { say: (text: string) => text };
  const names = {
    say: (all: Names) => wording.list(all.map((n) => nameOf(teller, n))),
  };
  const goods = goodsRule(thesaurus, (c) => c.goods);
  const declared = goodsRule(thesaurus, (c) => c.declaredAs);
  return [
    columnOf("goods", [goods], voices, asIs),
    columnOf("declaredAs", [declared], voices, { say: (text) => `“${text}”` }),
    columnOf("hsCode", [hsCodeRule], voices, asIs),
    ...figureColumns(teller, voices),
    ...roles.map((role) => columnOf(role, [partyRule(role)], voices, names)),
    columnOf("product", [productRule], voices, names),
    columnOf("period", [periodRule], voices, { say: (p) => wording.period(p) }),
    columnOf("route", [routeRule], voices, { say: (r) => routeWords(teller, r) }),
    columnOf("status", [statusRule], voices, { say: (s) => wording.words.statuses[s] }),
  ];
}

function rowOf(teller: Teller, columns: readonly Column[], { claim, lineage }: Voice): PrintedRow {
  const { basedOn, archived } = lineage.source;
  const follows = basedOn === undefined ? undefined : teller.facts.sources.get(basedOn)?.publisher;
  const cells = columns.flatMap(({ field, printed }) => {
    const values = printed(claim);
    return values.length === 0 ? [] : [[field, values] as const];
  });
  return {
    source: sourceView(teller, lineage),
    ...(follows !== undefined && { follows }),
    ...(archived && { archived: { url: archived.url, date: teller.wording.date(archived.date) } }),
    says: claim.says,
    ...(claim.note !== undefined && { note: claim.note }),
    cells: new Map(cells),
  };
}

function rootsOf(teller: Teller, lineages: readonly Lineage[]): SourceView[] {
  const roots = new Map(lineages.map((l) => [l.root.id, l]));
  return [...roots.values()].map((l) => sourceView(teller, { ...l, source: l.root }));
}

/** "All follow Politico, which was not seen." where one first source stands behind several. */
function followNote({ wording }: Teller, lineages: readonly Lineage[]): string | undefined {
  const [first] = lineages;
  const isAll = lineages.every((l) => l.root === first?.root && l.distance > 0);
  if (!first || lineages.length < 2 || !isAll) return undefined;
  const { follows, followsUnseen } = wording.words;
  const forms = first.root.read ? follows : followsUnseen;
  return fill(lineages.length === 2 ? forms.both : forms.all, first.root.publisher);
}

/** Alone, following nobody, and resting on nothing that is known. */
function isAlone(voices: readonly Voice[]): boolean {
  const [voice] = voices;
  return (
    voices.length === 1 &&
    voice?.lineage.distance === 0 &&
    voice.lineage.source.origin === undefined
  );
}

const alone = "";

function groupsOf(
  teller: Teller,
  columns: readonly Column[],
  voices: readonly Voice[],
): PrintedGroup[] {
  const byOrigin = [...groupedBy(voices, (v) => v.lineage.origin)];
  const chains = byOrigin
    .filter(([, of]) => !isAlone(of))
    .toSorted((a, b) => b[1].length - a[1].length);
  const singles = byOrigin.flatMap(([, of]) => (isAlone(of) ? of : []));
  const rows = (of: readonly Voice[]) => of.map((voice) => rowOf(teller, columns, voice));
  const groups = chains.map(([key, of]): PrintedGroup => {
    const lineages = of.map((v) => v.lineage);
    const note = followNote(teller, lineages);
    return {
      key,
      roots: rootsOf(teller, lineages),
      ...(note !== undefined && { note }),
      rows: rows(of),
    };
  });
  return singles.length === 0
    ? groups
    : [...groups, { key: alone, roots: [], rows: rows(singles) }];
}

/** @returns what each source of a shipment printed */
export function printedTable(teller: Teller, shipment: Shipment): PrintedTable {
  const order = byOffer(teller.wording.locale);
  const voices = voicesOf(teller.facts, shipment).sort((a, b) => order(a.lineage, b.lineage));
  const columns = columnsOf(teller, voices);
  const groups = groupsOf(teller, columns, voices);
  const rows = groups.flatMap((g) => g.rows);
  const used = columns.filter(({ field }) => rows.some((row) => row.cells.has(field)));
  const { fields } = teller.wording.words;
  return { columns: used.map(({ field }) => ({ field, label: fields[field] })), groups };
}
