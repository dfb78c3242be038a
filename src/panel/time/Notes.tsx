/** What the picture's signs mean, and what it leaves out. */
import type { JSX } from "preact";
import type { Wording } from "../../facts/wording.ts";
import { say, sayCount } from "../words/time.ts";
import type { Drawn, TimeModel } from "./model.ts";
import { longerThan, periodName, unitName } from "./names.ts";
import type { Size } from "./slots.ts";

/** What solid and hollow bars mean. */
export function Key({ size }: { readonly size: Size }): JSX.Element {
  const sample = (name: string) => (
    <svg class="time-sample" width="10" height="10" aria-hidden="true">
      <rect class={name} x="0.5" y="0.5" width="9" height="9" />
    </svg>
  );
  return (
    <ul class="small soft time-key" aria-label={say("key")}>
      <li>
        {sample("t-solid")} {say("within", unitName(size))}
      </li>
      <li>
        {sample("t-hollow")} {say("longer", longerThan(size))}
      </li>
    </ul>
  );
}

function breaksIn({ axis }: Drawn, wording: Wording): string[] {
  const breaks = axis.slots.filter((s) => s.isBreak).map((s) => periodName(wording, s));
  return breaks.length === 0 ? [] : [say("breaks", wording.list(breaks))];
}

/** @returns sentences: what is drawn in a way of its own, and what is not drawn */
export function notesOf(model: TimeModel, drawn: Drawn, wording: Wording): string[] {
  const open = model.dated.filter((r) => r.months.open !== undefined).length;
  const some = (key: "open" | "undrawn" | "undatedSources" | "vagueSources", n: number) =>
    n > 0 ? [sayCount(key, n)] : [];
  return [
    ...some("open", open),
    ...some("undrawn", drawn.lanes.left),
    ...breaksIn(drawn, wording),
    ...some("undatedSources", model.publications.undated),
    ...some("vagueSources", drawn.vague),
  ];
}
