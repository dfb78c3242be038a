/** The words of the interface, one table a language; facts bring their own words. */

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const english = {
  alsoPrinted: "also printed {}",
  loading: "Looking it up…",
  nothing: "No shipment is recorded for this name.",
  andMore: { one: "and {} more", other: "and {} more" } as Plural,
  notSeen: "not seen",
  differs: "Sources differ",
  differsOn: "sources differ on {}",
  alsoInStory: "Also in this story ({})",
  furtherFacts: "More about this name",
  back: "Back",
  backTo: "Back to {}",
  keepOpen: "Keep open",
  close: "Close",
  inPanel: { one: "Open in the panel", other: "All {} in the panel" } as Plural,
  copy: "Copy",
  copied: "Copied",
  copyRefused: "The browser did not allow copying",
  why: "Why is this marked?",
  notThisCompany: "Not this company here:",
  notThisProduct: "Not this product here:",
  onThisPage: "on this page",
  onSite: "on {}",
  everywhere: "everywhere",
  mutedOnPage: "Not marked any more on this page.",
  mutedOnSite: "Not marked any more on {}.",
  mutedEverywhere: "Not marked any more, on any page.",
  mutedPrivately: "Nothing is kept from a private window, so this holds until the page is closed.",
  undo: "Undo",
  mutedTitle: "Not marked, as you asked",
  markAgain: "Mark again",
  markAgainName: "Mark {} again on this page",
  which: "Which one?",
  whichWhy: "{} entries of the record go by this name, and the page does not tell which is meant.",
  asOf: "Data as of {}",
  toBearInMind: "To bear in mind",
  answers: "Answers",
  corrections: "Corrections",
  partOf: "Part of",
  holds: "Holds",
  recordUpdated: "Record updated {}",
  whatEachPrinted: "What each source printed",
  sources: "Sources",
  panelTitle: "On this page",
  mentions: { one: "{} mention", other: "{} mentions" } as Plural,
  goTo: "Go to mention {index} of {name}",
  showMentions: "Show where {} stands",
  shipments: "Shipments",
  namedHere: "Naming someone on this page ({})",
  sameStory: "Also in their stories ({})",
  found: {
    one: "Waybill found one name on this page.",
    other: "Waybill found {} names on this page.",
  } as Plural,
  isBehind: "This page is long or still growing; Waybill reads on, and more names may follow.",
  noNames: "Waybill knows none of the names on this page.",
  noPage:
    "Waybill is not reading this page. On a site outside its list, click the Waybill button to read the page once.",
  noAnswerHere: "Waybill's background gave no answer. Reload the page.",
  updated: "Waybill was updated or removed. Reload the page to go on.",
} as const;

type Words = typeof english;
type TextKey = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];
type PluralKey = Exclude<keyof Words, TextKey>;

/** Of the words below, whatever the browser's own. */
const language = "en";
/** Made at first need: the first formats of a process cost it 12 ms (Chromium 156, 2026-11). */
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

function inDigits(n: number): string {
  if (n < 1000) return String(n);
  numbers ??= new Intl.NumberFormat(language);
  return numbers.format(n);
}

function fill(pattern: string, places: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w*)\}/g, (_, name: string) => String(places[name] ?? ""));
}

/** Which way the words run, for `dir`. */
export function direction(): "ltr" | "rtl" {
  return /^(ar|fa|he|ku|ps|ur|yi)\b/.test(language) ? "rtl" : "ltr";
}

/** @param places what stands for `{name}`; a plain text stands for `{}` */
export function say(
  key: TextKey,
  places: Readonly<Record<string, string | number>> | string | number = {},
): string {
  return fill(english[key], typeof places === "object" ? places : { "": places });
}

/** @returns the form of the words that goes with `n` */
export function sayCount(key: PluralKey, n: number): string {
  const forms: Plural = english[key];
  plurals ??= new Intl.PluralRules(language);
  return fill(forms[plurals.select(n)] ?? forms.other, { "": inDigits(n) });
}
