/** Adding from a file: choosing or dropping it, what it would change, and the way back. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { isolated } from "../ui/bidi.ts";
import type { OptionsDoors } from "./doors.ts";
import { FileButton } from "./FileButton.tsx";
import { linesOf, tooManyWatches } from "./told.ts";
import { type Import, type Step, useImport } from "./useImport.ts";
import { say, sayCount } from "./words.ts";

/** So many names are named; the others are counted. */
const mostNamed = 12;

function named(names: readonly string[]): string {
  const told = names.slice(0, mostNamed).map(isolated).join(", ");
  const more = names.length - mostNamed;
  return more > 0 ? `${told} ${sayCount("andMore", more)}` : told;
}

/** Who has pressed what is gone by then gets the focus at what came of it. */
function useFocus<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}

type Shown = Extract<Step, { at: "shown" }>;

function WhatItHolds({ preview }: Pick<Shown, "preview">): JSX.Element {
  const lines = linesOf(preview);
  const { freshNames } = preview;
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length === 0 && preview.template === undefined && <p>{say("emptyFile")}</p>}
      {freshNames.length > 0 && <p class="small soft">{say("willWatch", named(freshNames))}</p>}
    </>
  );
}

interface TemplateTickProps {
  readonly template: string;
  readonly isTaken: boolean;
  readonly choose: (isTaken: boolean) => void;
}

function TemplateTick({ template, isTaken, choose }: TemplateTickProps): JSX.Element {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isTaken}
        onChange={({ currentTarget: { checked } }) => choose(checked)}
      />
      <span>
        {say("useTemplate")} <bdi class="address">{template}</bdi>
      </span>
    </label>
  );
}

function Asked({ shown, take, leave }: Pick<Import, "take" | "leave"> & { shown: Shown }) {
  const { name, file, preview, isFirstTemplate } = shown;
  const [isTemplate, choose] = useState(isFirstTemplate && preview.template !== undefined);
  const heading = useFocus<HTMLHeadingElement>();
  const canTake = !preview.isNothing && !preview.tooManyWatches;
  return (
    <div class="asked">
      <h3 ref={heading} tabIndex={-1}>
        {say("inFile", name)}
      </h3>
      <WhatItHolds preview={preview} />
      {preview.template !== undefined && (
        <TemplateTick template={preview.template} isTaken={isTemplate} choose={choose} />
      )}
      {preview.isNothing && <p>{say("nothingNew")}</p>}
      {preview.tooManyWatches && <p class="fault">{tooManyWatches()}</p>}
      {canTake && <p class="small soft">{say("mergeHint")}</p>}
      <p class="press-row">
        {canTake && (
          <button type="button" class="main" onClick={() => void take(file, isTemplate)}>
            {say("take")}
          </button>
        )}
        <button type="button" onClick={leave}>
          {say("leave")}
        </button>
      </p>
    </div>
  );
}

/** The words of a step that is under way or over; empty where there are none. */
function wordsOf(step: Step): string {
  switch (step.at) {
    case "reading":
      return say("readingFile", step.name);
    case "taking":
    case "taken":
    case "undoing":
    case "undone":
      return say(step.at);
    default:
      return "";
  }
}

function Undo({ undo }: { readonly undo: () => void }): JSX.Element {
  const button = useFocus<HTMLButtonElement>();
  return (
    <button type="button" ref={button} onClick={undo}>
      {say("undo")}
    </button>
  );
}

function Told({ step, undo }: Pick<Import, "step" | "undo">): JSX.Element {
  return (
    <>
      <p class="press-row told small">
        <span role="status">{wordsOf(step)}</span>
        {step.at === "taken" && <Undo undo={() => void undo(step.taken)} />}
      </p>
      {step.at === "reading" && <progress value={step.part} aria-label={wordsOf(step)} />}
      {step.at === "refused" && (
        <p role="alert" class="trouble">
          {step.sentence}
        </p>
      )}
    </>
  );
}

/** A file may be dropped anywhere: beside a field the browser would leave the page to show it. */
function useDrop(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      taking.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isOver;
}

function Choose({ choose }: Pick<Import, "choose">): JSX.Element {
  const isOver = useDrop((files) => void choose(files));
  return (
    <p class={`press-row drop${isOver ? " is-over" : ""}`}>
      <FileButton words={say("import")} accept=".jsonl" choose={(files) => void choose(files)} />
      <span class="small soft">{say("dropHint")}</span>
    </p>
  );
}

export function ImportPart({ doors }: { readonly doors: OptionsDoors }): JSX.Element {
  const { step, choose, take, undo, leave } = useImport(doors);
  return (
    <>
      <Choose choose={choose} />
      {step.at === "shown" && <Asked key={step.name} shown={step} take={take} leave={leave} />}
      <Told step={step} undo={undo} />
    </>
  );
}
