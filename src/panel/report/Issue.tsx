/** The way out by an issue form or a mail, to an address that the reader has set. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { templateFault } from "../../reports/prefilled.ts";
import type { Report } from "../../reports/report.ts";
import { inDigits } from "../../ui/say.ts";
import { TemplateField } from "../../ui/TemplateField.tsx";
import type { Doors } from "../props.ts";
import { say } from "../words/report.ts";
import { Preview } from "./Preview.tsx";
import { addressOut } from "./ways.ts";

function useTemplate({ template }: Doors) {
  const [kept, setKept] = useState("");
  /** What is typed stands, also when the store answers after the first key. */
  const [typed, setTyped] = useState<string>();
  useEffect(() => void template.read().then(setKept), [template]);
  const type = (text: string) => {
    setTyped(text);
    void template.keep(text.trim());
  };
  return { text: typed ?? kept, type };
}

/** A mail opens in its own program, a form in a tab that knows nothing of this one. */
function Open({ address }: { readonly address: string }): JSX.Element {
  if (/^mailto:/i.test(address)) return <a href={address}>{say("openMail")}</a>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {say("openIssue")}
    </a>
  );
}

interface IssueProps {
  readonly reports: readonly Report[];
  readonly doors: Doors;
}

export function Issue({ reports, doors }: IssueProps): JSX.Element {
  const { text, type } = useTemplate(doors);
  const fault = text.trim() === "" ? undefined : templateFault(text.trim());
  const out = useMemo(() => addressOut(text, reports), [text, reports]);
  return (
    <>
      <TemplateField text={text} fault={fault} type={type} />
      {out && "why" in out && out.why === "too long" && (
        <p>{say("tooLongAddress", inDigits(out.length))}</p>
      )}
      {out && "address" in out && (
        <>
          <Preview text={out.address} />
          <p class="press-row">
            <Open address={out.address} />
          </p>
        </>
      )}
    </>
  );
}
