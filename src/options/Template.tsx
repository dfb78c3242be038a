/** Where reports are handed to: an address that the reader sets, and that Waybill never asks. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { templateFault } from "../reports/prefilled.ts";
import { TemplateField } from "../ui/TemplateField.tsx";
import type { SectionProps } from "./App.tsx";
import { say } from "./words.ts";

export function Template({ doors: { template }, isPrivate }: SectionProps): JSX.Element {
  const [kept, setKept] = useState("");
  /** What is typed stands, also when the store answers after the first key. */
  const [typed, setTyped] = useState<string>();
  const [trouble, setTrouble] = useState("");
  useEffect(() => void template.read().then(setKept), [template]);
  const type = (text: string) => {
    setTyped(text);
    template.keep(text.trim()).then(
      () => setTrouble(""),
      (error) => setTrouble(say("notKept", String(error))),
    );
  };
  if (isPrivate) return <p>{say("noTemplate")}</p>;
  const text = typed ?? kept;
  const fault = text.trim() === "" ? undefined : templateFault(text.trim());
  return (
    <>
      <p>{say("templateWhat")}</p>
      <TemplateField text={text} fault={fault} type={type} />
      {trouble !== "" && <p role="alert">{trouble}</p>}
    </>
  );
}
