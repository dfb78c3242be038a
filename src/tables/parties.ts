/**
 * Parties under one entity: those whose folded names without legal forms agree. The name is
 * the spelling that most rows print, the others are its aliases.
 */
import type { Entity } from "../facts/schema.ts";
import { bareWords } from "../spotter/bare.ts";
import { wordsOf } from "../spotter/words.ts";

interface Spelled {
  readonly name: string;
  readonly rows: number;
}

/** @returns by what names are gathered; empty where a name holds no word */
export function partyKey(name: string): string {
  return bareWords(wordsOf(name))
    .map((w) => w.folded)
    .join(" ");
}

export class Parties {
  private readonly byKey = new Map<string, Spelled[]>();
  private readonly given = new Map<string, string>();
  /** Names that hold no word, and so are nobody's. */
  apart = 0;

  /** @param id that a column gives for the party, such as a tax number */
  add(name: string, rows: number, id: string | undefined): void {
    const key = partyKey(name);
    if (key === "") {
      this.apart++;
      return;
    }
    const known = this.byKey.get(key);
    if (known) known.push({ name, rows });
    else this.byKey.set(key, [{ name, rows }]);
    const before = this.given.get(key);
    if (id !== undefined && (before === undefined || id < before)) this.given.set(key, id);
  }

  get spellings(): number {
    return [...this.byKey.values()].reduce((sum, all) => sum + all.length, 0);
  }

  get count(): number {
    return this.byKey.size;
  }

  /** @returns the id of the party's entity; undefined for a name without a word */
  idOf(name: string): string | undefined {
    const key = partyKey(name);
    return this.byKey.has(key) ? key.replaceAll(" ", "-") : undefined;
  }

  *entities(): Generator<Entity> {
    for (const [key, spelled] of this.byKey) {
      const most = [...spelled].sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
      const [name, ...others] = [...new Set(most.map((s) => s.name))];
      const given = this.given.get(key);
      yield {
        id: key.replaceAll(" ", "-"),
        kind: "company",
        name: name!,
        aliases: others.sort().map((alias) => ({ name: alias })),
        description: "",
        ...(given === undefined ? {} : { identifiers: { id: given } }),
        sources: [],
      };
    }
  }
}
