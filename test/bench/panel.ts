/** `npm run bench -- panel [--only=NAME,…]`: the panel with 100,000 shipments, in Chromium. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/lib/run.mjs";
import { printRows, type Row } from "./page/rows.ts";
import { built } from "./page/stage.ts";
import { filters } from "./panel/filters.ts";
import { opening } from "./panel/opening.ts";
import { scrolling } from "./panel/scrolling.ts";
import { openPanelStage, type PanelStage } from "./panel/stage.ts";

/** Each has the browser to itself while it runs; the pack is made once. */
const parts: Readonly<Record<string, (stage: PanelStage) => Promise<Row[]>>> = {
  opening,
  scrolling,
  filters,
};

function chosen(args: readonly string[]): string[] {
  const only = args.find((a) => a.startsWith("--only="))?.slice("--only=".length);
  return only === undefined ? Object.keys(parts) : only.split(",");
}

export async function panel(args: readonly string[]): Promise<void> {
  if (!existsSync(join(built, "manifest.json"))) build("chrome");
  const stage = await openPanelStage();
  try {
    for (const name of chosen(args)) {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (!part)
        throw new Error(`There is no "${name}"; choose of ${Object.keys(parts).join(", ")}.`);
      printRows(await part(stage));
    }
  } finally {
    await stage.close();
  }
}
