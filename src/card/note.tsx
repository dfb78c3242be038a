/** What stands in the card's place when there is a sentence and no answer. */
import type { ComponentChildren, JSX } from "preact";
import type { EntityView } from "../facts/view.ts";

interface NoteProps {
  readonly name: string;
  readonly sentence: string;
  /** What can be done about it. */
  readonly children?: ComponentChildren;
}

export function Note({ name, sentence, children }: NoteProps): JSX.Element {
  return (
    <>
      <div class="head">
        <h1>{name}</h1>
      </div>
      <p class="soft" role="status">
        {sentence}
      </p>
      {children}
    </>
  );
}

/** "company · Russia" */
export function kindAndCountry({ kindWords, country }: EntityView): string {
  return [kindWords, country].filter((p) => p).join(" · ");
}
