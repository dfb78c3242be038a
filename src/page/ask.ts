/** The reader's questions to the background. */
import * as v from "valibot";
import { browser } from "../browser/index.ts";
import type { PageContext } from "../facts/view.ts";
import { type CardAnswer, readAnswer, type ShipmentAnswer } from "../messages/answers.ts";
import { type SpotAnswer, spotAnswer, type ToBackground } from "../messages/toBackground.ts";

function send(message: ToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Which names may stand in these blocks?
 * @returns undefined when the page has outlived the extension that read it
 */
export async function askSpot(blocks: string[]): Promise<SpotAnswer | undefined> {
  const answer = await ifConnected(() => send({ type: "spot", blocks }));
  if (answer === undefined && !isConnected()) return undefined;
  const parsed = v.safeParse(spotAnswer, answer);
  if (parsed.success) return parsed.output;
  return { ok: false, sentence: "Waybill's background gave no answer. Reload the page." };
}

export async function askCard(entity: string, context: PageContext): Promise<CardAnswer> {
  const { entities, ties } = context;
  const message = { type: "card", entity, context: { entities: [...entities], ties: [...ties] } };
  return readAnswer(await send(message as ToBackground));
}

export async function askShipment(id: string): Promise<ShipmentAnswer> {
  return readAnswer(await send({ type: "shipment", id }));
}

export async function tellState(entities: number, trouble: string | undefined): Promise<void> {
  const state = { type: "page-state", entities } as const;
  await ifConnected(() => send(trouble === undefined ? state : { ...state, trouble }));
}

export async function askPanel(): Promise<void> {
  await send({ type: "open-panel" });
}

/** Whether this script still belongs to a running extension (it may be updated under the page). */
function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

async function ifConnected<T>(ask: () => Promise<T>): Promise<T | undefined> {
  if (!isConnected()) return undefined;
  try {
    return await ask();
  } catch (error) {
    if (!isConnected()) return undefined;
    throw error;
  }
}
