/** The press that shows more of a list that is cut. */
import type { JSX } from "preact";

interface MoreProps {
  /** How many more it shows; nothing where there are none. */
  readonly count: number;
  /** "Show 12 more", in the view's own words. */
  readonly words: (count: number) => string;
  readonly show: () => void;
}

export function More({ count, words, show }: MoreProps): JSX.Element | null {
  if (count <= 0) return null;
  return (
    <button type="button" class="small more" onClick={show}>
      {words(count)}
    </button>
  );
}
