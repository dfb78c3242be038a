/** The names that the reader watches: those on this page, and all of them with the way to stop. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Watch, WatchAnswer } from "../../messages/answers.ts";
import type { PageEntity } from "../../messages/toReader.ts";
import { More } from "../More.tsx";
import type { Doors, ViewProps } from "../props.ts";
import { say, sayCount } from "../words/watch.ts";
import { EntityList } from "./entities.tsx";

/** So many are listed before a press, and so many more by each. */
const shownAtOnce = 50;

interface WatchedHereProps {
  readonly watched: readonly PageEntity[];
  readonly goTo: Doors["goTo"];
}

/** Watched names that stand on the page; no facts come with them. */
export function WatchedHere({ watched, goTo }: WatchedHereProps): JSX.Element | null {
  if (watched.length === 0) return null;
  return (
    <section aria-label={say("watchedHere")}>
      <h2>{say("watchedHere")}</h2>
      <EntityList entities={watched} goTo={goTo} />
    </section>
  );
}

interface RowProps {
  readonly watch: Watch;
  /** The day in words. */
  readonly since: string;
  readonly isStopped: boolean;
  readonly onStop: () => void;
  readonly onUndo: () => void;
}

function Row({ watch: { name }, since, isStopped, onStop, onUndo }: RowProps): JSX.Element {
  return (
    <li class="entity">
      <span class="watched">
        <bdi>{name}</bdi>
        <span class="small soft">{isStopped ? say("unwatched") : say("since", since)}</span>
      </span>
      <button
        type="button"
        class="small"
        aria-label={say(isStopped ? "undoName" : "unwatchName", name)}
        onClick={isStopped ? onUndo : onStop}
      >
        {say(isStopped ? "undo" : "unwatch")}
      </button>
    </li>
  );
}

/** What was stopped stays in its place for "Undo" until the view is left. */
function merged(watches: readonly Watch[], stopped: readonly Watch[]): Watch[] {
  const ids = new Set(watches.map((w) => w.id));
  const all = [...watches, ...stopped.filter((w) => !ids.has(w.id))];
  return all.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

interface AllProps {
  readonly watches: readonly Watch[];
  readonly view: ViewProps;
}

function All({ watches, view: { doors, record } }: AllProps): JSX.Element {
  const [stopped, setStopped] = useState<readonly Watch[]>([]);
  const [trouble, setTrouble] = useState("");
  const [most, show] = useState(shownAtOnce);
  const told = async (asked: Promise<WatchAnswer>) => {
    const answer = await asked;
    setTrouble(answer.ok ? "" : answer.sentence);
  };
  const stop = (watch: Watch) => {
    setStopped([...stopped.filter((w) => w.id !== watch.id), watch]);
    void told(doors.unwatch(watch.id));
  };
  const all = merged(watches, stopped);
  const more = Math.min(shownAtOnce, all.length - most);
  return (
    <>
      <p class="small soft">{say("onEveryPage")}</p>
      {trouble !== "" && <p role="alert">{trouble}</p>}
      <ul>
        {all.slice(0, most).map((watch) => (
          <Row
            key={watch.id}
            watch={watch}
            since={record.teller.wording.date(watch.since)}
            isStopped={!watches.some((w) => w.id === watch.id)}
            onStop={() => stop(watch)}
            onUndo={() => void told(doors.watch(watch))}
          />
        ))}
      </ul>
      <More
        count={more}
        words={(n) => sayCount("showMore", n)}
        show={() => show(most + shownAtOnce)}
      />
    </>
  );
}

/** A quiet line at the end that opens the list; nothing where nothing is or was watched. */
export function AllWatches({ view }: { readonly view: ViewProps }): JSX.Element | null {
  const { doors } = view;
  const [watches, setWatches] = useState<readonly Watch[]>([]);
  const [isOpen, open] = useState(false);
  useEffect(() => doors.followWatches(setWatches), [doors]);
  if (watches.length === 0 && !isOpen) return null;
  return (
    <section class="watches" aria-label={sayCount("watches", watches.length)}>
      <button type="button" class="small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {sayCount("watches", watches.length)} <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
      </button>
      {isOpen && <All watches={watches} view={view} />}
    </section>
  );
}
