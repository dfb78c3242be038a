/**
 * `proof`: for each output a hash of the words that lead to it, how they are to be
 * written, and whose they are. A table that is damaged and still well-formed would find the
 * wrong entity; against this it is seen. Read once, when a pack is taken in.
 */
import { mixed, pathHashes } from "../spotter/paths.ts";
import {
  caseOfOutput,
  Flag,
  flagsOf,
  type NameTable,
  outputsOf,
  weakInOf,
} from "../spotter/table.ts";
import { idHash } from "./byId.ts";

/** Hashes of ids, by number. */
export interface Ids {
  readonly entities: Uint32Array;
  readonly ties: readonly string[];
}

function ownerOf(table: NameTable, output: number, { entities, ties }: Ids): number {
  const number = table.outputEntity[output]!;
  const flags = flagsOf(table, output);
  if (flags & (Flag.FormAfter | Flag.FormBefore)) return 0;
  return flags & Flag.Tie ? idHash(ties[number]!) : entities[number]!;
}

/** @returns by output, its hash; 0 where a number stands in its place */
export function proofOf(table: NameTable, ids: Ids): Uint32Array {
  const paths = pathHashes(table);
  const proof = new Uint32Array(table.outputEntity.length);
  for (let state = 0; state < paths.length; state++)
    for (const output of outputsOf(table, state)) {
      const way = mixed(
        mixed(caseOfOutput(table, output), flagsOf(table, output)),
        weakInOf(table, output),
      );
      proof[output] = mixed(mixed(paths[state]!, way), ownerOf(table, output, ids));
    }
  return proof;
}
