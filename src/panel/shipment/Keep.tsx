/** A text to take along: shown, copied or saved, and what came of it said. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Doors } from "../props.ts";
import { say } from "../words/shipment.ts";

interface KeepProps {
  /** What the text is. */
  readonly label: string;
  readonly text: string;
  readonly file: { readonly name: string; readonly type: string };
  readonly doors: Doors;
}

/** Copies, and says so; where the browser refuses, the text is selected for the reader's own hand. */
function useKeep({ text, file, doors }: KeepProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    setSaid("");
    const isDone = await doors.copy(text);
    if (!isDone) {
      area.current?.focus();
      area.current?.select();
    }
    setSaid(say(isDone ? "copied" : "copyRefused"));
  };
  const save = () => {
    doors.save(file.name, new Blob([text], { type: `${file.type};charset=utf-8` }));
    setSaid(say("saved", file.name));
  };
  return { area, said, copy, save };
}

/** The text in a field that cannot be written in, with "Copy" and "Save as a file". */
export function Keep(props: KeepProps): JSX.Element {
  const { area, said, copy, save } = useKeep(props);
  const { label, text } = props;
  return (
    <div class="keep">
      <textarea
        ref={area}
        class="text-shown small"
        readOnly
        aria-label={label}
        dir="auto"
        rows={8}
        spellcheck={false}
        value={text}
      />
      <p class="press-row">
        <button type="button" onClick={() => void copy()}>
          {say("copy")}
        </button>
        <button type="button" onClick={save}>
          {say("save")}
        </button>
      </p>
      <p role="status" class="said small">
        {said}
      </p>
    </div>
  );
}
