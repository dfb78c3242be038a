/** A shipment's own view: everything that anybody printed about it. */
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { printedTable } from "../../facts/printed.ts";
import type { CaveatView, FactView, ShipmentView } from "../../facts/view.ts";
import { Notes, Parties, Support } from "../../ui/facts.tsx";
import { Lines } from "../../ui/lines.tsx";
import type { Address } from "../address.ts";
import { titleId } from "../arrival.ts";
import type { ViewProps } from "../props.ts";
import { ShipmentLink } from "../rows.tsx";
import { say as sayFrame } from "../words/shell.ts";
import { say } from "../words/shipment.ts";
import { Printed } from "./printed.tsx";
import { RecordSection } from "./Record.tsx";
import { Tools } from "./Tools.tsx";

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ title, children }: SectionProps): JSX.Element {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface RelatedProps {
  readonly label: string;
  readonly facts: readonly FactView[];
  readonly address: Address;
}

function Related({ label, facts, address }: RelatedProps): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <Section title={label}>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <ShipmentLink fact={fact} address={address} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NotesSection({ title, notes }: { title: string; notes: readonly CaveatView[] }) {
  if (notes.length === 0) return null;
  return (
    <Section title={title}>
      <Notes notes={notes} />
    </Section>
  );
}

function Head({ shipment }: { readonly shipment: ShipmentView }): JSX.Element {
  const { title, parties, status } = shipment;
  return (
    <header>
      <h2 class="title" id={titleId} tabIndex={-1} dir="auto">
        {title}
      </h2>
      {parties !== undefined && (
        <p class="soft">
          <Parties words={parties} />
        </p>
      )}
      <p class="small soft">{status.words}</p>
    </header>
  );
}

interface FullProps {
  readonly view: ViewProps;
  readonly shipment: ShipmentView;
}

/** Every field, version, source, caveat and answer of a shipment. */
function FullShipment({ view, shipment }: FullProps): JSX.Element {
  const { record, address } = view;
  const { id, caveats, answers, corrections, partOf, parts, support, lines } = shipment;
  const table = useMemo(
    () => printedTable(record.teller, record.facts.shipments.get(id)!),
    [record, id],
  );
  const corrected = corrections.map(({ date, text }) => ({ text: `${date}: ${text}` }));
  return (
    <article class="full" aria-labelledby={titleId}>
      <Head shipment={shipment} />
      <Tools view={view} shipment={shipment} />
      <Lines lines={lines} reports={support.reports} isFull />
      <Support shipment={shipment} />
      <NotesSection title={say("toBearInMind")} notes={caveats} />
      <NotesSection title={say("answers")} notes={answers} />
      <NotesSection title={say("corrections")} notes={corrected} />
      <Related label={say("partOf")} facts={partOf ? [partOf] : []} address={address} />
      <Related label={say("holds")} facts={parts} address={address} />
      <Printed table={table} />
      <RecordSection view={view} shipment={shipment} />
    </article>
  );
}

/** The view of one shipment. */
export function ShipmentPage(view: ViewProps): JSX.Element {
  const { record, address } = view;
  const id = address.shipment ?? "";
  const shipment = useMemo(() => record.shipment(id), [record, id]);
  if (!shipment) return <p class="soft">{sayFrame("gone", id)}</p>;
  return <FullShipment key={id} view={view} shipment={shipment} />;
}
