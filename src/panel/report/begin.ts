/** Beginning a report within the panel. */
import type { ReportStart } from "../../messages/handOver.ts";
import type { ViewProps } from "../props.ts";

const nothing = { text: "", sentence: "", address: "" } as const;

type Begin = Pick<ViewProps, "go" | "doors">;

/** Begins a report and shows its form. */
export async function beginReport(
  { go, doors }: Begin,
  start: Pick<ReportStart, "what"> & Partial<ReportStart>,
): Promise<void> {
  const report = await doors.reports.begin({ selected: nothing, isPrivate: false, ...start });
  go({ view: "report", report });
}

/** Begins a report of the name that is selected in the followed page; of none where nothing is. */
export async function beginWithSelection(view: Begin): Promise<void> {
  await beginReport(view, { what: "missing-name", ...(await view.doors.askSelection()) });
}
