/** The card of a name that the reader watches: who asked for it, since when, and the way out. */
import type { JSX } from "preact";
import type { WatchedView } from "../messages/answers.ts";
import { isolated } from "../ui/bidi.ts";
import { say } from "../ui/words.ts";

interface WatchedProps {
  /** As the page spells it. */
  readonly name: string;
  readonly watched: WatchedView;
}

export function Watched({ name, watched }: WatchedProps): JSX.Element {
  const { watch, kindWords, since } = watched;
  const sentence = watch.reportId === undefined ? "watchedSince" : "reportedOn";
  return (
    <section class="stack">
      <header>
        <div class="head">
          <h1>{name}</h1>
          <p class="small soft">{kindWords}</p>
        </div>
        {watch.name !== name && <p class="small soft">{isolated(watch.name)}</p>}
      </header>
      <p>{say(sentence, since)}</p>
    </section>
  );
}

interface WatchedFootProps {
  readonly watched: WatchedView;
  readonly onUnwatch: () => void;
  readonly onOpenReport: (id: string) => void;
}

export function WatchedFoot({ watched, onUnwatch, onOpenReport }: WatchedFootProps): JSX.Element {
  const { reportId } = watched.watch;
  return (
    <footer class="foot">
      {reportId !== undefined && (
        <button type="button" onClick={() => onOpenReport(reportId)}>
          {say("openReport")}
        </button>
      )}
      <button type="button" onClick={onUnwatch}>
        {say("unwatch")}
      </button>
    </footer>
  );
}
