import { render } from "preact";
import { App } from "../../src/options/App.tsx";
import { optionsCss } from "../../src/options/css.ts";
import { isPrivate } from "../reportStore.ts";
import { optionsDoors } from "./doors.ts";
import { readSites } from "./sites.ts";

const style = document.createElement("style");
style.textContent = optionsCss;
document.head.append(style);

async function show(): Promise<void> {
  // Read before anything is drawn, so that nothing jumps; without it the rest is of use.
  await readSites().catch((error) => console.info(`Waybill: ${error}`));
  render(<App doors={optionsDoors} isPrivate={await isPrivate()} />, document.body);
}

void show();
