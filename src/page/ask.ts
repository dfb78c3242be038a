/** The reader's questions to the background. */
import * as v from "valibot";
import { browser } from "../browser/index.ts";
import type { PageContext } from "../facts/view.ts";
import {
  type Answer,
  type CardAnswer,
  type MuteAnswer,
  type MutesAnswer,
  readAnswer,
  type ShipmentAnswer,
  type Watch,
  type WatchAnswer,
} from "../messages/answers.ts";
import {
  type CardReport,
  type SpotAnswer,
  spotAnswer,
  type ToBackground,
} from "../messages/toBackground.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { say } from "../ui/words.ts";

/** The background may be killed with a question in its hands: it is asked again. */
const patience = [0, 50, 250, 1000] as const;

/** Said where nobody answers however often asked; the question may be asked again later. */
export const noAnswer = say("noAnswerHere");

/** Whether this script still belongs to a running extension (it may be updated under the page). */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/** @returns the answer; undefined when the extension is gone or nobody answers, however often asked */
async function send(message: ToBackground): Promise<unknown> {
  for (const ms of patience) {
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
    if (!isConnected()) return undefined;
    try {
      return await browser.runtime.sendMessage(message);
    } catch (error) {
      if (isConnected()) console.debug(`Waybill asks its background again (${String(error)}).`);
    }
  }
  return undefined;
}

/**
 * Which names may stand in these blocks?
 * @returns undefined when the page has outlived the extension that read it
 */
export async function askSpot(
  blocks: { text: string; lang?: string }[],
): Promise<SpotAnswer | undefined> {
  const answer = await send({ type: "spot", blocks });
  if (answer === undefined && !isConnected()) return undefined;
  const parsed = v.safeParse(spotAnswer, answer);
  if (parsed.success) return parsed.output;
  return { ok: false, sentence: noAnswer };
}

export function askCard(entity: string, context: PageContext): Promise<CardAnswer> {
  const { entities, ties } = context;
  const copied = { entities: [...entities], ties: [...ties] };
  return answerTo({ type: "card", entity, context: copied });
}

export function askShipment(id: string): Promise<ShipmentAnswer> {
  return answerTo({ type: "shipment", id });
}

/** A card opened after an update under the page says so. */
async function answerTo<T>(message: ToBackground): Promise<Answer<T>> {
  const raw = await send(message);
  return isConnected() ? readAnswer(raw) : { ok: false, sentence: say("updated") };
}

/** What is not to be marked on this page? */
export function askMutes(): Promise<MutesAnswer> {
  return answerTo({ type: "ask-mutes" });
}

export function askMute(entity: string, scope: MuteScope): Promise<MuteAnswer> {
  return answerTo({ type: "mute", entity, scope });
}

export function askUnmute(entity: string): Promise<MuteAnswer> {
  return answerTo({ type: "unmute", entity });
}

/** Marks a name again that was watched before. */
export function askWatch(watch: Watch): Promise<WatchAnswer> {
  return answerTo({ type: "watch", ...watch });
}

export function askUnwatch(id: string): Promise<WatchAnswer> {
  return answerTo({ type: "unwatch", id });
}

export async function tellState(entities: number, trouble: string | undefined): Promise<void> {
  const state = { type: "page-state", entities } as const;
  await send(trouble === undefined ? state : { ...state, trouble });
}

/** Asks for the card's script in this page; it has run when the answer comes. */
export async function askCardScript(): Promise<void> {
  await send({ type: "card-script" });
}

/** The page has frames whose documents need our styles. */
export async function tellFrames(): Promise<void> {
  await send({ type: "frames-seen" });
}

/** @param report id of the report that it is to show */
export async function askPanel(report?: string): Promise<void> {
  const open = { type: "open-panel" } as const;
  await send(report === undefined ? open : { ...open, address: `view=report&report=${report}` });
}

/** Opens the panel on a report about what the card shows. */
export async function askReport(report: CardReport): Promise<void> {
  await send({ type: "report", ...report });
}
