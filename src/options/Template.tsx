/** Where reports are handed to: an address that the reader sets, and that Waybill never asks. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { templateFault } from "../reports/prefilled.ts";
import { TemplateField } from "../ui/TemplateField.tsx";
import type { SectionProps } from "./App.tsx";
import type { OptionsDoors } from "./doors.ts";
import { say } from "./words.ts";

/** What stands in the field: what is typed, or what an import, its undoing or another page has kept since. */
function useAddress({ read, keep, follow }: OptionsDoors["template"]) {
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState("");
  /** What the store holds, or will when it has taken what was typed; undefined until it is read. */
  const last = useRef<string>(undefined);
  /** What was typed and is on its way into the store, which tells of it. */
  const own = useRef<string[]>([]);
  useEffect(() => {
    const show = (kept: string) => {
      last.current = kept;
      setText(kept);
    };
    void read().then((kept) => last.current === undefined && show(kept));
    return follow((kept) => {
      const at = own.current.indexOf(kept);
      if (at >= 0) own.current.splice(0, at + 1);
      else show(kept);
    });
  }, [read, follow]);
  const type = (typed: string) => {
    const plain = typed.trim();
    setText(typed);
    // The store tells only of what changes it.
    if (plain !== last.current) own.current.push(plain);
    last.current = plain;
    keep(plain).then(
      () => setTrouble(""),
      (error) => {
        own.current = [];
        setTrouble(say("notKept", String(error)));
      },
    );
  };
  return { text, trouble, type };
}

export function Template({ doors, isPrivate }: SectionProps): JSX.Element {
  const { text, trouble, type } = useAddress(doors.template);
  if (isPrivate) return <p>{say("noTemplate")}</p>;
  const fault = text.trim() === "" ? undefined : templateFault(text.trim());
  return (
    <>
      <p>{say("templateWhat")}</p>
      <TemplateField text={text} fault={fault} type={type} />
      {trouble !== "" && <p role="alert">{trouble}</p>}
    </>
  );
}
