/** The way out of the reports, by the reader's own hand: copied, saved, or opened elsewhere. */
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Report } from "../../reports/report.ts";
import type { Doors } from "../props.ts";
import { say, sayCount } from "../words/report.ts";
import { Issue } from "./Issue.tsx";
import { Preview } from "./Preview.tsx";
import { textOut, type Way, ways } from "./ways.ts";

interface OutProps {
  readonly reports: readonly Report[];
  readonly doors: Doors;
}

/** Copies or saves; where the browser refuses to copy, the text is there for the reader's own hand. */
function useOut(way: Exclude<Way, "issue">, { reports, doors }: OutProps) {
  const today = doors.today();
  const { text, file } = useMemo(() => textOut(way, reports, today), [way, reports, today]);
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid("");
    const isDone = await doors.copy(text);
    if (!isDone) area.current?.select();
    setSaid(say(isDone ? "copied" : "copyRefused"));
  };
  const take = () => {
    if (!file) return void copy();
    doors.save(file.name, new Blob([text], { type: `${file.type};charset=utf-8` }));
    setSaid(say("saved", file.name));
  };
  return { text, isFile: file !== undefined, area, said, take };
}

function TextWay({ way, ...out }: OutProps & { readonly way: Exclude<Way, "issue"> }): JSX.Element {
  const { text, isFile, area, said, take } = useOut(way, out);
  return (
    <>
      <Preview text={text} area={area} />
      <p class="press-row">
        <button type="button" onClick={take}>
          {say(isFile ? "save" : "copy")}
        </button>
        <span role="status" class="small soft">
          {said}
        </span>
      </p>
    </>
  );
}

/** The reader says that he has handed them over; nobody else knows. */
function Mark({ reports, doors }: OutProps): JSX.Element {
  const [isMarked, mark] = useState(false);
  const press = () => {
    doors.reports.markHandedOver(
      reports.map(({ id }) => id),
      true,
    );
    mark(true);
  };
  return (
    <p class="press-row">
      <button type="button" onClick={press}>
        {sayCount("mark", reports.length)}
      </button>
      <span role="status" class="small soft">
        {isMarked && say("marked")}
      </span>
    </p>
  );
}

const hints = {
  markdown: "markdownHint",
  file: "fileHint",
  table: "tableHint",
  issue: "issueHint",
} as const satisfies Record<Way, string>;

/** Which way, what would leave by it, and the press that lets it. */
export function Ways(props: OutProps): JSX.Element {
  const [way, choose] = useState<Way>("markdown");
  return (
    <div class="ways-out">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once */}
      <div class="choice small" role="group" aria-label={say("ways")}>
        {ways.map((w) => (
          <button key={w} type="button" aria-pressed={w === way} onClick={() => choose(w)}>
            {say(w)}
          </button>
        ))}
      </div>
      <p class="small soft">{say(hints[way])}</p>
      {way === "issue" ? <Issue {...props} /> : <TextWay key={way} way={way} {...props} />}
      <Mark {...props} />
    </div>
  );
}

/** A disclosure with the ways out of these reports. */
export function HandOver({ words, ...out }: OutProps & { readonly words: string }): JSX.Element {
  const [isOpen, open] = useState(false);
  return (
    <section class="hand-over" aria-label={words}>
      <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {words} <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
      </button>
      {isOpen && (
        <div class="tool">
          <Ways {...out} />
        </div>
      )}
    </section>
  );
}
