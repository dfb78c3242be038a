/** "Report": what may be wrong or wanting about what the card shows. */
import type { JSX } from "preact";
import type { CardReport } from "../messages/toBackground.ts";
import { say } from "../ui/words.ts";

const choices = [
  ["wrong-match", "wrongMatch"],
  ["wrong-fact", "wrongFact"],
  ["new-source", "addSource"],
] as const;

interface ReportChoicesProps {
  readonly onReport: (what: CardReport["what"]) => void;
}

/** The part of the foot that opens below "Report". */
export function ReportChoices({ onReport }: ReportChoicesProps): JSX.Element {
  return (
    <div class="why small">
      <fieldset class="scopes">
        <legend>{say("reportWhat")}</legend>
        {choices.map(([what, words]) => (
          <button key={what} type="button" onClick={() => onReport(what)}>
            {say(words)}
          </button>
        ))}
      </fieldset>
      <p class="soft">{say("reportHint")}</p>
    </div>
  );
}
