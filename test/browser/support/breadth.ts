/** How many cases of one kind are tried: `npm test` has minutes, `npm test -- --whole` has the time it takes. */
import type { BrowserName } from "./types.ts";

export const isWhole = process.env.WAYBILL_WHOLE === "1";

/**
 * @param cases a table of like cases
 * @returns all of them in a whole run; else every second one, so that each is tried in one of the browsers
 */
export function byTurns<T>(browser: BrowserName, cases: readonly T[]): T[] {
  const turn = browser === "chromium" ? 0 : 1;
  return cases.filter((_, index) => isWhole || index % 2 === turn);
}
