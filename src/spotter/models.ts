/** How papers write a product: no generic noun, its number joined or parted, without its maker. */
import { type Form, given } from "./form.ts";
import { everyLanguage } from "./language.ts";
import type { Lexicon } from "./lexicon.ts";
import { inPapersCase } from "./papersCase.ts";
import { cutBeginning, cutEnd, phrases } from "./phrases.ts";
import { Flag } from "./table.ts";
import { productNouns } from "./trades.ts";
import { type Word, wordsOf } from "./words.ts";

const nouns = phrases(productNouns);

/** A product's mark holds no generic noun: "CQ-A rifle" is CQ-A. */
export function ofProduct(words: readonly Word[]): readonly Word[] {
  return cutBeginning(cutEnd(words, nouns), nouns);
}

/** "Su-57" is Su57 and Su 57. */
function modelForms({ words, ...rest }: Form): Form[] {
  const [first, second, ...more] = words;
  if (second && /^\p{L}{1,3}$/u.test(first!.folded) && /^\p{N}/u.test(second.folded)) {
    const text = first!.text + second.text;
    return [{ ...rest, words: [...wordsOf(text), ...more] }];
  }
  const parts = /^(\p{Lu}\p{L}{0,2})(\p{N}.*)$/u.exec(first!.text);
  return parts && first!.text.length > 3
    ? [
        {
          ...rest,
          words: [...wordsOf(`${parts[1]} ${parts[2]}`), ...(second ? [second, ...more] : [])],
        },
      ]
    : [];
}

/**
 * "DJI Mavic 3" is Mavic 3, "MQ-9 Reaper" is MQ-9: a model's number tells it without its
 * maker or its by-name; a short one ("TB2", "K9") beside goods or its maker alone.
 */
function modelParts(text: string): string[] {
  const [first = "", ...rest] = text.split(/\s+/u);
  const last = rest.join(" ");
  const isModel = (part: string) => /\p{N}|\p{Lu}-\p{Lu}/u.test(part) && /\p{L}/u.test(part);
  return [last, first].filter((part) => part !== text && isModel(part));
}

function shortModels(text: string, lexicon: Lexicon): Form[] {
  return modelParts(text).flatMap((part) => {
    const words = ofProduct(wordsOf(part));
    if (words.length === 0) return [];
    const isLong = /\p{L}{4}/u.test(part) || part.length >= (part.includes("-") ? 4 : 5);
    const flags = Flag.Product | Flag.Shortened;
    const form = given(words, flags, lexicon);
    return [isLong ? form : { ...form, weakIn: everyLanguage }];
  });
}

/**
 * @param text the spelling given
 * @param flags bits of `Flag`
 */
export function productForms(text: string, flags: number, lexicon: Lexicon): Form[] {
  const words = inPapersCase(ofProduct(wordsOf(text)), false)[0]!;
  const own = given(words, flags | Flag.Product, lexicon);
  return [own, ...modelForms(own), ...shortModels(text, lexicon)];
}
