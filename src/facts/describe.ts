/** A shipment in words: in full for the card and the panel, in one line for lists. */
import type { Voice } from "./agreement.ts";
import { groupedBy } from "./grouped.ts";
import {
  isRepostsOnly,
  linesOf,
  nameOf,
  sourceView,
  type Teller,
  tell,
  tellerFor,
  voicesOf,
} from "./lines.ts";
import { byNearness, byOffer, countOrigins, type Lineage } from "./origins.ts";
import type { Facts, Role, Shipment } from "./schema.ts";
import { titleOf } from "./title.ts";
import type { CaveatView, FactView, NamedView, ShipmentView } from "./view.ts";
import { capitalised, Wording } from "./wording.ts";
import { fill } from "./words.ts";

function shipmentOf(facts: Facts, id: string): Shipment {
  const shipment = facts.shipments.get(id);
  if (!shipment) throw new Error(`The facts hold no shipment "${id}".`);
  return shipment;
}

function namesOf(teller: Teller, shipment: Shipment, role: Role): string | undefined {
  const names = shipment.parties.filter((p) => p.role === role).map((p) => nameOf(teller, p));
  return names.length === 0 ? undefined : teller.wording.list([...new Set(names)]);
}

/** "China North Industries → Tekhkrim", "Impulse-Invest → Nova, made by DJI", "to Rosoboronexport" */
function partiesOf(teller: Teller, shipment: Shipment): string | undefined {
  const { words } = teller.wording;
  const of = (role: Role) => namesOf(teller, shipment, role);
  const [exporter, consignee, maker] = [of("exporter"), of("consignee"), of("manufacturer")];
  const via = of("intermediary");
  const isChain = exporter !== undefined && consignee !== undefined;
  const chain = [exporter, via, consignee].filter((n) => n !== undefined).join(" → ");
  const made = maker === undefined || maker === exporter ? [] : [fill(words.madeBy, maker)];
  const told = (pattern: string, name: string | undefined) =>
    name === undefined || isChain ? [] : [fill(pattern, name)];
  const parts = [
    ...(isChain ? [chain, ...made] : []),
    ...told(words.from, exporter),
    ...(isChain ? [] : made),
    ...told(words.via, via),
    ...told(words.to, consignee),
  ];
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** The entities of a record, each once, by the names that sentences use. */
function namedIn(teller: Teller, shipment: Shipment): NamedView[] {
  const named = [...shipment.parties, ...shipment.products].flatMap((n) =>
    "entity" in n ? [{ entity: n.entity, text: nameOf(teller, n) }] : [],
  );
  return [...new Map(named.map((n) => [n.entity, n])).values()];
}

function supportText({ wording }: Teller, lineages: readonly Lineage[]): string {
  const { reports, origins, repostsOnly } = wording.words;
  return [
    wording.counted(reports, lineages.length),
    wording.counted(origins, countOrigins(lineages)),
    ...(isRepostsOnly(lineages) ? [repostsOnly] : []),
  ].join(", ");
}

/** First sources of the chains, where they are not among those that carry a claim. */
function rootsOf(lineages: readonly Lineage[]): Lineage[] {
  const roots = new Map(lineages.map((l) => [l.root.id, l]));
  return [...roots.values()]
    .filter((l) => l.distance > 0 && !lineages.some((other) => other.source === l.root))
    .map(({ root, origin }) => ({ source: root, root, distance: 0, origin }))
    .sort(byNearness);
}

function supportOf(teller: Teller, voices: readonly Voice[]): ShipmentView["support"] {
  const { locale } = teller.wording;
  const lineages = voices.map((v) => v.lineage).sort(byOffer(locale));
  return {
    text: supportText(teller, lineages),
    reports: lineages.length,
    origins: countOrigins(lineages),
    origin: rootsOf(lineages).map((l) => sourceView(teller, l)),
    sources: lineages.map((l) => sourceView(teller, l)),
  };
}

function viewOfSource(teller: Teller, id: string): CaveatView["source"] {
  const source = teller.facts.sources.get(id);
  return source && sourceView(teller, { source, root: source, distance: 0, origin: id });
}

function caveatView(teller: Teller, text: string, source: string | undefined): CaveatView {
  const view = source === undefined ? undefined : viewOfSource(teller, source);
  return view === undefined ? { text } : { text, source: view };
}

function answersOf(teller: Teller, shipment: Shipment): CaveatView[] {
  const { wording } = teller;
  return shipment.responses.map(({ by, says, date, source }) => {
    const text = `${nameOf(teller, by)} ${says}`;
    const told = source === undefined ? fill(wording.words.toldInReports, text) : text;
    const dated =
      date === undefined
        ? told
        : fill(wording.words.dated, { text: told, date: wording.date(date) });
    return caveatView(teller, `${dated}.`, source);
  });
}

function claimsOf(teller: Teller, voices: readonly Voice[]): ShipmentView["claims"] {
  return [...voices]
    .sort((a, b) => byOffer(teller.wording.locale)(a.lineage, b.lineage))
    .map(({ claim, lineage }) => ({
      source: sourceView(teller, lineage),
      says: claim.says,
      ...(claim.note === undefined ? {} : { note: claim.note }),
    }));
}

/** Shipments by the one they lie within, made once for each set of facts. */
const partsByWhole = new WeakMap<Facts, ReadonlyMap<string | undefined, readonly Shipment[]>>();

function partsOf(facts: Facts, id: string): readonly Shipment[] {
  const parts = partsByWhole.get(facts) ?? groupedBy(facts.shipments.values(), (s) => s.partOf);
  partsByWhole.set(facts, parts);
  return parts.get(id) ?? [];
}

/** @returns a shipment in one line, told by a teller that tells many */
export function factView(teller: Teller, shipment: Shipment): FactView {
  const voices = voicesOf(teller.facts, shipment);
  const told = tell(teller, voices);
  const lines = linesOf(teller, voices, told);
  const { wording } = teller;
  const parties = partiesOf(teller, shipment);
  const when = told.period[0];
  return {
    id: shipment.id,
    title: capitalised(titleOf(teller, shipment, told), wording.locale),
    ...(parties === undefined ? {} : { parties }),
    ...(when === undefined ? {} : { when: wording.period(when.value) }),
    status: wording.words.statuses[shipment.status],
    support: supportText(
      teller,
      voices.map((v) => v.lineage),
    ),
    differs: lines.filter((l) => l.variants.length > 1).map((l) => l.label.toLocaleLowerCase()),
  };
}

/** @returns a shipment in one line, in the language of `locale` (BCP 47) */
export function describeFact(facts: Facts, id: string, locale: string): FactView {
  return factView(tellerFor(facts, new Wording(locale)), shipmentOf(facts, id));
}

/** @returns a shipment in full, in the language of `locale` (BCP 47) */
export function describeShipment(facts: Facts, id: string, locale: string): ShipmentView {
  return shipmentView(tellerFor(facts, new Wording(locale)), shipmentOf(facts, id));
}

/** @returns a shipment in full, told by a teller that tells many */
export function shipmentView(teller: Teller, shipment: Shipment): ShipmentView {
  const { facts, wording } = teller;
  const { id } = shipment;
  const voices = voicesOf(facts, shipment);
  const { title, parties } = factView(teller, shipment);
  const whole = shipment.partOf === undefined ? undefined : facts.shipments.get(shipment.partOf);
  return {
    id,
    title,
    status: { code: shipment.status, words: wording.words.statuses[shipment.status] },
    story: shipment.story,
    ...(parties === undefined ? {} : { parties }),
    named: namedIn(teller, shipment),
    lines: linesOf(teller, voices, tell(teller, voices)),
    support: supportOf(teller, voices),
    claims: claimsOf(teller, voices),
    caveats: shipment.caveats.map(({ text, source }) => caveatView(teller, text, source)),
    answers: answersOf(teller, shipment),
    corrections: shipment.corrections.map(({ date, text }) => ({ date: wording.date(date), text })),
    ...(whole === undefined ? {} : { partOf: factView(teller, whole) }),
    parts: partsOf(facts, id).map((s) => factView(teller, s)),
    ...(shipment.updated === undefined ? {} : { updated: wording.date(shipment.updated) }),
  };
}
