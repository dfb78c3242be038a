/** What readers do not want marked, kept on this machine alone. */
import { browser, type Runtime } from "../../src/browser/index.ts";
import type { Answer, MuteKept, MutesAtPage } from "../../src/messages/answers.ts";
import {
  type MuteScope,
  mutesAt,
  type Place,
  placeOf,
  readMutes,
  type StoredMute,
  withMute,
  withoutMute,
} from "../../src/settings/mutes.ts";
import { mutesKey } from "../muteStore.ts";
import { packsLabel } from "../packShelf.ts";
import { inTurn } from "./inTurn.ts";
import { tellReaders } from "./tellReaders.ts";
import { watching } from "./watches.ts";

async function stored(): Promise<ReturnType<typeof readMutes>> {
  const read = readMutes((await browser.storage.local.get(mutesKey))[mutesKey]);
  if (read.refused > 0) console.warn(`Waybill: ${read.refused} stored mutes could not be read.`);
  return read;
}

/** What only a newer Waybill understands stays. */
function rewrite(change: (mutes: StoredMute[]) => StoredMute[]): Promise<void> {
  return inTurn(async () => {
    const { mutes, others } = await stored();
    await browser.storage.local.set({ [mutesKey]: [...change(mutes), ...others] });
  });
}

async function placeOfSender({ tab, url }: Runtime.MessageSender): Promise<Place> {
  return placeOf(tab?.url ?? url ?? "about:blank");
}

async function kept(
  sender: Runtime.MessageSender,
  change: (mutes: StoredMute[], place: Place) => StoredMute[],
): Promise<Answer<MuteKept>> {
  if (sender.tab?.incognito) return { ok: true, value: { kept: false } };
  const place = await placeOfSender(sender);
  try {
    await rewrite((mutes) => change(mutes, place));
  } catch (error) {
    const sentence = `The browser did not keep it (${String(error)}). It holds until the page is closed.`;
    return { ok: false, sentence };
  }
  // Other tabs may show the same site; the one that asked knows.
  void tellReaders(sender.tab?.id);
  return { ok: true, value: { kept: true } };
}

/** @returns what is not to be marked on the page that asks and what is watched, or a sentence why it cannot be told */
export async function mutesFor(sender: Runtime.MessageSender): Promise<Answer<MutesAtPage>> {
  try {
    const asked = [stored(), placeOfSender(sender), watching(), packsLabel()] as const;
    const [{ mutes }, place, { label }, packs] = await Promise.all(asked);
    const entities = mutesAt(mutes, place).map((m) => m.entity);
    return { ok: true, value: { entities, reading: `${label}\n${packs}` } };
  } catch (error) {
    const sentence = `The browser could not read which names you muted or watch (${String(error)}). Every name is marked.`;
    return { ok: false, sentence };
  }
}

/** Keeps a mute for the page, the site or everywhere; a private window keeps nothing. */
export function keepMute(
  entity: string,
  scope: MuteScope,
  sender: Runtime.MessageSender,
): Promise<Answer<MuteKept>> {
  return kept(sender, (mutes, place) => withMute(mutes, entity, scope, place));
}

/** Lets the words be marked again on the page that asks, whatever kept them from it. */
export function dropMute(entity: string, sender: Runtime.MessageSender): Promise<Answer<MuteKept>> {
  return kept(sender, (mutes, place) => withoutMute(mutes, entity, place));
}
