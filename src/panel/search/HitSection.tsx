/** A group of what was found: its first ones, and more by a press. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sayCount } from "../words/search.ts";

/** So many more are shown by each press. */
const moreShown = 50;

interface HitSectionProps<T> {
  readonly label: string;
  readonly hits: readonly T[];
  /** So many are shown before a press. */
  readonly first: number;
  readonly keyOf: (hit: T) => string;
  readonly show: (hit: T) => JSX.Element;
}

export function HitSection<T>({
  label,
  hits,
  first,
  keyOf,
  show,
}: HitSectionProps<T>): JSX.Element {
  const [most, setMost] = useState(first);
  const more = Math.min(moreShown, hits.length - most);
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {hits.slice(0, most).map((hit) => (
          <li key={keyOf(hit)}>{show(hit)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="small more"
          data-hit=""
          onClick={() => setMost(most + moreShown)}
        >
          {sayCount("showMore", more)}
        </button>
      )}
    </section>
  );
}
