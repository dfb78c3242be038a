/** A field of the form, with its label and what is wrong with it. */
import type { JSX } from "preact";
import { longestTyped } from "../../reports/outbox.ts";
import { say } from "../words/report.ts";
import type { FieldName } from "./faults.ts";

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
  readonly isNeeded?: boolean;
  /** A sentence; undefined where nothing is wrong, or nobody asked yet. */
  readonly fault: string | undefined;
  readonly change: (value: string) => void;
}

/** The id of a field's element. */
export function idOf(name: FieldName): string {
  return `report-${name}`;
}

function attributesOf({ name, value, fault, change }: FieldProps) {
  return {
    id: idOf(name),
    value,
    maxLength: longestTyped,
    // To check spelling, Chromium fetches a dictionary, and may send the words away.
    spellcheck: false,
    "aria-invalid": fault !== undefined,
    "aria-describedby": `${idOf(name)}-fault`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(currentTarget.value),
  };
}

/** Ctrl or Cmd and Enter in a field of several lines does what Enter does in the others. */
function submitByKeys(event: KeyboardEvent & { currentTarget: HTMLTextAreaElement }): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function Control(props: FieldProps): JSX.Element {
  const attributes = attributesOf(props);
  switch (props.name) {
    case "name":
      return <input type="text" dir="auto" autocomplete="off" {...attributes} />;
    case "evidence":
      return <input type="text" inputMode="url" dir="ltr" autocomplete="off" {...attributes} />;
    default:
      return <textarea rows={2} dir="auto" onKeyDown={submitByKeys} {...attributes} />;
  }
}

export function Field(props: FieldProps): JSX.Element {
  const { name, label, fault, isNeeded = false } = props;
  return (
    <div class="field">
      <label for={idOf(name)}>
        {label}
        {!isNeeded && <span class="optional"> · {say("optional")}</span>}
      </label>
      <Control {...props} />
      <p id={`${idOf(name)}-fault`} class="fault small">
        {fault}
      </p>
    </div>
  );
}
