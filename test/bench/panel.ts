/** `npm run bench -- panel [--only=NAME,…]`: the panel with 100,000 shipments and with our own, in Chromium. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/lib/run.mjs";
import { printRows, type Row } from "./page/rows.ts";
import { built } from "./page/stage.ts";
import { filters } from "./panel/filters.ts";
import { opening } from "./panel/opening.ts";
import { scrolling } from "./panel/scrolling.ts";
import { search } from "./panel/search.ts";
import { openPanelStage, type PanelStage } from "./panel/stage.ts";

type Stage = () => Promise<PanelStage>;

/** Each has the browser to itself while it runs; the pack is made once, where one needs it. */
const parts: Readonly<Record<string, (stage: Stage) => Promise<Row[]>>> = {
  opening: async (stage) => opening(await stage()),
  scrolling: async (stage) => scrolling(await stage()),
  filters: async (stage) => filters(await stage()),
  search,
};

function chosen(args: readonly string[]): string[] {
  const only = args.find((a) => a.startsWith("--only="))?.slice("--only=".length);
  return only === undefined ? Object.keys(parts) : only.split(",");
}

export async function panel(args: readonly string[]): Promise<void> {
  if (!existsSync(join(built, "manifest.json"))) build("chrome");
  let opened: Promise<PanelStage> | undefined;
  const stage = () => {
    opened ??= openPanelStage();
    return opened;
  };
  try {
    for (const name of chosen(args)) {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (!part)
        throw new Error(`There is no "${name}"; choose of ${Object.keys(parts).join(", ")}.`);
      printRows(await part(stage));
    }
  } finally {
    await (await opened)?.close();
  }
}
