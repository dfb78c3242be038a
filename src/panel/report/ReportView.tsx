/** The view "Report": the form of one report, or all that are kept. */
import type { JSX } from "preact";
import type { ViewProps } from "../props.ts";
import { say } from "../words/report.ts";
import { Form } from "./Form.tsx";
import { Reports } from "./Reports.tsx";
import { useKeeper } from "./useKeeper.ts";

export function ReportView(view: ViewProps): JSX.Element {
  const { report } = view.address;
  const keeper = useKeeper(view.doors.reports);
  if (report === "") return <Reports view={view} />;
  if (!keeper.isRead) return <p class="soft">{say("reading")}</p>;
  const entry = keeper.get(report);
  if (!entry) return <p class="soft">{say("goneReport")}</p>;
  return <Form key={report} view={view} entry={entry} />;
}
