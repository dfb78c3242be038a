/** The fields of a shipment as lines: what is printed, by whom, and where sources differ. */
import { type Variant, type Voice, variantsOf } from "./agreement.ts";
import {
  goodsRule,
  hsCodeRule,
  type Names,
  type Period,
  partyRule,
  periodRule,
  productRule,
  type Rule,
  routeRule,
  statusRule,
} from "./compare.ts";
import { quantityFacets, valueFacets } from "./facets.ts";
import { plain, Thesaurus } from "./goods.ts";
import type { Lineage } from "./origins.ts";
import { byOffer, lineageOf } from "./origins.ts";
import {
  type Facts,
  type Named,
  type Quantity,
  roles,
  type Shipment,
  type Value,
} from "./schema.ts";
import type { Field, LineView, SourceView } from "./view.ts";
import type { Wording } from "./wording.ts";
import { capitalised } from "./wording.ts";
import { fill } from "./words.ts";

/** What telling a shipment needs at hand. */
export interface Teller {
  readonly facts: Facts;
  readonly wording: Wording;
  readonly thesaurus: Thesaurus;
}

/** @returns the voices of a shipment: its claims, each with the chain of its source */
export function voicesOf(facts: Facts, shipment: Shipment): Voice[] {
  return shipment.claims.map((claim) => ({ claim, lineage: lineageOf(facts, claim.source) }));
}

export function sourceView({ wording }: Teller, { source }: Lineage): SourceView {
  const { id, publisher, title, url, tier, read, whyNoUrl, published, lang, origin } = source;
  return {
    id,
    publisher,
    title,
    url,
    tier,
    read,
    ...(whyNoUrl === undefined ? {} : { whyNoUrl }),
    ...(published === undefined ? {} : { published: wording.date(published) }),
    ...(lang === undefined ? {} : { lang }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** The name of a party or product inside a sentence. */
export function nameOf({ facts }: Teller, named: Named): string {
  if ("printedName" in named) return named.printedName;
  const entity = facts.entities.get(named.entity);
  return entity?.shortName ?? entity?.name ?? named.entity;
}

/** "Both follow Politico, which was not seen." where all variants have one root. */
function copyNote({ wording }: Teller, variants: readonly Variant<unknown>[]): string | undefined {
  const lineages = variants.flatMap((v) => v.lineages);
  const root = lineages[0]!.root;
  if (variants.length < 2 || lineages.some((l) => l.root !== root || l.distance === 0))
    return undefined;
  const { follows, followsUnseen } = wording.words;
  const forms = root.read ? follows : followsUnseen;
  return fill(variants.length === 2 ? forms.both : forms.all, root.publisher);
}

/** Whether nobody but copies, rewrites and machine translations printed it. */
export function isRepostsOnly(lineages: readonly Lineage[]): boolean {
  return lineages.every((l) => l.source.tier === "repost");
}

function otherWordings(first: string, others: readonly string[]): string[] {
  const plainFirst = plain(first);
  const byPlain = new Map(others.map((o) => [plain(o), o]));
  byPlain.delete(plainFirst);
  return [...byPlain.values()];
}

function lineOf<T>(
  teller: Teller,
  field: Field,
  variants: readonly Variant<T>[],
  say: (value: T) => string,
): LineView[] {
  if (variants.length === 0) return [];
  const { words, locale } = teller.wording;
  const views = variants.map((v) => ({
    text: capitalised(say(v.value), locale),
    alsoPrinted: otherWordings(say(v.value), v.others.map(say)),
    sources: [...v.lineages].sort(byOffer(locale)).map((l) => sourceView(teller, l)),
    origins: v.origins,
    ...(variants.length > 1 && isRepostsOnly(v.lineages)
      ? { caution: teller.wording.words.repostsOnly }
      : {}),
  }));
  const note = copyNote(teller, variants);
  const line = { field, label: words.fields[field], text: views[0]!.text, variants: views };
  return [note === undefined ? line : { ...line, note }];
}

/** The variants of the fields that a title is made of. */
export interface Told {
  readonly goods: readonly Variant<string>[];
  /** One list for each thing that is counted or weighed. */
  readonly quantities: readonly (readonly Variant<Quantity>[])[];
  /** One list for each currency that stands beside another. */
  readonly values: readonly (readonly Variant<Value>[])[];
  readonly period: readonly Variant<Period>[];
}

/** @returns the versions of what, how much and when */
export function tell(teller: Teller, voices: readonly Voice[]): Told {
  const claims = voices.map((v) => v.claim);
  return {
    goods: variantsOf(
      goodsRule(teller.thesaurus, (c) => c.goods),
      voices,
    ),
    quantities: quantityFacets(claims).map((rule) => variantsOf(rule, voices)),
    values: valueFacets(claims).map((rule) => variantsOf(rule, voices)),
    period: variantsOf(periodRule, voices),
  };
}

/** Who took part is told from the record; a line of its own stands only where sources differ. */
function differing<T>(
  teller: Teller,
  field: Field,
  rule: Rule<T>,
  voices: readonly Voice[],
  say: (value: T) => string,
): LineView[] {
  const variants = variantsOf(rule, voices);
  return variants.length > 1 ? lineOf(teller, field, variants, say) : [];
}

/** @returns one line for each field that anybody printed, in the order of reading */
export function linesOf(teller: Teller, voices: readonly Voice[], told: Told): LineView[] {
  const { wording, thesaurus } = teller;
  const name = (names: Names) => wording.list(names.map((n) => nameOf(teller, n)));
  const declared = variantsOf(
    goodsRule(thesaurus, (c) => c.declaredAs),
    voices,
  );
  return [
    ...lineOf(teller, "goods", told.goods, (g) => g),
    ...lineOf(teller, "declaredAs", declared, (g) => `“${g}”`),
    ...lineOf(teller, "hsCode", variantsOf(hsCodeRule, voices), (c) => c),
    ...told.quantities.flatMap((q) => lineOf(teller, "quantity", q, (x) => wording.quantity(x))),
    ...told.values.flatMap((v) => lineOf(teller, "value", v, (x) => wording.value(x))),
    ...roles.flatMap((role) => differing(teller, role, partyRule(role), voices, name)),
    ...differing(teller, "product", productRule, voices, name),
    ...lineOf(teller, "route", variantsOf(routeRule, voices), (r) => wording.routes(r)),
    ...lineOf(teller, "period", told.period, (p) => wording.period(p)),
    ...differing(teller, "status", statusRule, voices, (s) => wording.words.statuses[s]),
  ];
}

/** @returns a teller for these facts in this language */
export function tellerFor(facts: Facts, wording: Wording): Teller {
  return { facts, wording, thesaurus: new Thesaurus(facts.goods) };
}
