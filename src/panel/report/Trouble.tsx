/** What the reader must know of how his reports are kept. */
import type { JSX } from "preact";
import { say, sayCount } from "../words/report.ts";
import type { Keeper } from "./keeper.ts";

/** The sentence for what the browser said; a DOMException tells by its name. */
function sentenceOf(error: unknown): string {
  const { name } = error as Partial<Error>;
  if (name === "QuotaExceededError") return say("noRoom");
  return name === "VersionError" ? say("tooNew") : say("notKept", String(error));
}

export function Trouble({ keeper }: { readonly keeper: Keeper }): JSX.Element {
  const { trouble, unread } = keeper;
  return (
    <>
      {trouble !== undefined && (
        <p role="alert" class="trouble">
          {sentenceOf(trouble)}
        </p>
      )}
      {unread > 0 && <p class="small soft">{sayCount("unread", unread)}</p>}
    </>
  );
}
