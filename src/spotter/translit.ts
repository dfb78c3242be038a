/**
 * What newspapers make of a name in the other alphabet. From Cyrillic: the practical
 * systems of English, German, Polish, French and Czech papers, without diacritics, which
 * folding drops. From Latin: letter by letter as Russian and Ukrainian papers do
 * (Гиляревский, Старостин, Иностранные имена и названия в русском тексте).
 */

import { kept } from "./memo.ts";

type Table = Readonly<Record<string, string>>;

const common: Table = {
  а: "a",
  б: "b",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "e",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  й: "i",
};
const systems: readonly Table[] = [
  { в: "v", ж: "zh", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ю: "yu", я: "ya" },
  {
    в: "w",
    ж: "sch",
    х: "ch",
    ц: "z",
    ч: "tsch",
    ш: "sch",
    щ: "schtsch",
    ю: "ju",
    я: "ja",
    з: "s",
  },
  { в: "w", ж: "z", х: "ch", ц: "c", ч: "cz", ш: "sz", щ: "szcz", ю: "ju", я: "ja" },
  { в: "v", ж: "j", х: "kh", ц: "ts", ч: "tch", ш: "ch", щ: "chtch", ю: "iou", я: "ia", у: "ou" },
  { в: "v", ж: "z", х: "ch", ц: "c", ч: "c", ш: "s", щ: "sc", ю: "ju", я: "ja" },
  { в: "v", ж: "zh", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ю: "yu", я: "ya" },
  { в: "v", ж: "zs", х: "h", ц: "c", ч: "cs", ш: "s", щ: "scs", ю: "ju", я: "ja", с: "sz", й: "j" },
];

/**
 * @param letter one small letter
 * @returns a Cyrillic letter as English papers write it, after BGN/PCGN's romanisation of
 *   Russian (1947); undefined for any other letter
 */
export function latinLetter(letter: string): string | undefined {
  return systems[0]![letter] ?? common[letter];
}

function spelled(word: string, table: Table): string {
  return [...word.toLowerCase()].map((c) => table[c] ?? common[c] ?? c).join("");
}

function capitalised(folded: string, like: string): string {
  const isUpper = (s: string) => s !== s.toLowerCase();
  if (like.length > 1 && like === like.toUpperCase()) return folded.toUpperCase();
  return isUpper(like.charAt(0)) ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}

function eachWord(text: string, change: (word: string) => string): string {
  return text.replace(/[\p{L}\u200b]+/gu, (word) => capitalised(change(word), word));
}

/** @returns the name in Latin letters, once for each system; `x` for `ks`, `j` and `y` for й too */
export function toLatin(name: string): string[] {
  const inAll = (text: string) => systems.map((t) => eachWord(text, (word) => spelled(word, t)));
  const glides = ["j", "y"].map((letter) => name.replace(/(?<=[аеоуэюяіи])й/giu, letter));
  const plain = [...inAll(name), ...glides.filter((g) => g !== name).flatMap(inAll)];
  return [...new Set([...plain, ...plain.map((p) => p.replace(/ksz?/g, "x"))])];
}

/** Longest first. */
const letters: readonly (readonly [string, string])[] = [
  ["export", "экспорт"],
  ["shch", "щ"],
  ["sch", "ш"],
  ["tch", "ч"],
  ["kh", "х"],
  ["zh", "ж"],
  ["sh", "ш"],
  ["ch", "ч"],
  ["ts", "ц"],
  ["tz", "ц"],
  ["ph", "ф"],
  ["th", "т"],
  ["ck", "к"],
  ["qu", "кв"],
  ["oo", "у"],
  ["ee", "и"],
  ["ae", "аэ"],
  ["ya", "я"],
  ["yu", "ю"],
  ["ia", "ия"],
  ["ie", "и"],
  ["ay", "ай"],
  ["ey", "ей"],
  ["oy", "ой"],
  ["a", "а"],
  ["b", "б"],
  ["ce", "се"],
  ["ci", "си"],
  ["cy", "си"],
  ["c", "к"],
  ["d", "д"],
  ["e", "е"],
  ["f", "ф"],
  ["g", "г"],
  ["h", "х"],
  ["i", "и"],
  ["j", "дж"],
  ["k", "к"],
  ["l", "л"],
  ["m", "м"],
  ["n", "н"],
  ["o", "о"],
  ["p", "п"],
  ["q", "к"],
  ["r", "р"],
  ["s", "с"],
  ["t", "т"],
  ["u", "у"],
  ["v", "в"],
  ["w", "в"],
  ["x", "кс"],
  ["y", "и"],
  ["z", "з"],
];

/** English words of firms' names, as Russian papers write them by ear. */
const byEar: Readonly<Record<string, string>> = {
  boeing: "боинг",
  volkswagen: "фольксваген",
  hyundai: "хендай",
  airbus: "эйрбас",
  renault: "рено",
  peugeot: "пежо",
  michelin: "мишлен",
  caterpillar: "катерпиллар",
  technologies: "текнолоджис",
  technology: "текнолоджи",
  engineering: "инжиниринг",
  trading: "трейдинг",
  trade: "трейд",
  international: "интернешнл",
  systems: "системс",
  group: "групп",
  holding: "холдинг",
  shipping: "шиппинг",
  industries: "индастриз",
  logistics: "логистикс",
  electronics: "электроникс",
  motors: "моторс",
  motor: "мотор",
  energy: "энерджи",
  solutions: "солюшнс",
  services: "сервисез",
  service: "сервис",
  global: "глобал",
  aerospace: "аэроспейс",
  devices: "девайсез",
  analog: "аналог",
  micro: "микро",
  advanced: "эдванст",
  robotics: "роботикс",
  marine: "марин",
  airlines: "эйрлайнс",
  airways: "эйрвейз",
  capital: "капитал",
  resources: "ресорсез",
};

function cyrillicWord(word: string): string {
  const heard = byEar[word.toLowerCase()];
  if (heard !== undefined) return heard;
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "и");
  let rest = plain.startsWith("e") ? plain.slice(1) : plain;
  let out = plain.startsWith("e") ? "э" : "";
  while (rest !== "") {
    const found = letters.find(([latin]) => rest.startsWith(latin));
    out += found ? found[1] : rest.charAt(0);
    rest = rest.slice(found ? found[0].length : 1);
  }
  return out;
}

/** How many ways `inCyrillic` knows. */
export const cyrillicWays = 14;

/** A word in Cyrillic letters, in each way that papers may take: as many ways for every word. */
export const inCyrillic = kept((word: string): readonly string[] => {
  const apart = eachWord(word.replaceAll("ts", "t\u200bs"), cyrillicWord).replaceAll("\u200b", "");
  const russian = [eachWord(word, cyrillicWord), apart];
  const ukrainian = russian.map((r) => r.replaceAll("и", "і").replaceAll("И", "І"));
  const soft = ukrainian.map((u) => u.replaceAll("э", "е").replaceAll("Э", "Е"));
  const hard = russian.map((r) => r.replace(/(?<=\p{L})е(?=[йи](?!\p{L}))/gu, "э"));
  const closed = russian.map((r) => r.replaceAll("аэ", "ае"));
  const open = russian.map((r) => r.replace(/ия(?!\p{L})/gu, "иа"));
  const iotated = ukrainian.map((u) => u.replaceAll("е", "є"));
  return [...russian, ...ukrainian, ...soft, ...hard, ...open, ...iotated, ...closed];
});

/** @returns the name in Cyrillic letters, as Russian papers and as Ukrainian ones print it */
export function toCyrillic(name: string): string[] {
  const words = name.split(" ").map(inCyrillic);
  return [...new Set(words[0]!.map((_, way) => words.map((w) => w[way]).join(" ")))];
}

const slavic =
  /kh|zh|shch|sht|tsk|tekhn|treyd|[aeiou]y(?:\b|[^aeiou])|iy|yy|eksport|prom|zavod|mash|stroy|neft|elektr/iu;
const leastSlavic = 6;

/**
 * The other Latin spellings of a Russian or Ukrainian name that is given in Latin letters:
 * back to Cyrillic, and from there as each paper does.
 * @returns none for names that do not look like one
 */
export function otherLatin(name: string): string[] {
  const words = name.match(/\p{L}+/gu) ?? [];
  if (!words.some((w) => w.length >= leastSlavic && slavic.test(w))) return [];
  const [russian = ""] = toCyrillic(name);
  return /export/iu.test(name)
    ? [...toLatin(russian), name.replace(/export/g, "eksport")]
    : toLatin(russian);
}
