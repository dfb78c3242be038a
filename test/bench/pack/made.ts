/**
 * Names and text made from a seed, as a register and a newspaper have them: the number of
 * different words grows as the names do (Heaps 1978), a few words are in many names and most
 * in few (Zipf 1935), nine in ten names are Latin, some Cyrillic and some Han.
 */

/** The same numbers each time (Lehmer 1951, with Park and Miller's multiplier of 1993). */
class Numbers {
  constructor(private state: number) {}

  /** @returns a whole number from 0 up to `below` */
  below(below: number): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state % below;
  }

  /** @returns from 0 up to 1 */
  share(): number {
    return this.below(1 << 30) / (1 << 30);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

const latin =
  "ba be bo bra bri ca cor da del der di do dra el en fa fer fi fo ga gen gro ha hel ho in ka ker ko kra la len li lo lu ma mar mel mi mo na nel ni no nor or pa per pi pol ra ren ri ro sa sel ser si so sta stro ta tel ter ti to tra tu va vel ver vi vo wa wer win za zen zo".split(
    " ",
  );
const cyrillic =
  "ба бе во гра да ден зор ка ко кра ла лен ма мет ми но ор пром рас ро сав сер сте та тел тех тор тра ур ха цен чер".split(
    " ",
  );
const han = [..."东南西北中大华新光海江山龙金安和平长天明科技贸易工业电子机械船舶航运化学石油能源"];
const trades =
  "Trading Shipping Logistics Electronics Industries Engineering Technology Holding Group Services Systems Energy Chemicals Marine Aerospace Machinery Import Export Optics Motors".split(
    " ",
  );
const forms = ["Ltd", "LLC", "GmbH", "S.A.", "Inc", "Co., Ltd", "AG", "B.V.", "PLC", "Limited"];
const formsBefore = ["ООО", "АО", "ПАО", "ЗАО"];

function word(numbers: Numbers, syllables: readonly string[]): string {
  const text = Array.from({ length: 2 + numbers.below(3) }, () => numbers.of(syllables)).join("");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words that names are made of; the first are in many names. */
class Vocabulary {
  private readonly words: string[];

  constructor(numbers: Numbers, syllables: readonly string[], size: number) {
    this.words = Array.from({ length: size }, () => word(numbers, syllables));
  }

  pick(numbers: Numbers): string {
    const { words } = this;
    const share = numbers.share();
    const rank = numbers.below(2) === 0 ? words.length ** share : words.length * share;
    return words[Math.min(words.length - 1, Math.floor(rank))]!;
  }
}

export interface MadeName {
  readonly id: string;
  readonly name: string;
}

function latinName(numbers: Numbers, words: Vocabulary): string {
  const own = Array.from({ length: numbers.below(3) === 0 ? 2 : 1 }, () => words.pick(numbers));
  const trade = numbers.below(10) < 7 ? [numbers.of(trades)] : [];
  const form = numbers.below(10) < 8 ? [numbers.of(forms)] : [];
  return [...own, ...trade, ...form].join(" ");
}

function cyrillicName(numbers: Numbers, words: Vocabulary): string {
  return `${numbers.of(formsBefore)} «${words.pick(numbers)}${words.pick(numbers).toLowerCase()}»`;
}

function hanName(numbers: Numbers): string {
  const length = 4 + numbers.below(4);
  return `${Array.from({ length }, () => numbers.of(han)).join("")}有限公司`;
}

/** @returns names, the same ones for the same count */
export function* madeNames(count: number): Generator<MadeName> {
  const numbers = new Numbers(20261127);
  const size = Math.round(40 * count ** 0.68);
  const words = new Vocabulary(numbers, latin, size);
  const russian = new Vocabulary(numbers, cyrillic, Math.max(100, size >> 3));
  for (let i = 0; i < count; i++) {
    const kind = numbers.below(100);
    const name =
      kind < 90
        ? latinName(numbers, words)
        : kind < 96
          ? cyrillicName(numbers, russian)
          : hanName(numbers);
    yield { id: `name-${i}`, name };
  }
}

const common =
  "the of and to in a that for was on with as by at from it is be are this an which were has have had not but its their they been more who will one said would about when up out into than other some could time only new over such also after first two last years most made them between through where before must against during under while without because since until each both although however report week month year state company court minister market price trade export import customs border ship port cargo".split(
    " ",
  );

/** @returns words without a name, as most of any paper is */
function sentence(numbers: Numbers, words: readonly string[]): string {
  const length = 8 + numbers.below(16);
  const all = Array.from({ length }, () =>
    numbers.below(3) === 0 ? numbers.of(words) : numbers.of(common),
  );
  const text = all.join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * @param names to be mentioned, one in each third sentence
 * @param length in UTF-16 units
 * @returns news text, paragraph by paragraph
 */
export function madeText(names: readonly string[], length: number): string {
  const numbers = new Numbers(7);
  const words = Array.from({ length: 20_000 }, () => word(numbers, latin).toLowerCase());
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const plain = sentence(numbers, words);
    const named = numbers.below(3) === 0 ? ` It was sent by ${numbers.of(names)} in May.` : "";
    const end = numbers.below(4) === 0 ? "\n\n" : " ";
    parts.push(plain + named + end);
    size += parts.at(-1)!.length;
  }
  return parts.join("").slice(0, length);
}
