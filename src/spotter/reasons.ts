/** Why a name is marked, in plain words. */
import { Flag } from "./table.ts";

const derived = Flag.Inflected | Flag.Respelled | Flag.Shortened | Flag.Licensed;

function reasons(words: string, flags: number, hasForm: boolean, isDoubtful: boolean): string[] {
  const name = `"${words.replace(/\s+/g, " ")}"`;
  const why = [flags & derived ? `a form of the name: ${name}` : `exact name ${name}`];
  if (flags & Flag.Inflected) why.push("with a grammatical ending");
  if (flags & Flag.Respelled) why.push("as other papers or another script spell it");
  if (flags & Flag.Shortened) why.push("without the trade words of its full name");
  if (flags & Flag.Licensed) why.push("short for its full name");
  if (hasForm) why.push("legal form attached");
  else if (flags & Flag.NeedsForm) why.push("short form without its legal form");
  if (isDoubtful) why.push("a word that counts only with other evidence");
  return why;
}

/** A text of fifty megabytes repeats its names: the same reasons are one list. */
export type Reasons = Map<string, readonly string[]>;

/**
 * @param words the name as printed
 * @param flags bits of `Flag`
 * @returns the reasons, the same list for the same reasons
 */
export function reasonsOf(
  words: string,
  flags: number,
  hasForm: boolean,
  isDoubtful: boolean,
  known: Reasons,
): readonly string[] {
  const key = `${flags} ${hasForm} ${isDoubtful} ${words}`;
  const found = known.get(key);
  if (found) return found;
  const made = reasons(words, flags, hasForm, isDoubtful);
  known.set(key, made);
  return made;
}
