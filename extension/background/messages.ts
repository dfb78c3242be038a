/** Answers the page's scripts and the panel. Strangers and other shapes are ignored. */
import * as v from "valibot";
import { browser, type Runtime } from "../../src/browser/index.ts";
import type { Answer } from "../../src/messages/answers.ts";
import {
  type SpotAnswer,
  type ToBackground,
  toBackground,
} from "../../src/messages/toBackground.ts";
import { cardFor, type Passage, shipmentFor, spotBlocks } from "../../src/pack/ask.ts";
import { PackError } from "../../src/pack/format.ts";
import type { OpenPack } from "../../src/pack/open.ts";
import { showState } from "./badge.ts";
import { corePack, preparePack } from "./corePack.ts";
import { injectCard, injectReader, styleFrames } from "./inject.ts";
import { dropMute, keepMute, mutesFor } from "./mutes.ts";
import { openPanelOf } from "./panel.ts";
import { reportFromCard } from "./report.ts";

/** Faults of the pack become sentences; anything else is a fault of ours and stays one. */
async function fromPack<T>(ask: (pack: OpenPack) => T): Promise<Answer<T>> {
  try {
    return { ok: true, value: ask(await corePack()) };
  } catch (error) {
    if (error instanceof PackError) return { ok: false, sentence: error.message };
    throw error;
  }
}

async function spotAnswer(blocks: readonly Passage[]): Promise<SpotAnswer> {
  const answer = await fromPack((pack) => spotBlocks(pack, blocks));
  return answer.ok ? { ok: true, ...answer.value } : answer;
}

function answer(
  message: ToBackground,
  sender: Runtime.MessageSender,
  locale: string,
): Promise<unknown> | undefined {
  switch (message.type) {
    // Nothing is answered to a page that only tells: it may be gone before the end.
    case "page-ready":
      void injectReader(sender);
      preparePack();
      return undefined;
    case "spot":
      return spotAnswer(message.blocks);
    case "card":
      return fromPack((pack) => cardFor(pack, message.entity, message.context, locale));
    case "shipment":
      return fromPack((pack) => shipmentFor(pack, message.id, locale));
    case "page-state":
      void showState(sender, message.entities, message.trouble);
      return undefined;
    case "open-panel":
      return openPanelOf(sender);
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
