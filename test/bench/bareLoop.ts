import { foldedUnit, unitClass } from "../../src/spotter/fold.ts";
import { hashSeed, hashStep } from "../../src/spotter/hash.ts";

/** What any spotter must do at least: fold each letter and hash it. */
export function bareLoop(text: string): number {
  let hash = hashSeed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = unitClass(unit) === 0 ? hashSeed : hashStep(hash, foldedUnit(unit));
  }
  return hash;
}
