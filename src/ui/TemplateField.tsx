/** The field for the address that reports are handed to, in the panel and on the options page. */
import type { JSX } from "preact";
import { sayer } from "./say.ts";

const english = {
  template: "Address template",
  templateHint:
    "Where your reports go: https://…/issues/new?title={title}&body={body} or mailto:name@example.org?subject={title}&body={body}. Waybill sets none; it is kept in this browser.",
} as const;
const { say } = sayer(english);

interface TemplateFieldProps {
  readonly text: string;
  /** What is wrong with it, in a sentence. */
  readonly fault: string | undefined;
  readonly type: (text: string) => void;
}

export function TemplateField({ text, fault, type }: TemplateFieldProps): JSX.Element {
  return (
    <div class="field">
      <label for="report-template">{say("template")}</label>
      <input
        id="report-template"
        type="text"
        inputMode="url"
        dir="ltr"
        autocomplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby="report-template-fault report-template-hint"
        onInput={({ currentTarget: { value } }) => type(value)}
      />
      <p id="report-template-fault" class="fault small">
        {fault}
      </p>
      <p id="report-template-hint" class="small soft">
        {say("templateHint", { title: "{title}", body: "{body}" })}
      </p>
    </div>
  );
}
