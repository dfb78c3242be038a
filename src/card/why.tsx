/** "Why is this marked?": the reasons, and the way to say that it should not be. */
import type { JSX } from "preact";
import type { MuteScope } from "../settings/mutes.ts";
import { say } from "../ui/words.ts";

interface WhyProps {
  readonly why: readonly string[];
  /** The site's host, as the reader knows it. */
  readonly site: string;
  readonly isProduct: boolean;
  readonly onMute: (scope: MuteScope) => void;
}

/** Reasons are clauses; in a list each begins like a sentence. */
function sentenceOf(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function Scopes({ site, onMute }: Pick<WhyProps, "site" | "onMute">): JSX.Element {
  return (
    <>
      <button type="button" onClick={() => onMute("page")}>
        {say("onThisPage")}
      </button>
      {site !== "" && (
        <button type="button" onClick={() => onMute("site")}>
          {say("onSite", site)}
        </button>
      )}
      <button type="button" onClick={() => onMute("everywhere")}>
        {say("everywhere")}
      </button>
    </>
  );
}

/** The part of the foot that opens below "Why is this marked?". */
export function Why({ why, site, isProduct, onMute }: WhyProps): JSX.Element {
  return (
    <div class="why small">
      <ul class="reasons soft">
        {why.map((reason) => (
          <li key={reason}>{sentenceOf(reason)}</li>
        ))}
      </ul>
      <fieldset class="scopes">
        <legend>{say(isProduct ? "notThisProduct" : "notThisCompany")}</legend>
        <Scopes site={site} onMute={onMute} />
      </fieldset>
    </div>
  );
}
