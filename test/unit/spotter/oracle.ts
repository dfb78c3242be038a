/**
 * A slow and obvious spotter: for each beginning and end in the text it asks whether
 * the words between them are those of a name. Written without the table, the trie
 * and the tokeniser, from the rules alone, to check those.
 */
import { standsAlone } from "../../../src/spotter/edges.ts";
import { Class, classOf, foldCharacter } from "../../../src/spotter/fold.ts";

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let at = 0;
  for (const character of text) {
    const kind = classOf(character);
    const end = at + character.length;
    if (kind === Class.Ideograph || kind === Class.Ampersand) {
      const folded = kind === Class.Ampersand ? "and" : foldCharacter(character);
      words.push({ folded, start: at, end, written: character });
      open = undefined;
    } else if (kind === Class.Gap || kind === Class.Surrogate) open = undefined;
    else if (kind === Class.Ignored) {
      if (open && /\p{M}/u.test(character)) words[words.length - 1] = open = { ...open, end };
    } else if (open) {
      open = {
        folded: open.folded + foldCharacter(character),
        start: open.start,
        end,
        written: open.written + character,
      };
      words[words.length - 1] = open;
    } else {
      open = { folded: foldCharacter(character), start: at, end, written: character };
      words.push(open);
    }
    at = end;
  }
  return words;
}

type Need = "any" | "initial" | "capitals";

function caseOf(written: string): Need {
  const letters = [...written].filter((c) => /[\p{Lu}\p{Ll}\p{Lt}]/u.test(c));
  if (letters.length === 0) return "any";
  if (letters.every((c) => /[\p{Lu}\p{Lt}]/u.test(c))) return "capitals";
  return /[\p{Lu}\p{Lt}]/u.test([...written][0]!) ? "initial" : "any";
}

function isWritten(word: Word, need: Need): boolean {
  const as = caseOf(word.written);
  const hasCase = /[\p{Lu}\p{Ll}\p{Lt}]/u.test(word.written);
  if (need === "any") return true;
  if (need === "capitals") return as === "capitals";
  return !hasCase || as === "initial" || as === "capitals";
}

/** Whether what lies between two words may lie inside a name. */
function joins(between: string): boolean {
  const visible = [...between].filter((c) => classOf(c) !== Class.Ignored);
  const newlines = visible.filter((c) => c === "\n").length;
  if (newlines > 1) return false;
  const isOpened = /\s[«„“「『]$/u.test(between);
  const plain = isOpened ? visible.slice(0, -1) : visible;
  return plain.every((c) => /[\s\p{Pd}'’ʼ‘`´′−・·/_]/u.test(c));
}

/** @returns `start-end` of every place where the words of a name stand */
export function places(name: string, text: string): string[] {
  const wanted = wordsOf(name);
  const words = wordsOf(text);
  const found: string[] = [];
  for (let i = 0; wanted.length > 0 && i + wanted.length <= words.length; i++) {
    const here = words.slice(i, i + wanted.length);
    const fits = here.every((word, k) => {
      const before = here[k - 1];
      const linked = !before || joins(text.slice(before.end, word.start));
      return (
        linked && word.folded === wanted[k]!.folded && isWritten(word, caseOf(wanted[k]!.written))
      );
    });
    const [start, end] = [here[0]!.start, here.at(-1)?.end ?? 0];
    if (fits && standsAlone(text, start, end)) found.push(`${here[0]!.start}-${here.at(-1)!.end}`);
  }
  return found;
}
