/** Whether a name stands by itself where its script or an address leaves no spaces. */

import { unspaced } from "./fold.ts";

const han = /\p{Script=Han}/u;
const katakana = /[\p{Script=Katakana}ー]/u;
const hangul = /\p{Script=Hangul}/u;

/** Particles that follow a Korean noun without a space. */
const particles = new Set(
  (
    "은 는 이 가 을 를 의 에 에서 에게 와 과 로 으로 도 만 부터 까지 보다 처럼 이나 나 랑 이랑 측 측은 측이 " +
    "과도 와도 까지도 등의 등을 이라며 라며 이며 측과 측에 으로도 로도 에서의 보다는 에는 에도 에서는 에서도 으로부터 로부터 이라고 라고 이라는 라는 사 제 산 및 등 등은 등이"
  ).split(" "),
);

/** A short Han name is a chance run of characters where a longer word runs across its edge. */
const longestChance = 3;
const around = 8;

/** Letters, not syllables: a chance run is longer there. */
const longestChanceUnspaced = 5;
const vowelSign = /\p{M}/u;
/** Thai and Lao vowels that are written before the consonant they follow. */
const vowelAhead = /[\u0e40-\u0e44\u0ec0-\u0ec4]/u;

/** ปตท: a run of consonants is an abbreviation, which no dictionary cuts rightly. */
const thaiInitials = /^[\u0e01-\u0e2e]+\.?$/u;

/** @returns whether the name is Thai initials, whose stop belongs to them: ปตท. */
export function isThaiInitials(name: string): boolean {
  return thaiInitials.test(name);
}

/** ปตท. is not ปตท.สผ. */
function goesOnInInitials(text: string, start: number, end: number): boolean {
  const next = text.slice(end, end + 6);
  return isThaiInitials(text.slice(start, end)) && /^\.?[\u0e01-\u0e2e]{1,4}\./u.test(next);
}

/** A vowel sign after the name, or a vowel written ahead of it: the edge cuts a syllable. */
function cutsSyllable(text: string, start: number, end: number): boolean {
  if (!unspaced.test(text.charAt(start)) && !unspaced.test(text.charAt(end - 1))) return false;
  const next = text.charAt(end);
  const isSign = unspaced.test(next) && (vowelSign.test(next) || /[\u0e30\u0e32\u0e33]/.test(next));
  return isSign || vowelAhead.test(text.charAt(start - 1));
}

const twoHan = /\p{Script=Han}.*\p{Script=Han}/u;

let segmenter: Intl.Segmenter | undefined;

/** The dictionaries of ICU go by script, whatever the locale. */
function wordsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter.segment(text);
}

/** What stands in words that only a dictionary parts; UAX 29 parts everything else from them. */
const inDictionary =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}\p{Cf}\p{Cs}々ー]/u;

/** Whether a word of the dictionary lies across `edge`. */
function isCut(text: string, from: number, edge: number): boolean {
  // The first look into the dictionary takes 10 to 20 ms: "(大疆)" in other text needs none.
  if (
    !inDictionary.test(text.charAt(edge - from - 1)) ||
    !inDictionary.test(text.charAt(edge - from))
  )
    return false;
  for (const { index, segment } of wordsOf(text)) {
    const start = from + index;
    const isAcross = start < edge && edge < start + segment.length;
    if (isAcross && (twoHan.test(segment) || unspaced.test(segment))) return true;
  }
  return false;
}

/**
 * @returns whether a short name is a chance run of characters: a longer word of the
 *   dictionary (ICU's, by Intl.Segmenter) lies across one of its edges
 */
export function isChance(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const longest = unspaced.test(name) ? longestChanceUnspaced : longestChance;
  if (end - start > longest || isThaiInitials(name) || !(han.test(name) || unspaced.test(name)))
    return false;
  const from = Math.max(0, start - around);
  const window = text.slice(from, end + around);
  return isCut(window, from, start) || isCut(window, from, end);
}

function runsOn(text: string, start: number, end: number, script: RegExp): boolean {
  if (script.test(text.charAt(start)) && script.test(text.charAt(start - 1))) return true;
  return script.test(text.charAt(end - 1)) && script.test(text.charAt(end));
}

function isInKoreanWord(text: string, start: number, end: number): boolean {
  if (hangul.test(text.charAt(start)) && hangul.test(text.charAt(start - 1))) return true;
  if (!hangul.test(text.charAt(end - 1))) return false;
  const rest = /^\p{Script=Hangul}*/u.exec(text.slice(end, end + around))![0];
  return rest !== "" && !particles.has(rest);
}

const inAddress = /[\w.+-]/;
const address = /:\/\/|@|^www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]|$)/;

function isAddressPart(text: string, at: number): boolean {
  const c = text.charAt(at);
  return inAddress.test(c) || (c !== "" && "@/:?#=&%".includes(c));
}

/** Whether the characters around without a space are an address or a handle. */
function isInAddress(text: string, start: number, end: number): boolean {
  let [from, to] = [start, end];
  while (from > 0 && isAddressPart(text, from - 1)) from--;
  while (to < text.length && isAddressPart(text, to)) to++;
  if (to - from === end - start) return false;
  return address.test(text.slice(from, to).replace(/[.:?]+$/, ""));
}

/** @returns false where the name is a part of a longer word, an address or a handle */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !(
    isChance(text, start, end) ||
    cutsSyllable(text, start, end) ||
    goesOnInInitials(text, start, end) ||
    runsOn(text, start, end, katakana) ||
    isInKoreanWord(text, start, end) ||
    isInAddress(text, start, end)
  );
}
