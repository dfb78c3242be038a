/** A shipment's own view: everything that anybody printed about it. */
import type { JSX } from "preact";
import type { FactView, ShipmentView } from "../../facts/view.ts";
import { Notes, Support } from "../../ui/facts.tsx";
import { Lines } from "../../ui/lines.tsx";
import { SourceLink } from "../../ui/sources.tsx";
import type { Address } from "../address.ts";
import { titleId } from "../arrival.ts";
import type { ViewProps } from "../props.ts";
import { ShipmentLink } from "../rows.tsx";
import { say as sayFrame } from "../words/shell.ts";
import { say } from "../words/shipment.ts";

function Claims({ shipment }: { readonly shipment: ShipmentView }): JSX.Element {
  return (
    <ul class="claims notes">
      {shipment.claims.map(({ source, says, note }) => (
        <li key={source.id}>
          <SourceLink source={source} />: {says}
          {note !== undefined && <span class="soft"> {note}</span>}
        </li>
      ))}
    </ul>
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
    <>
      <h3>{label}</h3>
      {facts.map((fact) => (
        <ShipmentLink key={fact.id} fact={fact} address={address} />
      ))}
    </>
  );
}

function Corrections({ shipment }: { readonly shipment: ShipmentView }): JSX.Element | null {
  if (shipment.corrections.length === 0) return null;
  return (
    <>
      <h3>{say("corrections")}</h3>
      <Notes notes={shipment.corrections.map(({ date, text }) => ({ text: `${date}: ${text}` }))} />
    </>
  );
}

/** Every field, version, source, caveat and answer of a shipment. */
function FullShipment({
  shipment,
  address,
}: {
  readonly shipment: ShipmentView;
  readonly address: Address;
}): JSX.Element {
  const { caveats, answers, partOf, parts, support } = shipment;
  return (
    <div class="full">
      <p class="small soft">{shipment.status.words}</p>
      <Lines lines={shipment.lines} reports={support.reports} isFull />
      <Support shipment={shipment} />
      {caveats.length > 0 && <h3>{say("toBearInMind")}</h3>}
      <Notes notes={caveats} />
      {answers.length > 0 && <h3>{say("answers")}</h3>}
      <Notes notes={answers} />
      <Corrections shipment={shipment} />
      <Related label={say("partOf")} facts={partOf ? [partOf] : []} address={address} />
      <Related label={say("holds")} facts={parts} address={address} />
      <h3>{say("whatEachPrinted")}</h3>
      <Claims shipment={shipment} />
      {shipment.updated !== undefined && (
        <p class="small soft">{say("recordUpdated", shipment.updated)}</p>
      )}
    </div>
  );
}

/** The view of one shipment. */
export function ShipmentPage({ record, address }: ViewProps): JSX.Element {
  const id = address.shipment ?? "";
  const shipment = record.shipment(id);
  if (!shipment) return <p class="soft">{sayFrame("gone", id)}</p>;
  return (
    <article aria-labelledby={titleId}>
      <h2 class="title" id={titleId} tabIndex={-1}>
        {shipment.title}
      </h2>
      {shipment.parties !== undefined && <p class="soft">{shipment.parties}</p>}
      <FullShipment shipment={shipment} address={address} />
    </article>
  );
}
