/** "Mark this name on pages from now on": done at once, whatever becomes of the report. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Watch, WatchAnswer } from "../../messages/answers.ts";
import type { Draft } from "../../reports/report.ts";
import { tidyName } from "../../reports/tidy.ts";
import type { Doors } from "../props.ts";
import { say } from "../words/report.ts";

interface WatchTickProps {
  readonly draft: Draft;
  readonly doors: Doors;
}

/** What the reader should know beside what the tick shows. */
function troubleOf(answer: WatchAnswer): string {
  if (!answer.ok) return answer.sentence;
  return answer.value.kept ? "" : say("notWatched");
}

function useWatch({ draft, doors }: WatchTickProps) {
  const [watches, setWatches] = useState<readonly Watch[]>([]);
  const [trouble, setTrouble] = useState("");
  useEffect(() => doors.followWatches(setWatches), [doors]);
  const { id: reportId, kind = "company" } = draft;
  const own = watches.find((w) => w.reportId === reportId);
  const { name } = tidyName(draft.name ?? "");
  const start = async () => setTrouble(troubleOf(await doors.watch({ name, kind, reportId })));
  const stop = async () => {
    if (own) setTrouble(troubleOf(await doors.unwatch(own.id)));
  };
  return { own, name, trouble, start, stop };
}

/** The tick, and the way to the new spelling where the name was changed since. */
export function WatchTick(props: WatchTickProps): JSX.Element {
  const { own, name, trouble, start, stop } = useWatch(props);
  const isOther = own !== undefined && name !== "" && own.name !== name;
  return (
    <div class="tick">
      <label>
        <input
          type="checkbox"
          checked={own !== undefined}
          disabled={own === undefined && name === ""}
          onChange={({ currentTarget: { checked } }) => void (checked ? start() : stop())}
        />
        {say("watch")}
      </label>
      {isOther && (
        <p class="small" dir="auto">
          {say("watchedAs", own.name)}{" "}
          <button type="button" onClick={() => void stop().then(start)}>
            {say("watchInstead", name)}
          </button>
        </p>
      )}
      {trouble !== "" && (
        <p role="alert" class="small">
          {trouble}
        </p>
      )}
    </div>
  );
}
