/** The ways to keep a drawing as a file. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Picture } from "./picture.ts";
import type { Doors } from "./props.ts";
import { say } from "./words/picture.ts";

interface SavePictureProps {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly draw: () => Promise<Picture>;
  readonly save: Doors["save"];
}

/** "Save as SVG", "Save as PNG". */
export function SavePicture({ name, draw, save }: SavePictureProps): JSX.Element {
  const [trouble, setTrouble] = useState<string>();
  const keep = (kind: keyof Picture) =>
    draw().then(
      (picture) => {
        setTrouble(undefined);
        save(`${name}.${kind}`, picture[kind]);
      },
      (error: unknown) => setTrouble(say("failed", String(error))),
    );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once */}
      <div class="save-picture small" role="group" aria-label={say("picture")}>
        <button type="button" onClick={() => void keep("svg")}>
          {say("saveSvg")}
        </button>
        <button type="button" onClick={() => void keep("png")}>
          {say("savePng")}
        </button>
      </div>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </>
  );
}
