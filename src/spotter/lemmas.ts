/** What the words of a scanned text may be forms of, found when a walk asks for it. */
import { Class, caseOf, expandedUnit, foldedUnit, unitClass } from "./fold.ts";
import type { Lookup } from "./hash.ts";
import { type Lemma, Lemmas, shortestStem } from "./inflection.ts";
import { longestWord, Shape, type Tokens } from "./tokens.ts";

/** Within a name, a shorter stem is told by the words before it. */
const shortestLater = 3;

/** Tokens whose lemmas are kept: those of a passage, not of a book. */
const mostKept = 512;

interface Folded {
  readonly length: number;
  /** Capitals and digits, where small letters follow them; else -1. */
  readonly capitals: number;
}

/** Lemmas of the tokens of the text scanned last. */
export class LemmasOfTokens {
  private readonly units = new Uint16Array(longestWord + 8);
  private readonly lemmas: Lemmas;
  private readonly known = new Map<number, readonly Lemma[]>();

  constructor(
    private readonly tokens: Tokens,
    lookup: Lookup,
  ) {
    this.lemmas = new Lemmas(lookup);
  }

  /** A new text has been scanned. */
  forget(): void {
    this.known.clear();
  }

  /**
   * @param isLater whether the token stands within a name, not at its beginning
   * @returns every word of the table that the token may be a form of
   */
  of(text: string, at: number, isLater: boolean): readonly Lemma[] {
    // A name begins at a token once; that it goes on there may be asked by several.
    if (!isLater) return this.find(text, at, isLater);
    const known = this.known.get(at);
    if (known) return known;
    const found = this.find(text, at, isLater);
    if (this.known.size >= mostKept) this.known.clear();
    this.known.set(at, found);
    return found;
  }

  private find(text: string, at: number, isLater: boolean): readonly Lemma[] {
    if (this.tokens.shapes[at] === Shape.Caseless) return [];
    const { length, capitals } = this.fold(text, at);
    const least = { letters: isLater ? shortestLater : shortestStem, capitals };
    return this.lemmas.find(this.units, length, least);
  }

  /** Folds the token into `units`; a word of rare letters is left as it is. */
  private fold(text: string, at: number): Folded {
    let length = 0;
    let smalls = 0;
    for (let i = this.tokens.starts[at]!; i < this.tokens.ends[at]!; i++) {
      const unit = text.charCodeAt(i);
      const kind = unitClass(unit);
      if (kind === Class.Ignored) continue;
      if ((kind !== Class.Word && kind !== Class.Expanded) || length >= longestWord)
        return { length: 0, capitals: -1 };
      if (caseOf(unit) === 2) smalls++;
      if (kind === Class.Word) this.units[length++] = foldedUnit(unit);
      else for (const c of expandedUnit(unit)) this.units[length++] = c.charCodeAt(0);
    }
    return { length, capitals: smalls > 0 && smalls < length ? length - smalls : -1 };
  }
}
