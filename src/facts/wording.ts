/** Figures, dates, places and lists in plain words of the reader's language. */
import type { Period, Routes } from "./compare.ts";
import type { Quantity, Value } from "./schema.ts";
import { fill, type Words, wordsFor } from "./words.ts";

const dateStyles: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: "numeric" },
  2: { year: "numeric", month: "long" },
  3: { year: "numeric", month: "long", day: "numeric" },
};

function parsed(date: string): { readonly time: Date; readonly parts: number } {
  const numbers = date.split("-").map(Number);
  const [year = 0, month = 1, day = 1] = numbers;
  return { time: new Date(Date.UTC(year, month - 1, day)), parts: numbers.length };
}

/** A format costs more to make than to use. */
function kept<K, T>(formats: Map<K, T>, key: K, make: () => T): T {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/** One language's way of saying things. */
export class Wording {
  readonly words: Words;
  private readonly numbers: Intl.NumberFormat;
  private readonly plurals: Intl.PluralRules;
  private readonly places: Intl.DisplayNames;
  /** "Hong Kong" where the long form is "Hong Kong SAR China". */
  private readonly shortPlaces: Intl.DisplayNames;
  private readonly lists: Intl.ListFormat;
  /** Made at first need and kept: a format takes longer to make than a thousand dates to write. */
  private readonly dates = new Map<number, Intl.DateTimeFormat>();
  private readonly money = new Map<string, Intl.NumberFormat>();

  constructor(readonly locale: string) {
    this.words = wordsFor(locale);
    this.numbers = new Intl.NumberFormat(locale);
    this.plurals = new Intl.PluralRules(locale);
    this.places = new Intl.DisplayNames([locale], { type: "region" });
    this.shortPlaces = new Intl.DisplayNames([locale], { type: "region", style: "short" });
    this.lists = new Intl.ListFormat(locale, { type: "conjunction" });
  }

  list(items: readonly string[]): string {
    return this.lists.format(items);
  }

  /** "24 reports" */
  counted(forms: Words["reports"], n: number): string {
    return fill(forms[this.plurals.select(n)] ?? forms.other, this.numbers.format(n));
  }

  country(code: string): string {
    const region = code.slice(0, 2);
    const names = region === "HK" || region === "MO" ? this.shortPlaces : this.places;
    return names.of(region) ?? region;
  }

  /** "the United Arab Emirates": a country within a sentence. */
  private countryInSentence(code: string): string {
    const isArticled = this.words.articled.includes(code.slice(0, 2));
    return isArticled ? fill(this.words.article, this.country(code)) : this.country(code);
  }

  private figure(from: string, to: string | undefined): string {
    return to === undefined ? from : fill(this.words.range, { from, to });
  }

  /** "more than 12 tons", "24 K9"; a plain count of pieces is the number alone. */
  quantity(q: Quantity): string {
    const max = q.max === undefined ? undefined : this.numbers.format(q.max);
    const figure = this.figure(this.numbers.format(q.value), max);
    const unit = this.unit(q.unit, q.max ?? q.value);
    return [fill(this.words.qualifiers[q.qualifier], figure), unit, q.of ?? ""]
      .filter((part) => part !== "")
      .join(" ");
  }

  /** A pack of another maker may count in units that we have no words for: its own word stands. */
  private unit(unit: string, n: number): string {
    if (unit === "pieces") return "";
    const units: Readonly<Partial<Record<string, Words["reports"]>>> = this.words.units;
    const forms = units[unit];
    return forms ? (forms[this.plurals.select(n)] ?? forms.other) : unit;
  }

  private moneyFormat(currency: string, isLarge: boolean): Intl.NumberFormat {
    return kept(this.money, `${currency} ${isLarge}`, () => {
      return new Intl.NumberFormat(this.locale, {
        style: "currency",
        currency,
        currencyDisplay: "name",
        ...(isLarge ? { notation: "compact", compactDisplay: "long" } : {}),
        maximumFractionDigits: 2,
        minimumFractionDigits: 0,
      });
    });
  }

  /** "about 10 million US dollars", "220,000 US dollars" */
  value(v: Value): string {
    const format = this.moneyFormat(v.currency, (v.max ?? v.amount) >= 1e6);
    const max = v.max === undefined ? undefined : format.format(v.max);
    return fill(this.words.qualifiers[v.qualifier], this.figure(format.format(v.amount), max));
  }

  /** "2022", "June 2022", "16 March 2023" by how much of the date is given. */
  date(date: string): string {
    const { time, parts } = parsed(date);
    return this.dateFormat(parts).format(time);
  }

  private dateFormat(parts: number): Intl.DateTimeFormat {
    const style = { ...dateStyles[parts], timeZone: "UTC" };
    return kept(this.dates, parts, () => new Intl.DateTimeFormat(this.dateLocale(), style));
  }

  /** English dates are written day first: our readers are everywhere. */
  private dateLocale(): string {
    return this.locale === "en" || this.locale === "en-US" ? "en-GB" : this.locale;
  }

  /** "November–December 2022", "since 2022" */
  period({ from, to }: Period): string {
    if (from === undefined) return fill(this.words.until, this.date(to!));
    if (to === undefined) return fill(this.words.since, this.date(from));
    if (from === to) return this.date(from);
    const [a, b] = [parsed(from), parsed(to)];
    if (a.parts !== b.parts)
      return fill(this.words.range, { from: this.date(from), to: this.date(to) });
    const range = this.dateFormat(a.parts).formatRange(a.time, b.time);
    return range.replace(/\s*–\s*/u, "–");
  }

  /** "China → United Arab Emirates → Russia", "via Türkiye" */
  routes(routes: Routes): string {
    const long = routes.filter((r) => r.length > 1);
    const places = routes.filter((r) => r.length === 1).map((r) => this.countryInSentence(r[0]!));
    const arrows = this.arrows(long);
    if (places.length === 0) return arrows;
    if (long.length === 0) return fill(this.words.via, this.list(places));
    return fill(this.words.alsoVia, { routes: arrows, places: this.list(places) });
  }

  /** Routes that differ in their beginning alone are told as one. */
  private arrows(routes: Routes): string {
    const byRest = new Map<string, string[]>();
    for (const [first = "", ...rest] of routes) {
      const tail = rest.map((c) => this.country(c)).join(" → ");
      byRest.set(tail, [...(byRest.get(tail) ?? []), this.country(first)]);
    }
    return [...byRest].map(([tail, firsts]) => `${this.list(firsts)} → ${tail}`).join("; ");
  }
}

/** The first letter as a capital, for the beginning of a line. */
export function capitalised(text: string, locale: string): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
