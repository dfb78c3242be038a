/** From the end of the dwell to the card on the screen. */
import type { CDPSession, Page } from "puppeteer-core";
import { newsHost, until } from "../../browser/support/session.ts";
import { atMost, inDigits, median, type Row } from "./rows.ts";
import { article, newTab, openStage, settledMarks } from "./stage.ts";

const repeats = 15;
const dwellMs = 300;
const frameMs = 1000 / 60;

interface World {
  readonly id: number;
  readonly name: string;
}

/** Evaluates in our own world of the page, where the card's closed root can be seen. */
async function worldOf(session: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const worlds: World[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => worlds.push(context));
  await session.send("Runtime.enable");
  const ours = await until("our world", async () => worlds.find((w) => w.name === "Waybill"));
  return async (expression) => {
    const answer = await session.send("Runtime.evaluate", {
      expression,
      contextId: ours.id,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
}

/**
 * Notes the last move of the pointer before the card, and the end of the first frame
 * that shows the card filled and in its place. Observers of sizes are told when all callbacks
 * of a frame have run and it is laid out, so that the frame counts in which the card is placed
 * and not the one after it; a message sent from there is answered when it has been painted.
 */
const watchCard = `{
  const attach = Element.prototype.attachShadow;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => { globalThis.benchPainted = performance.now(); };
  addEventListener("pointermove", (e) => { globalThis.benchMoved = e.timeStamp; }, { capture: true });
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    const laidOut = new ResizeObserver(() => {
      laidOut.disconnect();
      const card = root.querySelector("[role=dialog]");
      const isFilled = card !== null && root.querySelector("[aria-busy=true]") === null;
      if (isFilled && card.getBoundingClientRect().left >= 0) channel.port2.postMessage(0);
      else requestAnimationFrame(look);
    });
    const look = () => laidOut.observe(document.documentElement);
    requestAnimationFrame(look);
    return root;
  };
}`;

const middleOfName = `(() => {
  const [range] = CSS.highlights.get("waybill-company");
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const [{ x, y, width, height }] = live.getClientRects();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Milliseconds from the pointer's rest on the name to the card's frame, without the dwell. */
async function openOnce(
  page: Page,
  ask: (expression: string) => Promise<unknown>,
): Promise<number> {
  await page.mouse.move(4, 4);
  await until(
    "no card",
    async () => !(await page.evaluate(`document.querySelector("html > div")`)),
  );
  await ask("globalThis.benchPainted = 0");
  const { x, y } = (await page.evaluate(middleOfName)) as { x: number; y: number };
  await page.mouse.move(x, y);
  const times = `benchPainted && benchPainted - benchMoved`;
  const painted = await until("the card", async () => (await ask(times)) as number);
  return painted - dwellMs;
}

/** One name, opened again and again by the pointer. */
export async function card(): Promise<Row[]> {
  const stage = await openStage();
  try {
    const page = await newTab(stage.browser);
    await page.goto(newsHost + article, { waitUntil: "load" });
    await settledMarks(page);
    const ask = await worldOf(await page.createCDPSession());
    await ask(watchCard);
    const times: number[] = [];
    for (let i = 0; i < repeats; i++) times.push(await openOnce(page, ask));
    const most = Math.round((frameMs + 10) * 10) / 10;
    const note = `the first ${inDigits(times[0]!)} ms, the worst ${inDigits(Math.max(...times))} ms`;
    return [atMost("dwell over to card painted", median(times), most, "ms", note)];
  } finally {
    await stage.close();
  }
}
