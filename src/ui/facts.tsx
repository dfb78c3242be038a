/** Pieces of a shipment that card and panel share. */
import type { ComponentChildren, JSX } from "preact";
import type { CaveatView, FactView, ShipmentView } from "../facts/view.ts";
import { Origin, SourceLink, Sources } from "./sources.tsx";
import { say } from "./words.ts";

const arrow = " → ";

interface PartiesProps {
  /** As the facts tell them: "Norinco → Tekhkrim, made by DJI". */
  readonly words: string;
  /** How one side of the arrow is drawn. */
  readonly draw?: (part: string) => ComponentChildren;
}

/** Each name apart: an arrow between two right-to-left names would point the wrong way. */
export function Parties({ words, draw = (part) => part }: PartiesProps): JSX.Element {
  return (
    <>
      {words.split(arrow).map((part, i) => (
        <span key={i}>
          {i > 0 && arrow}
          <bdi>{draw(part)}</bdi>
        </span>
      ))}
    </>
  );
}

/** A shipment in one line: what, who, when, how many report it, where they differ. */
export function FactText({ fact }: { readonly fact: FactView }): JSX.Element {
  const { parties } = fact;
  const detail = [fact.when, fact.support].filter((d) => d).join(" · ");
  return (
    <span>
      <bdi class="fact-title">{fact.title}</bdi>
      <br />
      <span class="small soft">
        {parties !== undefined && <Parties words={parties} />}
        {parties !== undefined && detail !== "" && " · "}
        {detail}
      </span>
      {fact.differs.length > 0 && (
        <span class="small tag"> · {say("differsOn", fact.differs.join(", "))}</span>
      )}
    </span>
  );
}

interface FactRowProps {
  readonly fact: FactView;
  readonly onOpen: () => void;
}

/** A line that opens its shipment. */
export function FactRow({ fact, onOpen }: FactRowProps): JSX.Element {
  return (
    <li>
      <button type="button" class="fact" onClick={onOpen}>
        <FactText fact={fact} />
        <span class="chevron" aria-hidden="true">
          ›
        </span>
      </button>
    </li>
  );
}

/** Where it comes from: the origin first, then those that follow it. */
export function Support({ shipment }: { readonly shipment: ShipmentView }): JSX.Element {
  const { origin, sources, text } = shipment.support;
  return (
    <p class="small soft">
      {origin.map((source) => (
        <span key={source.id}>
          <Origin source={source} />
          <br />
        </span>
      ))}
      {text}: <Sources sources={sources} />
    </p>
  );
}

/** Caveats or answers, each with its source. */
export function Notes({ notes }: { readonly notes: readonly CaveatView[] }): JSX.Element {
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.text}>
          {note.text}
          {note.source && (
            <span class="small soft">
              {" "}
              · <SourceLink source={note.source} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
