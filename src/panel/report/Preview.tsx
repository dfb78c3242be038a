/** Every byte that will leave, before it does. */
import type { JSX, RefObject } from "preact";
import { useMemo, useState } from "preact/hooks";
import { say, sayCount } from "../words/report.ts";
import { piecesOf } from "./pieces.ts";

interface PartsProps {
  readonly at: number;
  readonly all: number;
  readonly show: (at: number) => void;
}

function Parts({ at, all, show }: PartsProps): JSX.Element | null {
  if (all === 1) return null;
  return (
    <p class="press-row small">
      <span role="status">{say("part", { at: at + 1, all })}</span>
      <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
        {say("before")}
      </button>
      <button type="button" disabled={at === all - 1} onClick={() => show(at + 1)}>
        {say("after")}
      </button>
    </p>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
}

export function Preview({ text, area }: PreviewProps): JSX.Element {
  const [shown, show] = useState(0);
  const pieces = useMemo(() => piecesOf(text), [text]);
  const bytes = useMemo(() => new TextEncoder().encode(text).length, [text]);
  const at = Math.min(shown, pieces.length - 1);
  return (
    <div class="preview">
      <p class="small soft">
        <span aria-hidden="true">{say("preview")}. </span>
        {sayCount("bytes", bytes)}
      </p>
      <textarea
        {...(area && { ref: area })}
        class="text-shown small"
        readOnly
        aria-label={say("preview")}
        dir="auto"
        rows={8}
        spellcheck={false}
        value={pieces[at]!}
      />
      <Parts at={at} all={pieces.length} show={show} />
    </div>
  );
}
