/** The packs: the one inside Waybill, those that the reader has added, and the way to add one. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Wording } from "../facts/wording.ts";
import type { PackHead } from "../pack/format.ts";
import type { StoredPack } from "../pack/store.ts";
import { isolated } from "../ui/bidi.ts";
import { useRecords } from "./About.tsx";
import type { SectionProps } from "./App.tsx";
import type { PackDoors, Space } from "./doors.ts";
import { FileButton } from "./FileButton.tsx";
import { holdingOf, megabytes, versionOf } from "./packTold.ts";
import { say } from "./packWords.ts";
import { type PackImport, type PackStep, usePackImport, useShelf } from "./usePacks.ts";

function detailOf(head: PackHead, wording: Wording, more: readonly string[]): string {
  return [holdingOf(head), ...versionOf(head, wording), ...more].join(" · ");
}

interface RowProps {
  readonly pack: StoredPack;
  readonly wording: Wording;
  readonly shelf: Pick<PackImport, "setOn" | "remove">;
}

function Removal({ pack, shelf, keep }: Pick<RowProps, "pack" | "shelf"> & { keep: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="asked">
      <p>{say("removeAsk", isolated(pack.head.title))}</p>
      <p class="press-row">
        <button type="button" class="main" onClick={() => void shelf.remove(pack)}>
          {say("remove")}
        </button>
        <button type="button" ref={button} onClick={keep}>
          {say("keep")}
        </button>
      </p>
    </div>
  );
}

function Row({ pack, wording, shelf }: RowProps): JSX.Element {
  const [isAsked, ask] = useState(false);
  const { head, isOn, size } = pack;
  const title = isolated(head.title);
  return (
    <li>
      <div class="row">
        <label class="tick">
          <input
            type="checkbox"
            checked={isOn}
            aria-label={say("mark", title)}
            onChange={({ currentTarget: { checked } }) => void shelf.setOn(pack, checked)}
          />
          <span>
            <bdi class="name">{head.title}</bdi>
            <span class="small soft">
              {detailOf(head, wording, [say("licence", head.licence), megabytes(size)])}
            </span>
          </span>
        </label>
        <button
          type="button"
          aria-label={say("removeName", title)}
          aria-expanded={isAsked}
          onClick={() => ask(!isAsked)}
        >
          {say("remove")}
        </button>
      </div>
      {isAsked && <Removal pack={pack} shelf={shelf} keep={() => ask(false)} />}
    </li>
  );
}

function Own({ doors, wording }: { readonly doors: SectionProps["doors"]; wording: Wording }) {
  const { records } = useRecords(doors);
  return (
    <>
      {records?.packs.map((head) => (
        <li key={head.title}>
          <div class="row">
            <span>
              <bdi class="name">{head.title}</bdi>
              <span class="small soft">{detailOf(head, wording, [say("own")])}</span>
            </span>
          </div>
        </li>
      ))}
    </>
  );
}

function wordsOf(step: PackStep): string {
  if (step.at === "checking" || step.at === "adding") return say(step.at, step.name);
  return step.at === "done" ? step.sentence : "";
}

function Asked({ step, added }: { readonly step: PackStep; readonly added: PackImport }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [step.at]);
  if (step.at !== "asked") return null;
  const { head, before, name } = step;
  const isSame = head.version === before.version;
  const told = { file: name, version: head.version, title: head.title, before: before.version };
  return (
    <div class="asked">
      <p>{say(isSame ? "sameAsk" : "olderAsk", told)}</p>
      <p class="press-row">
        <button type="button" class="main" onClick={() => void added.replace(step)}>
          {say("replace")}
        </button>
        <button type="button" ref={button} onClick={added.leave}>
          {say("leave")}
        </button>
      </p>
    </div>
  );
}

function Told({ added }: { readonly added: PackImport }): JSX.Element {
  const { step, leave } = added;
  return (
    <>
      <p class="press-row told small">
        <span role="status">{wordsOf(step)}</span>
        {step.at === "checking" && (
          <button type="button" onClick={leave}>
            {say("cancel")}
          </button>
        )}
      </p>
      {step.at === "checking" && <progress value={step.part} aria-label={wordsOf(step)} />}
      <Asked step={step} added={added} />
      {step.at === "refused" && (
        <p role="alert" class="trouble">
          {step.sentence}
        </p>
      )}
    </>
  );
}

const isPack = ({ name }: { readonly name: string }) => name.endsWith(".waybill");

/** A pack may be dropped anywhere; other files are left to the part that reads the reader's own data. */
function useDroppedPacks(take: (files: readonly File[]) => void): void {
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!files.some(isPack)) return;
      event.preventDefault();
      taking.current(files);
    };
    // Before the other part, which would take it for a file of its own.
    addEventListener("drop", drop, { capture: true });
    return () => removeEventListener("drop", drop, { capture: true });
  }, []);
}

function Add({ added }: { readonly added: PackImport }): JSX.Element {
  useDroppedPacks((files) => void added.choose(files));
  return (
    <p class="press-row">
      <FileButton
        words={say("add")}
        accept=".waybill"
        choose={(files) => void added.choose(files)}
      />
      <span class="small soft">{say("dropHint")}</span>
    </p>
  );
}

function Storage({ doors, packs }: { readonly doors: PackDoors; packs: readonly StoredPack[] }) {
  const [space, setSpace] = useState<Space>();
  useEffect(() => void doors.space().then(setSpace), [doors, packs]);
  if (packs.length === 0 || space?.free === undefined) return null;
  const used = megabytes(packs.reduce((sum, p) => sum + p.size, 0));
  const persist = async () => {
    await doors.persist();
    setSpace(await doors.space());
  };
  return (
    <p class="small soft storage">
      {say("space", { used, free: megabytes(space.free) })}{" "}
      {say(space.isPersisted ? "kept" : "fragile")}{" "}
      {!space.isPersisted && (
        <button type="button" onClick={() => void persist()}>
          {say("persist")}
        </button>
      )}
    </p>
  );
}

export function Packs({ doors, isPrivate }: SectionProps): JSX.Element {
  const wording = new Wording(doors.locale);
  const { packs, trouble } = useShelf(doors.packs);
  const added = usePackImport(doors.packs);
  return (
    <>
      <p>{say("what")}</p>
      <ul class="packs">
        <Own doors={doors} wording={wording} />
        {packs.map((pack) => (
          <Row key={pack.head.id} pack={pack} wording={wording} shelf={added} />
        ))}
      </ul>
      {trouble !== "" && <p role="alert">{trouble}</p>}
      {isPrivate ? <p>{say("inPrivate")}</p> : <Add added={added} />}
      <Told added={added} />
      <Storage doors={doors.packs} packs={packs} />
    </>
  );
}
