/** The names of a pasted text, each with its first mentions and the way to its shipments. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Address } from "../../address.ts";
import { More } from "../../More.tsx";
import type { PanelRecord } from "../../record.ts";
import { say, sayCount } from "../../words/search.ts";
import { addressOf, kindAndCountry } from "../told.ts";
import type { TextName } from "./check.ts";
import { snippetOf } from "./snippet.ts";

/** So many mentions of a name are shown before a press, and so many more by each. */
const [firstShown, moreShown] = [2, 50];

interface NameProps {
  readonly name: TextName;
  readonly text: string;
  readonly record: PanelRecord;
  readonly address: Address;
}

function Snippets({ name, text }: Pick<NameProps, "name" | "text">): JSX.Element {
  const [most, show] = useState(firstShown);
  const more = Math.min(moreShown, name.mentions.length - most);
  const shown = name.mentions.slice(0, most).map((m) => ({ m, ...snippetOf(text, m) }));
  return (
    <>
      <ul class="snippets small">
        {shown.map(({ m, before, text: words, after }) => (
          <li key={m.start} dir="auto">
            {before}
            <mark>{words}</mark>
            {after}
          </li>
        ))}
      </ul>
      <More
        count={more}
        words={(n) => sayCount("showMore", n)}
        show={() => show(most + moreShown)}
      />
    </>
  );
}

/** What is on no shipment is called as its pack calls it. */
function calledIn(record: PanelRecord, { entity, name }: TextName): string {
  return record.facts.entities.has(entity) ? record.name(entity) : name;
}

function Name({ name, text, record, address }: NameProps): JSX.Element {
  const { entity, others, mentions } = name;
  const also = others.map((o) => say("orAlso", record.name(o)));
  const detail = [
    ...kindAndCountry(record, entity),
    sayCount("mentions", mentions.length),
    ...also,
  ];
  return (
    <li>
      <a class="fact" href={addressOf({ group: "names", key: entity }, address)}>
        <span>
          <bdi class="fact-title">{calledIn(record, name)}</bdi>
          <br />
          <span class="small soft">{detail.join(" · ")}</span>
        </span>
        <span class="chevron" aria-hidden="true">
          ›
        </span>
      </a>
      <Snippets name={name} text={text} />
    </li>
  );
}

interface TextNamesProps extends Omit<NameProps, "name"> {
  readonly names: readonly TextName[];
}

/** In the order of the text; where there are none, why. */
export function TextNames({ names, ...shared }: TextNamesProps): JSX.Element {
  if (names.length === 0)
    return (
      <>
        <p>{say("checkedNone")}</p>
        <p class="small soft">{say("checkedNoneWhy")}</p>
      </>
    );
  return (
    <>
      <h2>{sayCount("checkedNames", names.length)}</h2>
      <ul class="text-names">
        {names.map((name) => (
          <Name key={name.entity} name={name} {...shared} />
        ))}
      </ul>
    </>
  );
}
