/** Which of two versions of a pack is the newer one. */

/** Runs of digits count as numbers: 2.10 comes after 2.9, 2026-11 after 2026-02. */
const collator = new Intl.Collator("en", { numeric: true });

/** @returns above 0 where `a` is newer than `b`, below where it is older, 0 where neither is */
export function compareVersions(a: string, b: string): number {
  return collator.compare(a, b);
}
