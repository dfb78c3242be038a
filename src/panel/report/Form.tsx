/** The form of one report. What is typed is kept as it is typed. */
import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { kinds } from "../../facts/schema.ts";
import type { Entry } from "../../reports/outbox.ts";
import type { Draft } from "../../reports/report.ts";
import type { ViewProps } from "../props.ts";
import { addressOfShipment } from "../rows.tsx";
import { say } from "../words/report.ts";
import { Field, idOf } from "./Field.tsx";
import { FromPage } from "./FromPage.tsx";
import { type Faults, type FieldName, faultsOf, reportOf } from "./faults.ts";
import { HandOver } from "./HandOver.tsx";
import { EntityName, Known } from "./Known.tsx";
import { Trouble } from "./Trouble.tsx";
import { subjectOf } from "./told.ts";
import { WatchTick } from "./WatchTick.tsx";
import { WhichLine } from "./WhichLine.tsx";

/** What is asked for by each matter; the first field takes the focus. */
const matters = {
  "missing-name": {
    title: "titleName",
    first: "name",
    name: "nameMissing",
    wrong: "wrongName",
    evidence: "evidence",
    needed: ["name"],
  },
  "wrong-match": {
    title: "titleMatch",
    first: "wrong",
    name: "nameMatch",
    wrong: "wrongMatchHint",
    evidence: "evidence",
    needed: [],
  },
  "wrong-fact": {
    title: "titleFact",
    first: "wrong",
    name: "nameMatch",
    wrong: "wrongFactHint",
    evidence: "evidence",
    needed: ["wrong"],
  },
  "new-source": {
    title: "titleSource",
    first: "evidence",
    name: "nameMatch",
    wrong: "wrongSource",
    evidence: "evidenceSource",
    needed: ["evidence"],
  },
} as const;

/** A name that the records do not hold, not even by another spelling. */
function isUnknown({ what, entity = "" }: Draft): boolean {
  return what === "missing-name" && entity === "";
}

interface FormProps {
  readonly view: ViewProps;
  readonly entry: Entry;
}

interface PartProps extends FormProps {
  readonly change: (draft: Partial<Draft>) => void;
}

/** The entity or shipment that it is about; a missing name says so beside the name. */
function About({ view, entry: { draft } }: FormProps): JSX.Element | null {
  const { entity = "", shipment = "", what } = draft;
  if (shipment !== "")
    return (
      <p class="small">
        {say("about")}{" "}
        <a href={addressOfShipment(view.address, shipment)} dir="auto">
          {subjectOf(view.record, { ...draft, name: "" })}
        </a>
      </p>
    );
  if (entity === "" || what === "missing-name") return null;
  return (
    <p class="small">
      {say("about")} <EntityName entity={entity} view={view} />
    </p>
  );
}

const kindWords = { company: "company", product: "product", agency: "agency" } as const;

function Kind({ entry: { draft }, change }: PartProps): JSX.Element {
  return (
    <fieldset class="kinds">
      <legend>{say("kind")}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="kind"
            checked={draft.kind === kind}
            onChange={() => change({ kind })}
          />
          {say(kindWords[kind])}
        </label>
      ))}
    </fieldset>
  );
}

function textIn(name: FieldName, value: string): Partial<Pick<Draft, FieldName>> {
  return { [name]: value };
}

interface FieldsProps extends PartProps {
  readonly faults: Faults;
}

function Fields(props: FieldsProps): JSX.Element {
  const { view, entry, faults, change } = props;
  const { draft } = entry;
  const matter = matters[draft.what];
  const needed: readonly FieldName[] = matter.needed;
  const field = (name: FieldName, label: string) => (
    <Field
      name={name}
      label={label}
      value={draft[name] ?? ""}
      isNeeded={needed.includes(name)}
      fault={faults[name]}
      change={(value) => change(textIn(name, value))}
    />
  );
  const isMissing = draft.what === "missing-name";
  const evidence = field("evidence", say(matter.evidence));
  return (
    <>
      {(isMissing || draft.what === "wrong-match") && field("name", say(matter.name))}
      {isMissing && <Known draft={draft} view={view} change={change} />}
      {isUnknown(draft) && <Kind {...props} />}
      {matter.first === "evidence" && evidence}
      {draft.what === "wrong-fact" && (
        <WhichLine
          record={view.record}
          shipment={draft.shipment ?? ""}
          wrong={draft.wrong ?? ""}
          change={(wrong) => change({ wrong })}
        />
      )}
      {field("wrong", say(matter.wrong))}
      {matter.first !== "evidence" && evidence}
      {field("note", say("note"))}
    </>
  );
}

/** The first field is ready to be typed in, the words in it chosen. */
function useFirstField(id: string, name: FieldName): void {
  useLayoutEffect(() => {
    const field = document.getElementById(idOf(name)) as HTMLInputElement | null;
    field?.focus();
    field?.select();
  }, [id, name]);
}

function useForm({ view, entry }: FormProps) {
  const [isAsked, ask] = useState(false);
  const { go, doors } = view;
  const { id } = entry.draft;
  const faults = faultsOf(entry);
  // Back leads to where the report was begun, and not into its form again.
  const leave = () => go({ view: "report", report: "" }, "replace");
  const submit = (event: Event) => {
    event.preventDefault();
    ask(true);
    const [first] = Object.keys(faults);
    if (first === undefined) {
      doors.reports.finish(id);
      leave();
    } else document.getElementById(idOf(first as FieldName))?.focus();
  };
  const remove = () => {
    doors.reports.remove([id]);
    leave();
  };
  return { faults: isAsked ? faults : {}, submit, remove };
}

/** What of the report stands on its own when it is finished: the way out. */
function Out({ view, entry }: FormProps): JSX.Element | null {
  const report = reportOf(entry);
  if (report === undefined) return null;
  return <HandOver words={say("handOverOne")} reports={[report]} doors={view.doors} />;
}

/** The form. */
export function Form(props: FormProps): JSX.Element {
  const { view, entry } = props;
  const { reports } = view.doors;
  const { id, what } = entry.draft;
  const { faults, submit, remove } = useForm(props);
  const change = (draft: Partial<Draft>) => reports.change(id, { draft });
  useFirstField(id, matters[what].first);
  return (
    <article class="report" aria-labelledby="report-title">
      <h2 class="title" id="report-title">
        {say(matters[what].title)}
      </h2>
      <About {...props} />
      <p class="small soft">{say(reports.isUnkept(id) ? "isPrivate" : "staysHere")}</p>
      <Trouble keeper={reports} />
      <form noValidate onSubmit={submit}>
        <Fields {...props} faults={faults} change={change} />
        {isUnknown(entry.draft) && <WatchTick draft={entry.draft} doors={view.doors} />}
        <FromPage entry={entry} tick={(ticks) => reports.change(id, { ticks })} />
        {faults.whole !== undefined && <p class="fault small">{faults.whole}</p>}
        <p class="press-row">
          <button type="submit" class="main">
            {say(entry.isFinished ? "done" : "keep")}
          </button>
          <button type="button" onClick={remove}>
            {say("delete")}
          </button>
        </p>
      </form>
      <Out {...props} />
    </article>
  );
}
