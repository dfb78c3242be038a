/**
 * Names as somebody gave them, in a table of their own: no other spelling is derived from
 * them and none is doubted, so that no word lists and no tables of other scripts are needed.
 */
import { bareWords } from "./bare.ts";
import { tableOf } from "./build.ts";
import { Entries } from "./entries.ts";
import { type Form, isShort } from "./form.ts";
import { ofProduct } from "./models.ts";
import { inPapersCase } from "./papersCase.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { Flag, type NameTable } from "./table.ts";
import type { GivenName } from "./types.ts";
import { type Word, withFreeParticles, wordsOf } from "./words.ts";

/** Where the legal form leaves hardly a name, only the whole is one. */
function ofFirm(words: readonly Word[]): Form {
  const bare = bareWords(words);
  const hadForm = bare.length < words.length;
  const [written] = inPapersCase(withFreeParticles(bare), hadForm);
  if (!hadForm) return { words: written!, flags: 0, weakIn: 0 };
  if (isShort(bare, 4)) return { words, flags: Flag.WithForm, weakIn: 0 };
  return { words: written!, flags: Flag.Bare, weakIn: 0 };
}

function ofModel(words: readonly Word[]): Form {
  return { words: inPapersCase(ofProduct(words), false)[0]!, flags: Flag.Product, weakIn: 0 };
}

function formOf(kind: GivenName["kind"], { text, isBracketed }: Reading): Form[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const form = kind === "product" ? ofModel(words) : ofFirm(words);
  return [isBracketed ? { ...form, flags: form.flags | Flag.Bracketed } : form];
}

/**
 * Compiles names that count wherever they stand, by the words they were given in: in another
 * case only as registers differ from papers, with or without a legal form, with the endings
 * of the languages.
 * @param names an entity's place in the list is its number
 */
export function compileGiven(names: readonly GivenName[]): NameTable {
  const all = new Entries();
  names.forEach(({ kind, spellings }, entity) => {
    const readings = spellings.flatMap(({ text }) => readingsOf(text).filter((r) => !r.isQuoted));
    for (const form of readings.flatMap((r) => formOf(kind, r))) all.add(form, entity);
  });
  return tableOf(all);
}
