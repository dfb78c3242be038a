/**
 * Records of many shipments, made from a seed: as uneven as real ones. Few firms ship much and
 * many ship once, most shipments have one source, some are printed by many that disagree.
 */
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { readFacts } from "../../../src/cli/readFolder.ts";
import type {
  Claim,
  Entity,
  Facts,
  Role,
  Shipment,
  Source,
  Status,
} from "../../../src/facts/schema.ts";
import { type Random, randomFrom } from "../page/made.ts";

const whole = (random: Random, below: number) => Math.floor(random() * below);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[whole(random, list.length)]!;
/** The first of a list most often: by the third power of an even draw. */
const oftenFirst = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() ** 3 * list.length)]!;
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

const forms = ["Trading", "Electronics", "Logistics", "Machine Works", "Group", "Holding"];
const countries = ["CN", "RU", "TR", "AE", "HK", "DE", "KZ", "KG", "IR", "KP", "US", "TW", "JP"];
const currencies = ["USD", "USD", "USD", "EUR", "CNY", "RUB"];
const publishers = ["Politico", "Reuters", "Nikkei Asia", "Le Monde", "Новая газета", "朝日新聞"];
const qualifiers = ["exactly", "exactly", "about", "more than", "at least", "nearly"] as const;
const statuses: readonly Status[] = ["declared", "declared", "contracted", "alleged", "ordered"];

function madeEntities(random: Random, count: number, kind: Entity["kind"]): Entity[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${kind}-${i}`,
    kind,
    name:
      kind === "product"
        ? `${capital(oneOf(random, wordlist))}-${100 + i}`
        : `${capital(oneOf(random, wordlist))} ${capital(oneOf(random, wordlist))} ${oneOf(random, forms)} ${i}`,
    aliases: [],
    country: oneOf(random, countries),
    description: "Made for the bench.",
    sources: [],
  }));
}

/** A third follow one that came before. */
function madeSources(random: Random, count: number): Source[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `source-${i}`,
    publisher: `${oftenFirst(random, publishers)} ${whole(random, 200)}`,
    title: `The ${oneOf(random, wordlist)} of the ${oneOf(random, wordlist)}`,
    url: `https://news${i}.example/${i}`,
    published: `${2015 + whole(random, 10)}-${String(1 + whole(random, 12)).padStart(2, "0")}`,
    lang: "en",
    tier: random() < 0.05 ? "official" : random() < 0.3 ? "original" : "report",
    read: true,
    ...(i > 0 && random() < 0.33 && { basedOn: `source-${whole(random, i)}` }),
  }));
}

interface Stock {
  readonly firms: readonly Entity[];
  readonly products: readonly Entity[];
  readonly sources: readonly Source[];
  readonly goods: readonly string[];
}

function madePeriod(random: Random): Claim["period"] {
  const year = 2010 + Math.floor(random() ** 0.5 * 16);
  const month = `${year}-${String(1 + whole(random, 12)).padStart(2, "0")}`;
  return random() < 0.2 ? { from: String(year) } : { from: month, to: month };
}

function madeFigures(random: Random): Pick<Claim, "quantities" | "values"> {
  const [qualifier, scope] = [oneOf(random, qualifiers), "this"] as const;
  const size = Math.ceil(10 ** (random() * 5));
  const unit = oneOf(random, ["pieces", "pieces", "tons", "kilograms", "containers"]);
  return {
    ...(random() < 0.5 && { quantities: [{ value: size, unit, qualifier, scope }] }),
    ...(random() < 0.4 && {
      values: [{ amount: size * 1_000, currency: oneOf(random, currencies), qualifier, scope }],
    }),
  };
}

function madeRoute(random: Random): string[] {
  const stops = Array.from({ length: 2 + whole(random, 2) }, () => oftenFirst(random, countries));
  return [...new Set(stops)];
}

function madeClaim(random: Random, { sources, goods }: Stock): Claim {
  return {
    source: oneOf(random, sources).id,
    says: "Said for the bench.",
    ...(random() < 0.9 && { goods: oftenFirst(random, goods) }),
    ...(random() < 0.8 && { period: madePeriod(random) }),
    ...(random() < 0.6 && { routes: [madeRoute(random)] }),
    ...madeFigures(random),
  };
}

/** Another source prints the same, or something else in a field or two. */
function retold(random: Random, claim: Claim, stock: Stock): Claim {
  const other = madeClaim(random, stock);
  const { source } = other;
  if (random() < 0.6) return { ...claim, source };
  return { ...claim, source, ...(random() < 0.5 ? madeFigures(random) : other) };
}

function madeShipment(random: Random, i: number, stock: Stock): Shipment {
  const first = madeClaim(random, stock);
  const more = random() < 0.8 ? 0 : 1 + Math.floor(random() ** 4 * 12);
  const party = (role: Role, chance: number) =>
    random() > chance
      ? []
      : random() < 0.8
        ? [{ role, entity: oftenFirst(random, stock.firms).id }]
        : [{ role, printedName: `${capital(oneOf(random, wordlist))} ${i % 9_000} LLC` }];
  return {
    id: `shipment-${i}`,
    story: `Story ${Math.floor(random() ** 2 * 2_000)}`,
    status: oneOf(random, statuses),
    parties: [...party("exporter", 0.9), ...party("consignee", 0.8), ...party("manufacturer", 0.2)],
    products: random() < 0.3 ? [{ entity: oftenFirst(random, stock.products).id }] : [],
    claims: [first, ...Array.from({ length: more }, () => retold(random, first, stock))],
    caveats: [],
    responses: [],
    corrections: [],
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((r) => [r.id, r]));
}

/** @returns records of so many shipments; goods are those of `data/` */
export function madeFacts(count: number, seed = 1): Facts {
  const random = randomFrom(seed);
  const { goods } = readFacts("data");
  const [firms, products] = [
    madeEntities(random, 5_000, "company"),
    madeEntities(random, 500, "product"),
  ];
  const sources = madeSources(random, 8_000);
  const terms = goods.flatMap((g) => g.terms.slice(0, 2));
  const stock = { firms, products, sources, goods: terms };
  const shipments = Array.from({ length: count }, (_, i) => madeShipment(random, i, stock));
  return {
    entities: byId([...firms, ...products]),
    shipments: byId(shipments),
    sources: byId(sources),
    goods,
  };
}
