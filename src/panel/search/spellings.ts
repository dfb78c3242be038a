/** All ways of writing what can be found, each once: a firm's name stands with all its shipments. */
import { type Folded, fold } from "../../spotter/letters.ts";

export interface Spelling extends Pick<Folded, "letters" | "begins"> {
  readonly text: string;
}

/** Beyond this a name's end is not looked at; UTF-16 units. */
const longestSpelling = 400;

export class Spellings {
  private readonly numbers = new Map<string, number>();
  readonly all: Spelling[] = [];

  /** @returns the numbers of these texts, each once; none for what holds no letter and no digit */
  add(texts: Iterable<string>): number[] {
    const numbers = new Set<number>();
    for (const text of texts) {
      const number = this.numbers.get(text) ?? this.put(text);
      if (number >= 0) numbers.add(number);
    }
    return [...numbers];
  }

  private put(text: string): number {
    const { letters, begins } = fold(text.slice(0, longestSpelling));
    const number = letters === "" ? -1 : this.all.push({ text, letters, begins }) - 1;
    this.numbers.set(text, number);
    return number;
  }
}
