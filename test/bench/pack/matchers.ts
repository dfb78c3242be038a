/** The matchers that a text is put to: ours, what npm has, one expression, and the bare loop. */

import { AhoCorasick } from "@monyone/aho-corasick";
import ModernAhoCorasick from "modern-ahocorasick";
import { lexicon } from "../../../src/cli/lexicon.ts";
import { compileNames } from "../../../src/spotter/compile.ts";
import { compileGiven } from "../../../src/spotter/compileGiven.ts";
import { spot } from "../../../src/spotter/spot.ts";
import { type NameTable, openTable, tableSections } from "../../../src/spotter/table.ts";
import type { GivenName } from "../../../src/spotter/types.ts";
import { bareLoop } from "../bareLoop.ts";

/** What holds the names, and how many mentions it finds in a text. */
export interface Held {
  readonly find: (text: string) => number;
  /** Of what is resident, where it can be told. */
  readonly bytes?: number;
}

const asGiven = (text: string): GivenName => ({ kind: "company", spellings: [{ text }] });

function bytesOf(table: NameTable): number {
  return tableSections(table).reduce((sum, s) => sum + s.bytes.length, 0);
}

/** Mapped anew, as a pack that is opened is. */
function reopened(table: NameTable): NameTable {
  return openTable(new Map(tableSections(table).map((s) => [s.name, s.bytes.slice()])));
}

function ours(table: NameTable): Held {
  const open = reopened(table);
  return { find: (text) => spot(open, text).candidates.length, bytes: bytesOf(open) };
}

function escaped(name: string): string {
  return name.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

/** Each is given the names and holds them; what that takes is measured. */
export const matchers = {
  waybill: (names) => ours(compileNames(names.map(asGiven), [], lexicon())),
  /** The names as they were given: no other spelling of them is derived. */
  "waybill, given names": (names) => ours(compileGiven(names.map(asGiven))),
  "@monyone/aho-corasick": (names) => {
    const held = new AhoCorasick([...names]);
    return { find: (text) => held.matchInText(text).length };
  },
  "modern-ahocorasick": (names) => {
    const held = new ModernAhoCorasick([...names]);
    return { find: (text) => held.search(text).length };
  },
  "one RegExp": (names) => {
    const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped);
    const held = new RegExp(longestFirst.join("|"), "g");
    return { find: (text) => text.match(held)?.length ?? 0 };
  },
  "bare loop": () => ({ find: bareLoop }),
} as const satisfies Readonly<Record<string, (names: readonly string[]) => Held>>;

export type MatcherName = keyof typeof matchers;
