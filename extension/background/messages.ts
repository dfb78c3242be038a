/** Answers the page's scripts and the panel. Strangers and other shapes are ignored. */
import * as v from "valibot";
import { browser, type Runtime } from "../../src/browser/index.ts";
import type { Answer, CardAnswer } from "../../src/messages/answers.ts";
import {
  type SpotAnswer,
  type ToBackground,
  toBackground,
} from "../../src/messages/toBackground.ts";
import { cardFor, type Passage, shipmentFor, spotBlocks } from "../../src/pack/ask.ts";
import { PackError } from "../../src/pack/format.ts";
import type { PackSet } from "../../src/pack/set.ts";
import { watchIdOf } from "../../src/settings/watches.ts";
import { showState } from "./badge.ts";
import { injectCard, injectIntoTab, injectReader, styleFrames } from "./inject.ts";
import { changeLists } from "./lists.ts";
import { dropMute, keepMute, mutesFor } from "./mutes.ts";
import { openPacks, preparePacks } from "./packs.ts";
import { openPanelOf } from "./panel.ts";
import { isPaused, pauseSite, resumeSite } from "./pauses.ts";
import { reportFromCard } from "./report.ts";
import { isOwnPage } from "./sender.ts";
import { dropWatch, keepWatch, watchedCard, watchedNames, watching } from "./watches.ts";

/** Faults of the pack become sentences; anything else is a fault of ours and stays one. */
async function fromPacks<T>(ask: (packs: PackSet) => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await ask(await openPacks()) };
  } catch (error) {
    if (error instanceof PackError) return { ok: false, sentence: error.message };
    throw error;
  }
}

async function spotAnswer(blocks: readonly Passage[]): Promise<SpotAnswer> {
  const watched = watchedNames();
  // Opened while the watches are read; both are there long before, as a rule.
  preparePacks();
  const names = await watched;
  const answer = await fromPacks(({ all }) => spotBlocks(all, blocks, names));
  return answer.ok ? { ok: true, ...answer.value } : answer;
}

/** What a page needs first, made ready while the reader is put into it. */
function prepare(): void {
  preparePacks();
  // Whoever asks is told what is wrong with them.
  watching().catch(() => undefined);
}

/** @returns the word that stops the gate from asking; undefined where the page is read */
async function readUnlessPaused(sender: Runtime.MessageSender): Promise<"paused" | undefined> {
  const paused = isPaused(sender);
  // Meanwhile: a background that has just started has no time to lose.
  prepare();
  if (await paused) return "paused";
  void injectReader(sender);
  return undefined;
}

/** A press in the popup: whatever the list and the pauses say, this page once. */
async function readTab(
  tabId: number,
  sender: Runtime.MessageSender,
): Promise<Answer<object> | undefined> {
  if (!isOwnPage(sender)) return undefined;
  prepare();
  return (await injectIntoTab(tabId))
    ? { ok: true, value: {} }
    : { ok: false, sentence: "Browsers let no extension read this page." };
}

function cardAnswer(
  { entity, context }: Extract<ToBackground, { type: "card" }>,
  locale: string,
): Promise<CardAnswer> {
  const id = watchIdOf(entity);
  if (id !== undefined) return watchedCard(id, locale);
  return fromPacks((packs) => cardFor(packs, entity, context, locale));
}

function answer(
  message: ToBackground,
  sender: Runtime.MessageSender,
  locale: string,
): Promise<unknown> | undefined {
  switch (message.type) {
    case "page-ready":
      return readUnlessPaused(sender);
    case "read-tab":
      return readTab(message.tabId, sender);
    case "pause":
      return pauseSite(message.pause, sender);
    case "resume":
      return resumeSite(message.site, sender);
    case "spot":
      return spotAnswer(message.blocks);
    case "card":
      return cardAnswer(message, locale);
    case "shipment":
      return fromPacks((packs) => shipmentFor(packs, message.id, locale));
    // Nothing is answered to a page that only tells: it may be gone before the end.
    case "page-state":
      void showState(sender, message.entities, message.trouble);
      return undefined;
    case "open-panel":
      return openPanelOf(sender, message.address);
    case "report": {
      const { type: _, ...report } = message;
      return reportFromCard(report, sender);
    }
    case "card-script":
      return injectCard(sender);
    case "frames-seen":
      void styleFrames(sender);
      return undefined;
    case "ask-mutes":
      return mutesFor(sender);
    case "mute":
      return keepMute(message.entity, message.scope, sender);
    case "unmute":
      return dropMute(message.entity, sender);
    case "watch": {
      const { type: _, isPrivate = false, ...wanted } = message;
      return keepWatch(wanted, isPrivate, sender);
    }
    case "unwatch":
      return dropWatch(message.id);
    case "change-lists":
      return changeLists(message.change, sender);
  }
}

/** Starts answering; the listener must stand before the first event of a fresh background. */
export function listenForMessages(): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(toBackground, raw);
    if (!parsed.success) return undefined;
    return answer(parsed.output, sender, browser.i18n.getUILanguage());
  });
}
