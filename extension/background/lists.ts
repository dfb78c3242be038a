/** Changes of the lists of watched and muted names from the options page: import, removal, undo. */
import type { Runtime } from "../../src/browser/index.ts";
import type { ListsAnswer } from "../../src/messages/answers.ts";
import { changedLists, isTooMany, type ListsChange } from "../../src/settings/lists.ts";
import { watchLimits } from "../../src/settings/watches.ts";
import { storedLists, storeLists } from "../listStore.ts";
import { inTurn } from "./inTurn.ts";
import { isOwnPage } from "./sender.ts";
import { tellReaders } from "./tellReaders.ts";
import { forgetWatches } from "./watches.ts";

const full = `Nothing was changed: together these are more than ${watchLimits.watches} watched names, or ${watchLimits.letters} letters of names. Stop watching some first.`;

async function changed(change: ListsChange): Promise<ListsAnswer> {
  const before = await storedLists();
  const { lists, undo } = changedLists(before, change, () => crypto.randomUUID());
  if (isTooMany(lists) && !isTooMany(before)) return { ok: false, sentence: full };
  await storeLists(lists);
  forgetWatches();
  void tellReaders();
  return { ok: true, value: { undo } };
}

/**
 * @returns what takes the change back; all of it is done, or nothing and a sentence why;
 *   undefined where no page of ours asks
 */
export async function changeLists(
  change: ListsChange,
  sender: Runtime.MessageSender,
): Promise<ListsAnswer | undefined> {
  // A page's script mutes and watches one name at a time.
  if (!isOwnPage(sender)) return undefined;
  try {
    return await inTurn(() => changed(change));
  } catch (error) {
    return { ok: false, sentence: `The browser did not keep it (${String(error)}).` };
  }
}
