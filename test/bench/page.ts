/** `npm run bench -- page [--only=NAME,…]`: what Waybill costs a page, in Chromium. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "../../scripts/lib/run.mjs";
import { arrival } from "./page/arrival.ts";
import { card } from "./page/card.ts";
import { endless } from "./page/endless.ts";
import { memory } from "./page/memory.ts";
import { peer } from "./page/peer.ts";
import { printRows, type Row } from "./page/rows.ts";
import { sizes } from "./page/sizes.ts";
import { built } from "./page/stage.ts";
import { tabs } from "./page/tabs.ts";
import { gate, tasks } from "./page/tasks.ts";

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  arrival,
  tasks,
  gate,
  sizes,
  peer,
  memory,
  card,
  endless,
  tabs,
};

function chosen(args: readonly string[]): string[] {
  const only = args.find((a) => a.startsWith("--only="))?.slice("--only=".length);
  return only === undefined ? Object.keys(parts) : only.split(",");
}

export async function page(args: readonly string[]): Promise<void> {
  if (!existsSync(join(built, "manifest.json"))) build("chrome");
  for (const name of chosen(args)) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!part)
      throw new Error(`There is no "${name}"; choose of ${Object.keys(parts).join(", ")}.`);
    printRows(await part());
  }
}
