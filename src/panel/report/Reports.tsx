/** The reports that are kept, and the way out of them. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Entry } from "../../reports/outbox.ts";
import type { Report } from "../../reports/report.ts";
import { inDigits } from "../../ui/say.ts";
import { writeAddress } from "../address.ts";
import { More } from "../More.tsx";
import type { ViewProps } from "../props.ts";
import { say, sayCount } from "../words/report.ts";
import { beginWithSelection } from "./begin.ts";
import { reportOf } from "./faults.ts";
import { Ways } from "./HandOver.tsx";
import type { Done, Keeper } from "./keeper.ts";
import { Trouble } from "./Trouble.tsx";
import { stateOf, subjectOf } from "./told.ts";
import { useKeeper } from "./useKeeper.ts";

/** So many are shown before a press, and so many more by each. */
const firstShown = 20;
const moreShown = 50;

interface RowProps {
  readonly entry: Entry;
  readonly view: ViewProps;
}

function Row({ entry, view: { record, address, doors } }: RowProps): JSX.Element {
  const { id } = entry.draft;
  const subject = subjectOf(record, entry.draft);
  const href = writeAddress({ ...address, view: "report", report: id });
  return (
    <li class="kept-report">
      <a class="fact" href={href}>
        <span>
          <bdi class="fact-title">{subject}</bdi>
          <br />
          <span class="small soft">{stateOf(entry)}</span>
        </span>
      </a>
      {entry.handedOver !== undefined && (
        <button
          type="button"
          class="small"
          aria-label={say("unmarkIt", subject)}
          onClick={() => doors.reports.markHandedOver([id], false)}
        >
          {say("unmark")}
        </button>
      )}
      <button
        type="button"
        class="small"
        aria-label={say("deleteIt", subject)}
        onClick={() => doors.reports.remove([id])}
      >
        {say("delete")}
      </button>
    </li>
  );
}

function Rows({ list, view }: { readonly list: readonly Entry[]; readonly view: ViewProps }) {
  const [most, show] = useState(firstShown);
  const more = Math.min(moreShown, list.length - most);
  return (
    <>
      <ul>
        {list.slice(0, most).map((entry) => (
          <Row key={entry.draft.id} entry={entry} view={view} />
        ))}
      </ul>
      <More
        count={more}
        words={(n) => sayCount("showMore", n)}
        show={() => show(most + moreShown)}
      />
    </>
  );
}

function wordsOf({ what, entries }: Done, keeper: Keeper): string {
  if (what === "deleted") return sayCount("deleted", entries.length);
  if (what === "handed over") return say("marked");
  const isUnkept = entries.some(({ draft }) => keeper.isUnkept(draft.id));
  return say(isUnkept ? "keptPrivate" : "kept");
}

/** What was done last; a deletion can be undone. */
function DoneLine({ keeper }: { readonly keeper: Keeper }): JSX.Element {
  const { done } = keeper;
  return (
    <p class="done press-row small">
      <span role="status">{done && wordsOf(done, keeper)}</span>
      {done?.what === "deleted" && (
        <button type="button" onClick={() => keeper.undo()}>
          {say("undo")}
        </button>
      )}
    </p>
  );
}

interface Ready {
  readonly all: readonly Report[];
  readonly fresh: readonly Report[];
}

function readyIn(list: readonly Entry[]): Ready {
  const ready = list.flatMap((entry) => {
    const report = reportOf(entry);
    return report === undefined ? [] : [{ report, isFresh: entry.handedOver === undefined }];
  });
  return {
    all: ready.map((r) => r.report),
    fresh: ready.filter((r) => r.isFresh).map((r) => r.report),
  };
}

type Which = keyof Ready;
const whichWords = { fresh: "newOnes", all: "allOnes" } as const satisfies Record<Which, string>;

function Out({ list, view }: { readonly list: readonly Entry[]; readonly view: ViewProps }) {
  const ready = useMemo(() => readyIn(list), [list]);
  const [which, choose] = useState<Which>("fresh");
  const reports = ready[which];
  if (ready.all.length === 0) return <p class="small soft">{say("nothingReady")}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once */}
      <div class="choice small" role="group" aria-label={say("which")}>
        {(["fresh", "all"] as const).map((w) => (
          <button key={w} type="button" aria-pressed={w === which} onClick={() => choose(w)}>
            {say(whichWords[w], inDigits(ready[w].length))}
          </button>
        ))}
      </div>
      {reports.length === 0 ? (
        <p class="small soft">{say("nothingToHand")}</p>
      ) : (
        <Ways reports={reports} doors={view.doors} />
      )}
    </>
  );
}

/** What there is where nothing is reported yet. */
function Nothing({ doors }: Pick<ViewProps, "doors">): JSX.Element {
  const [keys, set] = useState<string>();
  useEffect(() => void doors.shortcut("report-name").then(set), [doors]);
  return (
    <div class="nothing">
      <p>{say("nothingYet")}</p>
      <p class="soft">{say("howTo")}</p>
      {keys !== undefined && (
        <p class="soft">{keys === "" ? say("noShortcut") : say("shortcut", keys)}</p>
      )}
    </div>
  );
}

/** Who comes here and has the focus nowhere gets it at the title. */
function useTitle() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement === null) title.current?.focus();
  }, []);
  return title;
}

/** The view of all reports. */
export function Reports({ view }: { readonly view: ViewProps }): JSX.Element {
  const keeper = useKeeper(view.doors.reports);
  const title = useTitle();
  const { list, isRead, isPrivate } = keeper;
  return (
    <div class="report">
      <h2 class="title" ref={title} tabIndex={-1}>
        {say("reports")}
      </h2>
      <p class="small soft">{say(isPrivate ? "isPrivate" : "onlyHere")}</p>
      <Trouble keeper={keeper} />
      <p class="press-row">
        <button type="button" onClick={() => void beginWithSelection(view)}>
          {say("reportName")}
        </button>
      </p>
      <DoneLine keeper={keeper} />
      {!isRead && <p class="soft">{say("reading")}</p>}
      {isRead && list.length === 0 && <Nothing doors={view.doors} />}
      {list.length > 0 && (
        <>
          <Rows list={list} view={view} />
          <section aria-label={say("handOver")} class="hand-over">
            <h2>{say("handOver")}</h2>
            <Out list={list} view={view} />
          </section>
        </>
      )}
      <p class="press-row small">
        <button type="button" onClick={() => view.doors.openOptions()}>
          {say("options")}
        </button>
      </p>
    </div>
  );
}
