/** The development corpus: sentences with the mentions a careful reader would underline. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../corpus/", import.meta.url));

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

export interface Sentence {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** The kind of trap, where it is one. */
  readonly trap?: string;
  /** Written without sight of the rules. */
  readonly isBlind: boolean;
}

interface Line {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly mentions: readonly (readonly [string, string])[];
  readonly trap?: string;
}

/** Mentions are written as strings in reading order; each is sought after the one before it. */
function placed({ id, text, mentions }: Line): Mention[] {
  let from = 0;
  return mentions.map(([printed, entity]) => {
    const start = text.indexOf(printed, from);
    if (start < 0) throw new Error(`${id}: "${printed}" does not stand in the sentence.`);
    from = start + printed.length;
    return { start, end: from, entity };
  });
}

function sentences(file: string): Sentence[] {
  const lines = readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((l) => l !== "");
  return lines.map((text) => {
    const line = JSON.parse(text) as Line;
    return { ...line, mentions: placed(line), isBlind: file.startsWith("blind") };
  });
}

/** @returns every sentence of the corpus */
export function corpus(): Sentence[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith(".jsonl") && !f.startsWith("names"))
    .sort()
    .flatMap(sentences);
}

/** @returns the lines of the names that the sentences play with, beside those of `data/` */
export function corpusNames(): string[] {
  const files = readdirSync(folder).filter((f) => f.startsWith("names"));
  return files.sort().flatMap((f) => readFileSync(join(folder, f), "utf8").split("\n"));
}
