/** The names on the page, each with its mentions; a press goes to one. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PageEntity, PageMentions } from "../../messages/toReader.ts";
import { say, sayCount } from "../words/page.ts";

type GoTo = (entity: string, index: number) => void;

function Contexts({ entity, goTo }: { readonly entity: PageEntity; readonly goTo: GoTo }) {
  return (
    <ul class="contexts small">
      {entity.mentions.map(({ before, text, after }, i) => (
        <li key={`${before}${text}${after}`}>
          <button type="button" class="context" onClick={() => goTo(entity.entity, i)}>
            …{before.trimStart()}
            <b>{text}</b>
            {after.trimEnd()}…
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One name: the name goes to its mentions, one after the other; the count lists them. */
function Entity({ entity, goTo }: { readonly entity: PageEntity; readonly goTo: GoTo }) {
  const [isOpen, open] = useState(false);
  const [at, setAt] = useState(0);
  const { mentions } = entity;
  const spelled = mentions[0]?.text ?? entity.name;
  const index = at % mentions.length;
  const go = () => {
    goTo(entity.entity, index);
    setAt(index + 1);
  };
  return (
    <li>
      <div class="entity">
        <button
          type="button"
          class="name"
          title={say("goTo", { index: index + 1, name: spelled })}
          onClick={go}
        >
          {spelled}
        </button>
        <button
          type="button"
          class="small"
          aria-expanded={isOpen}
          aria-label={`${sayCount("mentions", mentions.length)}: ${say("showMentions", spelled)}`}
          onClick={() => open(!isOpen)}
        >
          {sayCount("mentions", mentions.length)}{" "}
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
        </button>
      </div>
      {isOpen && <Contexts entity={entity} goTo={goTo} />}
    </li>
  );
}

interface EntitiesProps {
  readonly entities: readonly PageEntity[];
  readonly goTo: GoTo;
}

/** Which of two ways: a pair of buttons of which one is pressed. */
function Order({ isByWeight, choose }: { isByWeight: boolean; choose: (by: boolean) => void }) {
  const option = (isWeight: boolean, words: string) => (
    <button type="button" aria-pressed={isByWeight === isWeight} onClick={() => choose(isWeight)}>
      {words}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and these act at once
    <div class="choice small" role="group" aria-label={say("order")}>
      {option(false, say("byPlace"))}
      {option(true, say("byWeight"))}
    </div>
  );
}

/** Names with their mentions, as they are given. */
export function EntityList({ entities, goTo }: EntitiesProps): JSX.Element {
  return (
    <ul>
      {entities.map((entity) => (
        <Entity key={entity.entity} entity={entity} goTo={goTo} />
      ))}
    </ul>
  );
}

/** In the order in which the page names them, or the most named first. */
export function Entities({ entities, goTo }: EntitiesProps): JSX.Element {
  const [isByWeight, choose] = useState(false);
  const shown = isByWeight
    ? entities.toSorted((a, b) => b.mentions.length - a.mentions.length)
    : entities;
  return (
    <section aria-label={sayCount("names", entities.length)}>
      <div class="head">
        <h2>{sayCount("names", entities.length)}</h2>
        {entities.length > 1 && <Order isByWeight={isByWeight} choose={choose} />}
      </div>
      <EntityList entities={shown} goTo={goTo} />
    </section>
  );
}

interface MutedListProps {
  readonly muted: PageMentions["muted"];
  readonly unmute: (entity: string) => void;
}

/** Names that stand on the page unmarked because the reader said so. */
export function MutedList({ muted, unmute }: MutedListProps): JSX.Element | null {
  if (muted.length === 0) return null;
  return (
    <section aria-label={say("mutedTitle")}>
      <h2>{say("mutedTitle")}</h2>
      <ul>
        {muted.map(({ entity, words, name }) => (
          <li key={entity} class="entity">
            <span class="muted">{words === name ? words : `${words} · ${name}`}</span>
            <button
              type="button"
              class="small"
              title={say("markAgainName", words)}
              onClick={() => unmute(entity)}
            >
              {say("markAgain")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
