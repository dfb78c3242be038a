/** The steps of an import: a file is read, shown, taken in, taken back. */
import { useRef, useState } from "preact/hooks";
import type { OwnState } from "../ownstate/file.ts";
import { type Preview, previewOf } from "../ownstate/merge.ts";
import type { OptionsDoors } from "./doors.ts";
import { readFile, type Taken, takeBack, takeIn } from "./importing.ts";
import { faultOf, nameOf, storeFault } from "./told.ts";
import { say } from "./words.ts";

export type Step =
  | { readonly at: "idle" | "taking" | "undoing" | "undone" }
  | { readonly at: "reading"; readonly name: string; readonly part: number }
  | { readonly at: "refused"; readonly sentence: string }
  | {
      readonly at: "shown";
      readonly name: string;
      readonly file: OwnState;
      readonly preview: Preview;
      /** There is no address here yet. */
      readonly isFirstTemplate: boolean;
    }
  | { readonly at: "taken"; readonly taken: Taken };

async function shown(doors: OptionsDoors, name: string, file: OwnState): Promise<Step> {
  const here = await doors.readState();
  const preview = previewOf(here, file);
  return { at: "shown", name, file, preview, isFirstTemplate: here.template === "" };
}

export interface Import {
  readonly step: Step;
  choose(files: readonly File[]): Promise<void>;
  take(file: OwnState, isTemplate: boolean): Promise<void>;
  undo(taken: Taken): Promise<void>;
  leave(): void;
}

export function useImport(doors: OptionsDoors): Import {
  const [step, set] = useState<Step>({ at: "idle" });
  /** A file that is chosen while another is read takes its place. */
  const asked = useRef(0);
  const isBusy = step.at === "taking" || step.at === "undoing";

  const choose = async (files: readonly File[]) => {
    if (isBusy) return;
    const turn = ++asked.current;
    const show = (next: Step) => turn === asked.current && set(next);
    const [file] = files;
    if (!file || files.length > 1)
      return void show({ at: "refused", sentence: say(file ? "oneFile" : "noFile") });
    const name = nameOf(file);
    show({ at: "reading", name, part: 0 });
    try {
      const state = await readFile(file, (part) => show({ at: "reading", name, part }));
      show(await shown(doors, name, state));
    } catch (error) {
      show({ at: "refused", sentence: faultOf(error, name) });
    }
  };
  const take = async (file: OwnState, isTemplate: boolean) => {
    set({ at: "taking" });
    try {
      set({ at: "taken", taken: await takeIn(doors, file, isTemplate) });
    } catch (error) {
      set({ at: "refused", sentence: storeFault(error) });
    }
  };
  const undo = async (taken: Taken) => {
    set({ at: "undoing" });
    try {
      await takeBack(doors, taken);
      set({ at: "undone" });
    } catch (error) {
      set({ at: "refused", sentence: storeFault(error) });
    }
  };
  return { step, choose, take, undo, leave: () => set({ at: "idle" }) };
}
