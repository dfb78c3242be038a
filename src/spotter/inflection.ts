/**
 * Endings that a name takes in the case languages of our news, read off the text: a word
 * that the table lacks is looked up without its ending, or with the ending of its
 * nominative. Nothing of it is in a pack. Letters are folded: й is и, ё is е, ї is і.
 *
 * Sources: Зализняк, Грамматический словарь русского языка; Плющ, Словозміна української
 * мови; Saloni, Czasownik i rzeczownik polski; Mluvnická cvičení češtiny; Kenesei et al.,
 * Hungarian; Karlsson, Finnish: An Essential Grammar.
 */
import { hashSeed, hashStep, type Lookup } from "./hash.ts";
import { caseEnding, everyLanguage, Lang } from "./language.ts";

/** Shorter stems meet too many other words. */
export const shortestStem = 4;

interface Rule {
  /** Units at the word's end, from the first to the last. */
  readonly ending: Uint16Array;
  /** What the nominative has in its place. */
  readonly instead: Uint16Array;
  /** Bits of the languages that have it, and `caseEnding` where firms' names take it. */
  readonly langs: number;
}

/** What the words of a name that stand as they are allow. */
export const noEnding = everyLanguage | caseEnding;

const { en, de, fr, es, pt, nl, sv, pl, cs, hu, fi, tr, ru, uk } = Lang;
const slavic = pl | cs;
const east = ru | uk;

type Endings = readonly (readonly [langs: number, endings: string, instead: string])[];

/** Plurals of goods, German adjectives ("der Deutschen Bank"), Turkish names of several words; see `cases`. */
const plurals: Endings = [
  [en | fr | es | pt | nl, "s", ""],
  [en | de | es | pt, "es", ""],
  [de, "n en e", ""],
  [tr, "ndan nden nda nde nin nun na ne dan den da de ya ye yi in un", ""],
];

/** Endings, and what the nominative has in their place; empty for a name that keeps its stem. */
const cases: Endings = [
  [de | sv, "s", ""],
  [sv, "en ens", ""],
  [slavic, "a u e i y em om ie owi ovi ow ach ami ech um am", ""],
  [slavic, "y i e u ou ie ii o", "a"],
  [slavic, "a u em ovi", "o"],
  [slavic, "ow om ami ach um am", "y"],
  [slavic, "ych ym ymi", "e"],
  [slavic, "ego eho emu ym ych ymi", "y"],
  [slavic, "ego iego emu iemu im ich imi iho imu", "i"],
  [slavic, "ej iej", "a"],
  [slavic, "ce", "ka"],
  [pl, "cie", "ta"],
  [pl, "dzie", "da"],
  [pl, "rze", "ra"],
  [slavic, "ze dze", "ga"],
  [slavic, "ow u", "i"],
  [
    hu,
    "t at et ot nak nek val vel ban ben bol ba be rol ra re on en n hoz hez nal nel tol ert ig e a i szel szal",
    "",
  ],
  [hu, "okat eket akat ok ek ak", ""],
  [
    fi,
    "n in a ta ssa issa sta ista lla illa lta ilta lle ille ksi iksi na ina iin en han hin t it ja",
    "",
  ],
  [fi, "kseen ksen", "s"],
  [fi, "essa esta ella elta elle eksi een", ""],
  [east, "а у е ы и і ом ем ові еві ам ами ах ов ів ею ою", ""],
  [east, "ь ым им", ""],
  [uk, "ці", "ка"],
  [uk, "зі", "га"],
  [east, "ы и і е у ои ою ам ами ах", "а"],
  [east, "и е ю еи ею і ям ями ях", "я"],
  [east, "и я ю ем е ью і ям ями ях еи", "ь"],
  [east, "я ю ем е єм і ям ями ях", "и"],
  [east, "а у ом е ам ами ах", "о"],
  [east, "ого ому ым ом ых ыми", "ыи"],
  [east, "ого его ому ему им ом ем их ими ім", "ии"],
  [east, "ои ую ою", "ая"],
  [east, "еи юю ею", "яя"],
  [uk, "оі іи у ою", "а"],
  [east, "ых ым ыми", "ые"],
  [east, "их им ими", "ие"],
  [uk, "их им ими", "і"],
];

const unitsOf = (text: string) => Uint16Array.from(text, (c) => c.charCodeAt(0));

const none: readonly Rule[] = [];
/** Rules of one letter by it, and longer ones by their last two. */
const byLast = new Map<number, Rule[]>();

/** One letter has none before it. */
function keyOf(last: number, before = 0): number {
  return last * 0x10000 + before;
}

function listFor(ending: Uint16Array): Rule[] {
  const key = keyOf(ending.at(-1)!, ending.at(-2));
  const list = byLast.get(key) ?? [];
  byLast.set(key, list);
  return list;
}

const interned = new Map<string, Uint16Array>();

/** The same letters are the same array, so that what two rules look up alike is looked up once. */
function intern(text: string): Uint16Array {
  const known = interned.get(text) ?? unitsOf(text);
  interned.set(text, known);
  return known;
}

function learn(rules: Endings, kind: number): void {
  for (const [langs, endings, instead] of rules)
    for (const text of endings.split(" ")) {
      const ending = intern(text);
      const list = listFor(ending);
      const rule = { ending, instead: intern(instead), langs: langs | kind };
      const same = list.findIndex(
        (r) =>
          r.ending === ending &&
          r.instead === rule.instead &&
          ((r.langs ^ kind) & caseEnding) === 0,
      );
      if (same < 0) list.push(rule);
      else list[same] = { ...rule, langs: list[same]!.langs | rule.langs };
    }
}
learn(plurals, 0);
learn(cases, caseEnding);
for (const list of byLast.values())
  list.sort((a, b) => a.ending.length - b.ending.length || a.instead.length - b.instead.length);

/** A word of the table that another may be a form of. */
export interface Lemma {
  /** Number of the word. */
  readonly word: number;
  /** Bits of the languages that inflect so, and `caseEnding`. */
  readonly langs: number;
}

/** More letters than a word of a text and an ending have. */
const room = 160;
const scratch = new Uint16Array(room);

function endsWith(units: Uint16Array, length: number, { ending }: Rule): boolean {
  const from = length - ending.length;
  // The last two letters are those of the list the rule is in.
  for (let i = ending.length - 3; i >= 0; i--) if (units[from + i] !== ending[i]) return false;
  return true;
}

/** Looks up the first `stem` units of a word, whose prefixes have `hashes`, and `instead` after them. */
function lookUp(
  units: Uint16Array,
  hashes: Int32Array,
  stem: number,
  instead: Uint16Array,
  lookup: Lookup,
): number {
  if (instead.length === 0) return lookup(units, stem, hashes[stem - 1]!);
  scratch.set(units.subarray(0, stem));
  scratch.set(instead, stem);
  let hash = hashes[stem - 1]!;
  for (const unit of instead) hash = hashStep(hash, unit);
  return lookup(scratch, stem + instead.length, hash);
}

const [letterA, letterE, letterL] = ["a", "e", "l"].map((c) => c.charCodeAt(0)) as [
  number,
  number,
  number,
];

/** "Samsunggal", "Richterrel": Hungarian doubles the last consonant before -al, -el. */
function doubled(units: Uint16Array, length: number): number {
  const vowel = units[length - 2];
  const isAl = units[length - 1] === letterL && (vowel === letterA || vowel === letterE);
  return isAl && units[length - 3] === units[length - 4] ? length - 3 : 0;
}

/** How much of a word must be left. */
export interface Least {
  /** Letters of the nominative. */
  readonly letters: number;
  /** Capitals and digits that small letters follow ("DJIs", "CQ-As", "F-16s"): a stem of just these is enough; else -1. */
  readonly capitals: number;
}

function isLongEnough(stem: number, { ending, instead }: Rule, least: Least): boolean {
  if (stem === least.capitals) return instead.length === 0 && ending.length > 0;
  return stem >= least.letters - 1 && stem + instead.length >= least.letters;
}

/** Adds a lemma; one that several rules of a kind give is of all their languages. */
function join(found: Lemma[], word: number, langs: number): void {
  const at = found.findIndex((l) => l.word === word && ((l.langs ^ langs) & caseEnding) === 0);
  if (at < 0) found.push({ word, langs });
  else found[at] = { word, langs: found[at]!.langs | langs };
}

/** All that a word may be a form of. */
export class Lemmas {
  private readonly hashes = new Int32Array(room);

  constructor(private readonly lookup: Lookup) {}

  /**
   * @param hashes of the word's prefixes
   * @param into where lemmas are put; without it the first one ends the search
   * @returns whether there is any
   */
  findHashed(
    units: Uint16Array,
    hashes: Int32Array,
    length: number,
    least: Least,
    into?: Lemma[],
  ): boolean {
    const last = units[length - 1]!;
    const single = this.tryRules(
      byLast.get(keyOf(last)) ?? none,
      units,
      hashes,
      length,
      least,
      into,
    );
    if (single && !into) return true;
    const longer = byLast.get(keyOf(last, units[length - 2])) ?? none;
    if (this.tryRules(longer, units, hashes, length, least, into) && !into) return true;
    const stem = doubled(units, length);
    const known = stem < least.letters ? -1 : this.lookup(units, stem, hashes[stem - 1]!);
    if (known >= 0 && into) join(into, known, hu | caseEnding);
    return known >= 0 || (into?.length ?? 0) > 0;
  }

  private tryRules(
    rules: readonly Rule[],
    units: Uint16Array,
    hashes: Int32Array,
    length: number,
    least: Least,
    into: Lemma[] | undefined,
  ): boolean {
    let last: Rule | undefined;
    let word = -1;
    for (const rule of rules) {
      const stem = length - rule.ending.length;
      if (!endsWith(units, length, rule) || stem < 1 || !isLongEnough(stem, rule, least)) continue;
      if (last?.ending !== rule.ending || last.instead !== rule.instead)
        word = lookUp(units, hashes, stem, rule.instead, this.lookup);
      last = rule;
      if (word < 0) continue;
      if (!into) return true;
      join(into, word, rule.langs);
    }
    return false;
  }

  /**
   * @param units the folded word; its first `length` units count
   * @returns every nominative that the table has
   */
  find(units: Uint16Array, length: number, least: Least): readonly Lemma[] {
    let hash = hashSeed;
    for (let i = 0; i < length; i++) {
      hash = hashStep(hash, units[i]!);
      this.hashes[i] = hash;
    }
    const found: Lemma[] = [];
    this.findHashed(units, this.hashes, length, least, found);
    return found;
  }
}
