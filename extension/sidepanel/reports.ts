/** The panel's reports, joined to this browser: where they are kept, and who else has them open. */
import { Keeper } from "../../src/panel/report/keeper.ts";
import type { Changes } from "../../src/reports/outbox.ts";
import {
  dropRescue,
  joinReports,
  onRescue,
  outbox,
  rescue,
  today,
  waitingRescue,
} from "../reportStore.ts";

function rescued(): Changes | undefined {
  const changes = waitingRescue();
  dropRescue();
  return changes;
}

/** @returns the reports of this browser, which are written before the panel goes */
export function openReports(): Keeper {
  const wrote = joinReports((ids) => void keeper.heard(ids));
  const keeper = new Keeper(outbox(), { today, wrote, rescue, rescued });
  onRescue(() => keeper.takeRescued());
  addEventListener("pagehide", () => keeper.leave());
  document.addEventListener("visibilitychange", () => void keeper.flush());
  return keeper;
}
