/** All that the reader has in Waybill, out as one file and back in. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { stateLines } from "../ownstate/file.ts";
import type { SectionProps } from "./App.tsx";
import type { OptionsDoors } from "./doors.ts";
import { ImportPart } from "./Import.tsx";
import { holdingOf, storeFault } from "./told.ts";
import { say } from "./words.ts";

/** @returns what to tell the reader */
async function saveState(doors: OptionsDoors): Promise<string> {
  const state = await doors.readState();
  const holding = holdingOf(state);
  if (holding === undefined) return say("nothingToSave");
  const today = doors.today();
  const file = `waybill-my-data-${today}.jsonl`;
  const type = "application/jsonl;charset=utf-8";
  doors.save(file, new Blob([...stateLines(state, today)], { type }));
  return say("saved", { file, holding });
}

function Export({ doors }: Pick<SectionProps, "doors">): JSX.Element {
  const [said, setSaid] = useState("");
  const [trouble, setTrouble] = useState("");
  const press = async () => {
    setSaid(say("saving"));
    setTrouble("");
    try {
      setSaid(await saveState(doors));
    } catch (error) {
      setSaid("");
      setTrouble(storeFault(error));
    }
  };
  return (
    <>
      <p class="press-row">
        <button type="button" class="main" onClick={() => void press()}>
          {say("export")}
        </button>
        <span role="status" class="small soft">
          {said}
        </span>
      </p>
      {trouble !== "" && <p role="alert">{trouble}</p>}
    </>
  );
}

export function OwnData({ doors, isPrivate }: SectionProps): JSX.Element {
  if (isPrivate) return <p>{say("ownDataPrivate")}</p>;
  return (
    <>
      <p>{say("ownDataWhat")}</p>
      <Export doors={doors} />
      <ImportPart doors={doors} />
    </>
  );
}
