/** All ways of writing what can be found, each once: a firm's name stands with all its shipments. */
import { type Folded, foldName } from "../../spotter/letters.ts";

export interface Spelling extends Pick<Folded, "letters" | "begins"> {
  readonly text: string;
}

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
    const { letters, begins } = foldName(text);
    const number = letters === "" ? -1 : this.all.push({ text, letters, begins }) - 1;
    this.numbers.set(text, number);
    return number;
  }
}
