/** A quiet line that leads to reporting, where a name may be found missing. */
import type { JSX } from "preact";
import { inDigits } from "../../ui/say.ts";
import type { ViewProps } from "../props.ts";
import { addressOfView } from "../rows.tsx";
import { say } from "../words/report.ts";
import { beginReport, beginWithSelection } from "./begin.ts";
import { useKeeper } from "./useKeeper.ts";

interface ReportLineProps extends Pick<ViewProps, "address" | "go" | "doors"> {
  /** The name that was looked for; without it what is selected in the page. */
  readonly words?: string;
}

export function ReportLine({ words, ...view }: ReportLineProps): JSX.Element {
  const { list } = useKeeper(view.doors.reports);
  const begin = () => {
    if (words === undefined) return beginWithSelection(view);
    const selected = { text: words, sentence: "", address: "" };
    return beginReport(view, { what: "missing-name", selected });
  };
  return (
    <p class="report-line small">
      <button type="button" onClick={() => void begin()}>
        {say("reportName")}
      </button>
      {list.length > 0 && (
        <a href={addressOfView(view.address, "report")}>
          {say("yourReports", inDigits(list.length))}
        </a>
      )}
    </p>
  );
}
