/** One choice of a field, with how many shipments it leaves. */
import type { JSX } from "preact";
import { inDigits } from "../../ui/say.ts";
import { sayCount } from "../words/filters.ts";

interface CheckProps {
  readonly name: string;
  /** Shipments that it leaves. */
  readonly count: number;
  readonly isChosen: boolean;
  readonly change: () => void;
}

/** A box to tick. */
export function Check({ name, count, isChosen, change }: CheckProps): JSX.Element {
  return (
    <label class={count === 0 ? "check soft" : "check"}>
      <input type="checkbox" checked={isChosen} onChange={change} />
      <bdi>{name}</bdi>
      <span class="soft">
        {inDigits(count)}
        <span class="visually-hidden"> {sayCount("shipments", count)}</span>
      </span>
    </label>
  );
}
