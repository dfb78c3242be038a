/**
 * Which language a passage is in, for the rules that differ by language: endings, and
 * words that are ordinary in one language only. Function words of our news languages and
 * the letters that only one alphabet has; a passage that shows none is of any language.
 *
 * A page's `lang` often is that of its template, not of a quotation in it
 * (https://html.spec.whatwg.org/multipage/dom.html#attr-lang): it adds to what the words
 * show and never takes away.
 */

/** Bits; what has no bit of its own is `other`. */
export const Lang = {
  en: 1,
  de: 2,
  fr: 4,
  es: 8,
  pt: 16,
  it: 32,
  nl: 64,
  sv: 128,
  pl: 256,
  cs: 512,
  hu: 1024,
  fi: 2048,
  tr: 4096,
  ru: 8192,
  uk: 16384,
  other: 32768,
} as const;
type LangCode = keyof typeof Lang;

export const everyLanguage = 0xffff;

/** Beside the languages of an ending: it is a case, which firms' names have too, not a plural of goods. */
export const caseEnding = 0x10000;

/** Languages that share their rules with one of ours. */
const alike: Readonly<Record<string, LangCode>> = {
  sk: "cs",
  be: "ru",
  bg: "ru",
  gl: "pt",
  ca: "es",
  da: "sv",
  nb: "sv",
  nn: "sv",
  no: "sv",
  et: "fi",
  az: "tr",
};

/** @returns the bit of a BCP 47 tag; 0 where there is none */
export function langBit(tag: string | undefined): number {
  const code = tag?.split(/[-_]/)[0]?.toLowerCase() ?? "";
  if (code === "" || code === "und" || code === "mul") return 0;
  return Object.hasOwn(Lang, code) ? Lang[code as LangCode] : Lang[alike[code] ?? "other"];
}

/** Words that hardly any sentence of the language is without. */
const functionWords: Partial<Record<LangCode, string>> = {
  en: "the of and to is was were that with for from by has have had been which said its are will not this after who a in on at he as no be it or but into their",
  de: "der die das und den dem des ist mit von nicht ein eine einer einem auf für im sich auch werden wurde wurden laut nach zum zur aus bei hat haben sind als dass in an es zu was man um am war",
  fr: "le la les des du et est une dans pour qui sur avec au aux par que ont été selon leur mais cette ces elle sont plus de un en à il se ne pas entre deux ce si d l qu s",
  es: "el la los las del y una en que por con para según fue han sus como más pero este esta al lo desde también de a un se su no es entre si tras",
  pt: "o os as da do das dos e um uma em que por com para não foi ao pela pelo mais são também na no segundo ou sua de a se à entre",
  it: "il lo la gli della dei di e una che con per non è del delle nel alla sono dal anche ha hanno più secondo al dalla i le un a in da tra si dell l dello degli quello",
  nl: "de het een van en is dat niet op te met voor zijn aan bij werd door naar ook uit volgens in die was",
  sv: "och att det en som på är av för med till den har inte om ett var från enligt de under i man per",
  pl: "i w na z do się nie to że jest o jak przez po od za dla które który są oraz został według także ze a we ale",
  cs: "a v na se je že z do s o byl by ale jako pro které který po také podle jsou ve za od však už si k to i",
  hu: "a az és hogy nem is egy meg volt szerint azt ez csak már még ki mint el pedig vagy között után be",
  fi: "ja on ei että se hän oli mukaan myös mutta joka ovat kun tai sekä ollut jossa sitä he",
  tr: "ve bir bu da de için ile olarak olan göre daha gibi çok ise kadar ancak sonra ama en değil ya o",
};

/** Letters that one language alone has among ours; a few of them tell more than a word. */
const ownLetters: Partial<Record<LangCode, RegExp>> = {
  de: /ß/g,
  es: /[ñ¿¡]/g,
  pt: /[ãõ]/g,
  pl: /[ąęłńśźż]/g,
  cs: /[řěůťď]/g,
  hu: /[őű]/g,
  tr: /[ğışİ]/g,
  uk: /[іїєґ]/g,
  ru: /[ыэъё]/g,
};

/** A word that several languages share says less for each. */
const languagesOf = new Map<string, LangCode[]>();
for (const [code, words] of Object.entries(functionWords))
  for (const word of words.split(" "))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), code as LangCode]);

/** @param word in lower case; whether it is a function word of some language */
export function isFunctionWord(word: string): boolean {
  return languagesOf.has(word);
}

type Scores = Partial<Record<LangCode, number>>;

function add(scores: Scores, code: LangCode, weight: number): void {
  scores[code] = (scores[code] ?? 0) + weight;
}

/** What stands between words, the commonest alone: a word that keeps a rare sign is not counted. */
const between = /[\s\d.,;:!?()[\]"“”„«»'’–—-]+/;

function byWords(text: string, scores: Scores): void {
  for (const word of text.split(between)) {
    const codes = languagesOf.get(word);
    if (codes) for (const code of codes) add(scores, code, 1 / codes.length);
  }
}

const anyOwnLetter = new RegExp(
  Object.values(ownLetters)
    .map(({ source }) => source)
    .join("|"),
);

function byLetters(text: string, scores: Scores): void {
  if (!anyOwnLetter.test(text)) return;
  for (const [code, letters] of Object.entries(ownLetters)) {
    const found = text.match(letters)?.length ?? 0;
    if (found > 0) add(scores, code as LangCode, Math.min(found, 3));
  }
}

/** Latin letters of a name or two within Cyrillic text. */
const fewLetters = 24;

/** Fewer points, or a lead as small as this, decide nothing. */
const leastPoints = 1.5;
const leastLead = 1.4;

/**
 * @param text a passage in one language: a sentence or a paragraph
 * @param least points that decide
 * @returns the bit of its language, or 0 where the words do not tell
 */
export function detectLanguage(text: string, least: number = leastPoints): number {
  const scores: Scores = {};
  byLetters(text, scores);
  byWords(text.toLowerCase(), scores);
  if (/\p{Script=Cyrillic}/u.test(text)) return cyrillic(text, scores);
  const ranked = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best || best[1] < least || best[1] < (second?.[1] ?? 0) * leastLead) return 0;
  return Lang[best[0] as LangCode];
}

/** A Latin sentence that quotes a Cyrillic name stays what it is, and so does the quotation. */
function cyrillic(text: string, { ru = 0, uk = 0, ...latin }: Scores): number {
  const isMixed = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) > fewLetters;
  const quoted = isMixed ? strongest(latin) : 0;
  return quoted | (uk > ru ? Lang.uk : ru > uk ? Lang.ru : Lang.ru | Lang.uk);
}

function strongest(scores: Scores): number {
  const [best] = Object.entries(scores).sort((a, b) => b[1] - a[1]);
  return best && best[1] >= leastPoints ? Lang[best[0] as LangCode] : everyLanguage;
}

/** A few words around a place tell its language as a rule; else more is read, and never more than this. */
const reaches = [
  { letters: 60, points: 3 },
  { letters: 240, points: leastPoints },
] as const;

/** What a few words have told holds as far as this, and in its paragraph alone. */
const holds = 400;

const newline = 10;

function isParagraphEnd(text: string, at: number): boolean {
  return text.charCodeAt(at) === newline && text.charCodeAt(at + 1) === newline;
}

/** Tells the language around a place in a text; the passage asked last is remembered. */
export class Languages {
  private from = 0;
  private to = -1;
  private known = everyLanguage;

  /** @param declared bit of the language that the text is said to be in, or 0 */
  constructor(
    private readonly text: string,
    private readonly declared: number,
  ) {}

  /** @returns the bits of the languages that the passage around `at` may be in; all where nothing tells */
  at(at: number): number {
    if (at < this.from || at >= this.to) this.read(at);
    return this.known;
  }

  private read(at: number): void {
    const from = this.edge(at, -1);
    const to = this.edge(at, 1);
    this.from = from;
    this.to = to;
    let found = 0;
    for (const { letters, points } of reaches)
      found ||= detectLanguage(
        this.text.slice(Math.max(from, at - letters), Math.min(to, at + letters)),
        points,
      );
    this.known = found | this.declared || everyLanguage;
  }

  /** The end of the paragraph in a direction, or as far as `holds`. */
  private edge(at: number, step: 1 | -1): number {
    const { text } = this;
    let edge = step > 0 ? at + 1 : at;
    while (edge > 0 && edge < text.length && Math.abs(edge - at) < holds) {
      if (isParagraphEnd(text, step > 0 ? edge : edge - 2)) break;
      edge += step;
    }
    return edge;
  }
}
