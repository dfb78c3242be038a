/** Says the words of a table, in the language of the interface. */

/** Forms of a counted phrase by the categories of Intl.PluralRules; `{}` is the count. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
type Table = Readonly<Record<string, string | Plural>>;
type TextKey<W extends Table> = { [K in keyof W]: W[K] extends string ? K : never }[keyof W];
type PluralKey<W extends Table> = Exclude<keyof W, TextKey<W>>;
type Places = Readonly<Record<string, string | number>>;

/** Of the tables, whatever the browser's own. */
export const language = "en";
/** Made at first need: the first formats of a process cost it 12 ms (Chromium 156, 2026-11). */
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** @returns a whole number as the reader's language writes it */
export function inDigits(n: number): string {
  if (n < 1000) return String(n);
  numbers ??= new Intl.NumberFormat(language);
  return numbers.format(n);
}

function fill(pattern: string, places: Places): string {
  return pattern.replace(/\{(\w*)\}/g, (_, name: string) => String(places[name] ?? ""));
}

/** Which way the words run, for `dir`. */
export function direction(): "ltr" | "rtl" {
  return /^(ar|fa|he|ku|ps|ur|yi)\b/.test(language) ? "rtl" : "ltr";
}

export interface Sayer<W extends Table> {
  /** @param places what stands for `{name}`; a plain text stands for `{}` */
  say(key: TextKey<W>, places?: Places | string | number): string;
  /** @returns the form of the words that goes with `n`, which stands for `{}` */
  sayCount(key: PluralKey<W>, n: number, places?: Places): string;
}

/** @returns what says the words of a table */
export function sayer<W extends Table>(table: W): Sayer<W> {
  return {
    say: (key, places = {}) =>
      fill(table[key] as string, typeof places === "object" ? places : { "": places }),
    sayCount(key, n, places = {}) {
      const forms = table[key] as Plural;
      plurals ??= new Intl.PluralRules(language);
      return fill(forms[plurals.select(n)] ?? forms.other, { ...places, "": inDigits(n) });
    },
  };
}
