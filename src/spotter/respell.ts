/** A name as other papers spell it: the other alphabet, the other half of the Han script, no umlauts. */
import { otherHan } from "./han.ts";
import { otherLatin, toCyrillic, toLatin } from "./translit.ts";
import type { Word } from "./words.ts";

const umlauts: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
};

/** Müller is Mueller where a keyboard has no ü. */
function withoutUmlauts(text: string): string[] {
  const plain = text.replace(/[äöüÄÖÜ]/g, (c) => umlauts[c] ?? c);
  return plain === text ? [] : [plain];
}

/** "J. P. Freight" is printed "JP Freight" too. */
function withInitialsJoined(text: string): string[] {
  const joined = text.replace(/^((?:\p{Lu}\s){2,})/u, (run) => `${run.replace(/\s/g, "")} `);
  return joined === text ? [] : [joined];
}

function inOtherScript(text: string): string[] {
  if (/\p{Script=Cyrillic}/u.test(text)) return toLatin(text);
  if (/\p{Script=Han}/u.test(text)) return otherHan(text);
  const isLatin = /^[\p{Script=Latin}\d\s]+$/u.test(text);
  const isModel = /^\p{Lu}\p{L}{0,2} ?\d/u.test(text);
  return isLatin && (isModel || /\p{Ll}{3}/u.test(text)) ? toCyrillic(text) : [];
}

/** @returns the name in its other spellings, each once */
export function respelled(words: readonly Word[]): string[] {
  const text = words.map((w) => w.text).join(words.every((w) => w.isIdeograph) ? "" : " ");
  const all = [
    ...withoutUmlauts(text),
    ...withInitialsJoined(text),
    ...otherLatin(text),
    ...inOtherScript(text),
  ];
  return [...new Set(all)].filter((other) => other !== text);
}
