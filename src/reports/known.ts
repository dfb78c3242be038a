/** Which entities the packs already hold under a name. */
import { namesOf } from "../facts/names.ts";
import type { Entity } from "../facts/schema.ts";
import { Alphabets } from "./alphabets.ts";
import { type Spelling, spellingOf } from "./names.ts";

/** What is known before any report is read. */
export interface Records {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly shipments: ReadonlySet<string>;
  /** @returns ids of the entities that the spotter takes the whole text for, short forms included */
  find(name: string): readonly string[];
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}

/** The names of all entities, to be asked who is meant. */
export class KnownNames {
  /** Ids by key of a spelling. */
  private readonly byKey = new Map<string, Set<string>>();
  /** Ids by words apart by spaces, for those who seek a name with a slip. */
  private readonly byWords = new Map<string, Set<string>>();
  private readonly alphabets = new Alphabets();
  private readonly idOf: string[] = [];

  constructor(private readonly records: Records) {
    for (const entity of records.entities.values())
      for (const name of namesOf(entity)) this.take(spellingOf(name), entity.id);
  }

  private take(name: Spelling, id: string): void {
    for (const key of name.keys) addTo(this.byKey, key, id);
    addTo(this.byWords, name.words.join(" "), id);
    this.alphabets.add(this.idOf.push(id) - 1, name);
  }

  /** @returns every name as words apart by spaces, each once */
  names(): Iterable<string> {
    return this.byWords.keys();
  }

  /** @returns ids of the entities of exactly these words */
  ofWords(words: string): readonly string[] {
    return [...(this.byWords.get(words) ?? [])];
  }

  /**
   * @returns ids of the entities that a name is a spelling of, sorted: by its letters if by
   *   those at all, then in the other alphabet, then by the short forms that papers use
   */
  find(text: string, name: Spelling): readonly string[] {
    const byLetters = name.keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]);
    if (byLetters.length > 0) return [...new Set(byLetters)].sort();
    const respelled = this.alphabets.find(name).map((n) => this.idOf[n]!);
    if (respelled.length > 0) return [...new Set(respelled)].sort();
    return [...new Set(this.records.find(text))].sort();
  }
}
