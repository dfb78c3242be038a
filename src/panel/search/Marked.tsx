/** A text with what was looked for in it marked. */
import type { JSX } from "preact";
import type { Range } from "./match.ts";

interface MarkedProps {
  readonly text: string;
  /** In order, none overlapping another. */
  readonly ranges: readonly Range[];
}

/** A name runs its own way, whatever it stands in. */
export function Marked({ text, ranges }: MarkedProps): JSX.Element {
  const pieces = ranges.flatMap(({ start, end }, i) => [
    text.slice(ranges[i - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <bdi>
      {pieces}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </bdi>
  );
}
