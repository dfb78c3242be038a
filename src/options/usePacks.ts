/** The steps in which a pack is added: checked, asked about where it is no newer, put on the shelf. */
import { useEffect, useRef, useState } from "preact/hooks";
import { corePackTitle } from "../pack/core.ts";
import type { PackHead } from "../pack/format.ts";
import type { StoredPack } from "../pack/store.ts";
import { compareVersions } from "../pack/versions.ts";
import type { PackDoors } from "./doors.ts";
import { holdingOf, megabytes, refusalOf } from "./packTold.ts";
import { say } from "./packWords.ts";
import { nameOf } from "./told.ts";

/** A checked pack that waits for the reader's word. */
interface Waiting {
  readonly name: string;
  readonly file: File;
  readonly head: PackHead;
  readonly before: PackHead;
}

export type PackStep =
  | { readonly at: "idle" }
  | { readonly at: "checking"; readonly name: string; readonly part: number }
  | ({ readonly at: "asked" } & Waiting)
  | { readonly at: "adding"; readonly name: string }
  | { readonly at: "done"; readonly sentence: string }
  | { readonly at: "refused"; readonly sentence: string };

/** @returns what the reader has added, read anew after each change; a sentence where it cannot be read */
export function useShelf(doors: PackDoors): {
  readonly packs: readonly StoredPack[];
  readonly trouble: string;
} {
  const [packs, setPacks] = useState<readonly StoredPack[]>([]);
  const [trouble, setTrouble] = useState("");
  useEffect(() => {
    const read = () =>
      doors.list().then(
        (all) => {
          setPacks(all);
          setTrouble("");
        },
        (error) => setTrouble(say("unlisted", String(error))),
      );
    void read();
    return doors.follow(() => void read());
  }, [doors]);
  return { packs, trouble };
}

export interface PackImport {
  readonly step: PackStep;
  choose(files: readonly File[]): Promise<void>;
  replace(waiting: Waiting): Promise<void>;
  /** Ends the check, or leaves what is here as it is. */
  leave(): void;
  setOn(pack: StoredPack, isOn: boolean): Promise<void>;
  remove(pack: StoredPack): Promise<void>;
}

async function whatNext(doors: PackDoors, file: File, name: string, head: PackHead) {
  if (head.id === corePackTitle.id)
    return { at: "refused", sentence: say("isCore", name) } as const;
  const { free } = await doors.space();
  if (free !== undefined && free < file.size) {
    const [size, left] = [megabytes(file.size), megabytes(free)];
    const sentence = say("noRoom", { file: name, size, free: left });
    return { at: "refused", sentence } as const;
  }
  const before = (await doors.list()).find((p) => p.head.id === head.id)?.head;
  if (!before) return undefined;
  if (compareVersions(head.version, before.version) > 0) return before;
  return { at: "asked", name, file, head, before } as const;
}

/** @param doors what the page can do outside itself */
export function usePackImport(doors: PackDoors): PackImport {
  const [step, set] = useState<PackStep>({ at: "idle" });
  /** A file that is chosen while another is checked takes its place. */
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const put = async (file: File, name: string, head: PackHead, before: PackHead | undefined) => {
    set({ at: "adding", name });
    try {
      await doors.put(head, file);
      const told = { title: head.title, version: head.version, holding: holdingOf(head) };
      const sentence = before
        ? say("replaced", { ...told, before: before.version })
        : say("added", told);
      set({ at: "done", sentence });
    } catch (error) {
      set({ at: "refused", sentence: refusalOf(error, name) });
    }
  };
  const check = async (file: File, name: string) => {
    running.current.abort();
    const control = new AbortController();
    running.current = control;
    const show = (next: PackStep) => !control.signal.aborted && set(next);
    show({ at: "checking", name, part: 0 });
    try {
      const told = (part: number) => show({ at: "checking", name, part });
      const head = await doors.check(file, name, told, control.signal);
      const next = await whatNext(doors, file, name, head);
      if (control.signal.aborted) return;
      if (next && "at" in next) show(next);
      else await put(file, name, head, next);
    } catch (error) {
      show({ at: "refused", sentence: refusalOf(error, name) });
    }
  };
  const change = async (work: () => Promise<void>, done: PackStep) => {
    try {
      await work();
      set(done);
    } catch (error) {
      set({ at: "refused", sentence: refusalOf(error, "") });
    }
  };
  return {
    step,
    choose: async ([file, ...more]) => {
      if (step.at === "adding" || !file) return;
      if (more.length > 0) set({ at: "refused", sentence: say("oneFile") });
      else await check(file, nameOf(file));
    },
    replace: ({ file, name, head, before }) => put(file, name, head, before),
    leave: () => {
      running.current.abort();
      set({ at: "idle" });
    },
    setOn: ({ head }, isOn) => change(() => doors.setOn(head.id, isOn), { at: "idle" }),
    remove: ({ head }) =>
      change(() => doors.remove(head.id), { at: "done", sentence: say("removed", head.title) }),
  };
}
