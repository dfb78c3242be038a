/** What other packs hold under the same name, each under its own title. */
import type { JSX } from "preact";
import type { CardModel, FactView, ShipmentView } from "../facts/view.ts";
import { isolated } from "../ui/bidi.ts";
import { FactRow } from "../ui/facts.tsx";
import { say } from "../ui/words.ts";
import { kindAndCountry } from "./note.tsx";

function inOneLine({ id, title, parties, status, support, lines }: ShipmentView): FactView {
  const differs = lines.filter((l) => l.variants.length > 1);
  return {
    id,
    title,
    ...(parties === undefined ? {} : { parties }),
    status: status.words,
    support: support.text,
    differs: differs.map((l) => l.label.toLocaleLowerCase()),
  };
}

/** "In EU watch-list": where there are several packs, whose answer this is. */
export function PackTitle({ model }: { readonly model: CardModel }): JSX.Element | null {
  const { pack } = model;
  return pack === undefined ? null : <p class="small soft">{say("inPack", isolated(pack))}</p>;
}

interface BesideProps {
  readonly models: readonly CardModel[];
  readonly onShipment: (id: string) => void;
}

function One({ model, onShipment }: { readonly model: CardModel } & Omit<BesideProps, "models">) {
  const { entity, lead, further, pack = "" } = model;
  const facts = [...(lead ? [inOneLine(lead)] : []), ...further];
  return (
    <section aria-label={say("inPack", pack)}>
      <hr class="rule" />
      <PackTitle model={model} />
      <p>
        <bdi class="fact-title">{entity.name}</bdi>{" "}
        <span class="small soft">{kindAndCountry(entity)}</span>
      </p>
      {entity.description !== "" && <p class="small">{entity.description}</p>}
      {facts.length === 0 ? (
        <p class="small soft">{say("nothing")}</p>
      ) : (
        <ul>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} onOpen={() => onShipment(fact.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The answers of the other packs, in their order. */
export function Beside({ models, onShipment }: BesideProps): JSX.Element {
  return (
    <>
      {models.map((model) => (
        <One key={model.entity.id} model={model} onShipment={onShipment} />
      ))}
    </>
  );
}
