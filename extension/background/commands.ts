/** The keyboard commands. */
import { browser, type Tabs } from "../../src/browser/index.ts";
import { tellReader } from "../tellReader.ts";
import { openPanelFromExtension } from "./panel.ts";
import { reportSelection } from "./report.ts";

function step(
  tab: Tabs.Tab | undefined,
  direction: "next" | "previous",
): Promise<unknown> | undefined {
  return tab?.id === undefined ? undefined : tellReader(tab.id, { type: "step", direction });
}

function run(command: string, tab: Tabs.Tab | undefined): Promise<unknown> | undefined {
  if (command === "open-panel") return openPanelFromExtension(tab);
  if (command === "report-name") return tab && reportSelection(tab);
  if (command === "next-mention") return step(tab, "next");
  if (command === "previous-mention") return step(tab, "previous");
  return undefined;
}

/** Starts listening to the commands. */
export function listenForCommands(): void {
  // Firefox for Android has none.
  browser.commands?.onCommand.addListener((command, tab) => void run(command, tab));
}
