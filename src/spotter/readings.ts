/** What a register's spelling says in its brackets: an acronym, a place within the name, a legal form. */
import { formsAfter } from "./legalForms.ts";

export interface Reading {
  readonly text: string;
  /** The part in quotation marks of a name that says what kind of firm it is before them. */
  readonly isQuoted?: boolean;
  /** The text may have the brackets too, or leave them out. */
  readonly isBracketed: boolean;
}

/** Japanese and Korean legal forms in brackets, also as one character: （株）, ㈜. */
const enclosed = /[（(](?:株|有|주|유)[)）]|㈱|㈲|㈜/gu;
const bracket = /[（(]([^()（）]*)[)）]/u;
const acronym = /^\p{Lu}[\p{Lu}\p{N}&-]{2,14}$/u;

const forms = new Set(formsAfter.map((f) => f.toUpperCase()));
const notNames = new Set(["USA", "UAE", "PVT", "PTY", "PRC", "ROC", "PUBL", "BVI"]);

/**
 * "China North Industries (NORINCO)" gives its acronym; "Volkswagen (China)" a place. In a
 * register's capitals, an acronym is told from any word by standing at the end.
 */
function readBracket(text: string, [whole, inside]: RegExpExecArray): Reading[] {
  const at = text.indexOf(whole!);
  const rest = `${text.slice(0, at)} ${text.slice(at + whole!.length)}`.trim();
  const isTold = /\p{Ll}/u.test(rest) || at + whole!.length === text.length;
  const isName = isTold && acronym.test(inside!) && !forms.has(inside!) && !notNames.has(inside!);
  if (!isName || rest === "") return [{ text, isBracketed: true }];
  return [
    { text: rest, isBracketed: false },
    { text: inside!, isBracketed: false },
  ];
}

const byName = /^(.*\s(\S+))\s[-–—]\s(.+)$/u;

/** "Petróleo Brasileiro S.A. - Petrobras" gives the name that the firm goes by. */
function parts(text: string): string[] {
  const [, whole, last, short] = byName.exec(text) ?? [];
  const hasForm = last !== undefined && forms.has(last.toUpperCase());
  return hasForm ? [whole!, short!] : [text];
}

const quoted = /^[^«"„“]*\p{Script=Cyrillic}[^«"„“]*\s[«"„“]([^»"”“]{3,})[»"”“]$/u;

/** Ижевский завод «Купол» goes by Купол. */
function quotedPart(text: string): Reading[] {
  const inside = quoted.exec(text)?.[1];
  // As if it had a legal form: what it leaves is weighed like what that leaves.
  return inside === undefined
    ? []
    : [{ text: `ООО «${inside}»`, isBracketed: false, isQuoted: true }];
}

/** @returns the texts that a given spelling stands for, the main one first */
export function readingsOf(spelling: string): Reading[] {
  const plain = spelling.replace(enclosed, " ").trim() || spelling;
  return parts(plain).flatMap((text) => {
    const found = bracket.exec(text);
    const own = found ? readBracket(text, found) : [{ text, isBracketed: false }];
    return [...own, ...quotedPart(text)];
  });
}
