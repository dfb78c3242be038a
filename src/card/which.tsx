/** "Which one?": the same words name several entities, and the page does not tell them apart. */
import type { JSX } from "preact";
import type { CardModel } from "../facts/view.ts";
import { say } from "../ui/words.ts";
import { PackTitle } from "./beside.tsx";
import { kindAndCountry } from "./note.tsx";

interface WhichProps {
  readonly name: string;
  readonly models: readonly CardModel[];
  readonly onChoose: (model: CardModel) => void;
}

function Choice({ model }: { readonly model: CardModel }): JSX.Element {
  const { name, description } = model.entity;
  return (
    <span>
      <span class="fact-title">{name}</span>
      <br />
      <span class="small soft">{kindAndCountry(model.entity)}</span>
      <br />
      <span class="small">{description}</span>
      <PackTitle model={model} />
    </span>
  );
}

/** Every entity that may be meant, none of them preferred. */
export function Which({ name, models, onChoose }: WhichProps): JSX.Element {
  return (
    <>
      <div class="head">
        <h1>{name}</h1>
        <p class="small soft">{say("which")}</p>
      </div>
      <p class="soft">{say("whichWhy", models.length)}</p>
      <hr class="rule" />
      <ul>
        {models.map((model) => (
          <li key={model.entity.id}>
            <button type="button" class="fact" onClick={() => onChoose(model)}>
              <Choice model={model} />
              <span class="chevron" aria-hidden="true">
                ›
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
