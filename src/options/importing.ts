/** Reading a file, taking it in, and taking that back: all or nothing each time. */
import { OwnStateError } from "../ownstate/fault.ts";
import { type OwnState, stateLimits } from "../ownstate/file.ts";
import { listsPut, type ReportsMerge } from "../ownstate/merge.ts";
import { readingState } from "../ownstate/reader.ts";
import type { ListsChange } from "../settings/lists.ts";
import { rest } from "../ui/rest.ts";
import type { OptionsDoors } from "./doors.ts";

/** Ms of work between two looks at the reader's input. */
const sliceMs = 12;

/**
 * @param progress is told a part of 1
 * @throws OwnStateError, or what the browser says of a file that it cannot read
 */
export async function readFile(file: File, progress: (part: number) => void): Promise<OwnState> {
  if (file.size > stateLimits.bytes) throw new OwnStateError("tooLarge");
  const reading = readingState(new Uint8Array(await file.arrayBuffer()));
  let since = performance.now();
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done) return next.value;
    if (performance.now() - since < sliceMs) continue;
    progress(next.value.done / next.value.all);
    await rest();
    since = performance.now();
  }
}

/** What an import has done. */
export interface Taken {
  readonly lists: ListsChange;
  readonly merge: ReportsMerge;
  /** The address before and after; undefined where it was left as it is. */
  readonly template: { readonly before: string; readonly after: string } | undefined;
}

/** The background refused, and says why in a sentence. */
export class Refused extends Error {
  override readonly name = "Refused";
}

async function change(doors: OptionsDoors, lists: ListsChange): Promise<ListsChange> {
  const answer = await doors.changeLists(lists);
  if (!answer.ok) throw new Refused(answer.sentence);
  return answer.value.undo;
}

async function takeTemplate(doors: OptionsDoors, after: string): Promise<Taken["template"]> {
  const before = await doors.template.read();
  await doors.template.keep(after);
  return { before, after };
}

/**
 * Takes a file in. Lists first: they are small, and most that can be refused is refused there.
 * @param isTemplate whether the reader wants the address of the file
 * @throws Refused, or what the browser says; all is then as before
 */
export async function takeIn(
  doors: OptionsDoors,
  file: OwnState,
  isTemplate: boolean,
): Promise<Taken> {
  const lists = await change(doors, listsPut(file.lists));
  let merge: ReportsMerge | undefined;
  try {
    merge = await doors.mergeReports(file.reports);
    const template = isTemplate ? await takeTemplate(doors, file.template) : undefined;
    return { lists, merge, template };
  } catch (error) {
    if (merge) await doors.undoReports(merge);
    await change(doors, lists);
    throw error;
  }
}

/** Takes an import back, but for what the reader has changed since. */
export async function takeBack(doors: OptionsDoors, taken: Taken): Promise<void> {
  const { lists, merge, template } = taken;
  await doors.undoReports(merge);
  await change(doors, lists);
  if (template && (await doors.template.read()) === template.after)
    await doors.template.keep(template.before);
}
