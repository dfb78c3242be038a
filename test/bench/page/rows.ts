/** What the page bench prints: one row a number that is to be reached. */

export interface Row {
  readonly what: string;
  readonly measured: string;
  /** Empty where the number is only told. */
  readonly toReach: string;
  /** Undefined where nothing was to be reached. */
  readonly isReached?: boolean;
}

/** A row whose number is reached when it is no more than the most. */
export function atMost(what: string, value: number, most: number, unit: string, note = ""): Row {
  return {
    what,
    measured: `${inDigits(value)} ${unit}${note && ` (${note})`}`,
    toReach: `≤ ${most} ${unit}`,
    isReached: value <= most,
  };
}

/** A number that is told beside the others. */
export function told(what: string, measured: string): Row {
  return { what, measured, toReach: "" };
}

/** Enough digits to compare by, no more. */
export function inDigits(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : 2);
}

/** @throws RangeError when there is nothing to take the middle of */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [high, low] = [sorted[middle], sorted[sorted.length % 2 === 0 ? middle - 1 : middle]];
  if (high === undefined || low === undefined) throw new RangeError("Nothing was measured.");
  return (low + high) / 2;
}

const verdicts = new Map([
  [true, "reached"],
  [false, "NOT REACHED"],
]);

export function printRows(rows: readonly Row[]): void {
  for (const { what, measured, toReach, isReached } of rows) {
    const verdict = isReached === undefined ? "" : verdicts.get(isReached)!;
    const cells = [what.padEnd(52), measured.padEnd(56), toReach.padEnd(12), verdict];
    console.log(cells.join("  ").trimEnd());
  }
}
