/** What the reader watches: kept on this machine alone, and found beside the pack's names. */
import { browser, type Runtime } from "../../src/browser/index.ts";
import { Wording } from "../../src/facts/wording.ts";
import type { Answer, WatchAnswer, WatchedView } from "../../src/messages/answers.ts";
import { openWatched, type WatchedNames } from "../../src/pack/watched.ts";
import {
  readWatches,
  type Watch,
  type WatchWanted,
  watchedEntity,
  watchLimits,
  watchOf,
  withoutWatch,
  withWatch,
} from "../../src/settings/watches.ts";
import { hashSeed, hashStep } from "../../src/spotter/hash.ts";
import { onWatchesChanged, storedWatches, watchesKey } from "../watchStore.ts";
import { inTurn } from "./inTurn.ts";
import { tellReaders } from "./tellReaders.ts";

interface Watching {
  readonly watches: readonly Watch[];
  /** Undefined where nothing is watched. */
  readonly names: WatchedNames | undefined;
  /** Another text whenever something else is watched. */
  readonly label: string;
}

function labelOf(watches: readonly Watch[]): string {
  let hash = hashSeed;
  const text = JSON.stringify(watches);
  for (let i = 0; i < text.length; i++) hash = hashStep(hash, text.charCodeAt(i));
  return `${watches.length} ${hash}`;
}

async function read(): Promise<Watching> {
  const watches = await storedWatches();
  const names = watches.map((watch) => ({ ...watch, entity: watchedEntity(watch) }));
  return { watches, names: openWatched(names), label: labelOf(watches) };
}

let known: Promise<Watching> | undefined;

/**
 * @returns what is watched, read once a start and after each change
 * @throws what the browser says when it cannot be read; the next call tries again
 */
export function watching(): Promise<Watching> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

/** @returns what is to be found; where it cannot be read, nothing, and the answer to "ask-mutes" says so */
export async function watchedNames(): Promise<WatchedNames | undefined> {
  try {
    return (await watching()).names;
  } catch {
    return undefined;
  }
}

function rewrite<T>(change: (watches: Watch[]) => Promise<T>): Promise<T> {
  return inTurn(async () => change(await storedWatches()));
}

/** What only a newer Waybill understands stays. */
async function store(watches: readonly Watch[]): Promise<void> {
  const { [watchesKey]: before } = await browser.storage.local.get(watchesKey);
  const { others } = readWatches(before);
  await browser.storage.local.set({ [watchesKey]: [...watches, ...others] });
  forgetWatches();
}

/** They are read anew at the next need. */
export function forgetWatches(): void {
  known = undefined;
}

const full = `Not watched: ${watchLimits.watches} names, or ${watchLimits.letters} letters of names, are the most. Stop watching others first.`;

function refused(error: unknown): WatchAnswer {
  return { ok: false, sentence: `The browser did not keep it (${String(error)}).` };
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

async function added(watch: Watch): Promise<WatchAnswer> {
  return rewrite(async (watches) => {
    const more = withWatch(watches, watch);
    if (!more) return { ok: false, sentence: full };
    await store(more.watches);
    return { ok: true, value: { kept: true, id: more.watch.id } };
  });
}

/**
 * Watches a name, or again one that was stopped. From a private window nothing new is kept;
 * what was there before may come back.
 * @param isPrivate whether the asker says that its window is private
 */
export async function keepWatch(
  wanted: WatchWanted,
  isPrivate: boolean,
  sender: Runtime.MessageSender,
): Promise<WatchAnswer> {
  const made = watchOf(wanted, crypto.randomUUID(), today());
  if (made.fault !== undefined) return { ok: false, sentence: made.fault };
  const { watch } = made;
  const isBack = wanted.id !== undefined && wanted.since !== undefined;
  const isUnseen = isPrivate || sender.tab?.incognito === true;
  if (isUnseen && !isBack) return { ok: true, value: { kept: false, id: watch.id } };
  return added(watch).catch(refused);
}

/** Watches a name no more. */
export function dropWatch(id: string): Promise<WatchAnswer> {
  return rewrite(async (watches) => {
    await store(withoutWatch(watches, id));
    return { ok: true, value: { kept: true, id } } as const;
  }).catch(refused);
}

/** @param locale BCP 47, for the words */
export async function watchedCard(id: string, locale: string): Promise<Answer<WatchedView>> {
  const all = await watching().catch(() => undefined);
  const watch = all?.watches.find((w) => w.id === id);
  if (!watch) return { ok: false, sentence: "This name is not watched any more." };
  const wording = new Wording(locale);
  const view = {
    watch,
    kindWords: wording.words.kinds[watch.kind],
    since: wording.date(watch.since),
  };
  return { ok: true, value: view };
}

/** Starts listening: open pages are told when something else is watched, whoever wrote it. */
export function listenForWatches(): void {
  onWatchesChanged(() => {
    forgetWatches();
    void tellReaders();
  });
}
