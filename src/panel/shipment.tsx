/** A shipment in the panel: one line, and everything about it under a press. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { FactView, ShipmentView } from "../facts/view.ts";
import type { ShipmentAnswer } from "../messages/answers.ts";
import { FactText, Notes, Support } from "../ui/facts.tsx";
import { Lines } from "../ui/lines.tsx";
import { SourceLink } from "../ui/sources.tsx";
import { say } from "../ui/words.ts";

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

function Related({
  label,
  facts,
}: {
  readonly label: string;
  readonly facts: readonly FactView[];
}) {
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{label}</h3>
      {facts.map((fact) => (
        <FactText key={fact.id} fact={fact} />
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
function FullShipment({ shipment }: { readonly shipment: ShipmentView }): JSX.Element {
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
      <Related label={say("partOf")} facts={partOf ? [partOf] : []} />
      <Related label={say("holds")} facts={parts} />
      <h3>{say("whatEachPrinted")}</h3>
      <Claims shipment={shipment} />
      {shipment.updated !== undefined && (
        <p class="small soft">{say("recordUpdated", shipment.updated)}</p>
      )}
    </div>
  );
}

interface ShipmentItemProps {
  readonly fact: FactView;
  readonly load: (id: string) => Promise<ShipmentAnswer>;
}

/** A list item that opens in place; what it holds is asked for at the first opening. */
export function ShipmentItem({ fact, load }: ShipmentItemProps): JSX.Element {
  const [isOpen, open] = useState(false);
  const [answer, set] = useState<ShipmentAnswer | null>(null);
  useEffect(() => {
    if (isOpen && !answer) void load(fact.id).then(set);
  }, [isOpen, answer, fact.id, load]);
  return (
    <li>
      <button type="button" class="fact" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <FactText fact={fact} />
        <span class="chevron" aria-hidden="true">
          {isOpen ? "▾" : "›"}
        </span>
      </button>
      {isOpen && <Answered answer={answer} />}
    </li>
  );
}

function Answered({ answer }: { readonly answer: ShipmentAnswer | null }): JSX.Element {
  if (!answer) return <p class="soft">{say("loading")}</p>;
  if (!answer.ok) return <p role="alert">{answer.sentence}</p>;
  return <FullShipment shipment={answer.value} />;
}
