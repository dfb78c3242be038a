/** How long it takes until the list is there, and what it holds in memory. */
import { heapOf } from "../page/memory.ts";
import { inDigits, type Row, told } from "../page/rows.ts";
import { type PanelStage, shipments } from "./stage.ts";

export async function opening(stage: PanelStage): Promise<Row[]> {
  const page = await stage.open("#view=list");
  const ms = (await page.evaluate("performance.now()")) as number;
  const heap = await heapOf(await page.createCDPSession());
  const rows = (await page.evaluate("document.querySelectorAll('main li').length")) as number;
  await page.close();
  return [
    told(`from opening to the list, ${shipments} shipments`, `${inDigits(ms / 1000)} s`),
    told("rows in the document", String(rows)),
    told("memory of the panel", `${inDigits(heap)} MB`),
  ];
}
