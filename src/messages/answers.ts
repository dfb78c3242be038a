/**
 * Answers that carry view models. The background is the extension's own and
 * builds them from the checked pack, so the receiver checks the envelope only.
 */
import * as v from "valibot";
import type { CardModel, ShipmentView } from "../facts/view.ts";
import type { ListsChange } from "../settings/lists.ts";
import type { Watch, WatchWanted } from "../settings/watches.ts";

export type { Watch, WatchWanted };

/** What is not to be marked on the page that asked. */
export interface MutesAtPage {
  readonly entities: readonly string[];
  /** Another text whenever other names are watched or other packs are read: what was read before is to be read again. */
  readonly reading: string;
}

/** Whether it was kept: in a private window nothing is. */
export interface MuteKept {
  readonly kept: boolean;
}

/** A watched name, as its card shows it. */
export interface WatchedView {
  readonly watch: Watch;
  readonly kindWords: string;
  /** The day in words. */
  readonly since: string;
}

/** Whether a watch was kept, or ended: a private window keeps no new one. */
export interface WatchKept {
  readonly kept: boolean;
  /** Of the watch, to end it by. */
  readonly id: string;
}

/** What takes a change of the lists back. */
export interface ListsChanged {
  readonly undo: ListsChange;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };
export type CardAnswer = Answer<CardModel | WatchedView>;
export type ShipmentAnswer = Answer<ShipmentView>;
export type MutesAnswer = Answer<MutesAtPage>;
export type MuteAnswer = Answer<MuteKept>;
export type WatchAnswer = Answer<WatchKept>;
export type ListsAnswer = Answer<ListsChanged>;

const envelope = v.variant("ok", [
  v.object({ ok: v.literal(true), value: v.looseObject({}) }),
  v.object({ ok: v.literal(false), sentence: v.string() }),
]);

/**
 * Checks the envelope of an answer from the background.
 * @returns the answer, or one with a sentence when it is no answer at all
 */
export function readAnswer<T>(raw: unknown): Answer<T> {
  const parsed = v.safeParse(envelope, raw);
  if (!parsed.success)
    return { ok: false, sentence: "Waybill's background gave no answer. Reload the page." };
  return parsed.output as unknown as Answer<T>;
}
