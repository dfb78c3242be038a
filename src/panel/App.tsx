/** The side panel: who is named on the page, and the shipments that tie them together. */
import type { JSX } from "preact";
import type { FactView } from "../facts/view.ts";
import type { PanelAnswer, ShipmentAnswer } from "../messages/answers.ts";
import type { PageMentions } from "../messages/toReader.ts";
import { say } from "../ui/words.ts";
import { Entities, MutedList } from "./entities.tsx";
import { ShipmentItem } from "./shipment.tsx";

/** What the panel knows of the tab it follows. */
export type TabState =
  | { readonly state: "loading" }
  /** No reader answers there: no site of ours, or a page the browser protects. */
  | { readonly state: "unread" }
  | {
      readonly state: "read";
      readonly page: PageMentions;
      readonly shipments: PanelAnswer;
    };

export interface AppProps {
  readonly tab: TabState;
  readonly goTo: (entity: string, index: number) => void;
  readonly load: (id: string) => Promise<ShipmentAnswer>;
  readonly unmute: (entity: string) => void;
}

interface ListProps {
  readonly label: string;
  readonly facts: readonly FactView[];
  readonly load: AppProps["load"];
}

function ShipmentList({ label, facts, load }: ListProps): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {facts.map((fact) => (
          <ShipmentItem key={fact.id} fact={fact} load={load} />
        ))}
      </ul>
    </section>
  );
}

function Shipments({
  answer,
  load,
}: {
  readonly answer: PanelAnswer;
  readonly load: AppProps["load"];
}) {
  if (!answer.ok) return <p role="alert">{answer.sentence}</p>;
  const { onPage, alsoInStory } = answer.value;
  return (
    <>
      <ShipmentList label={say("namedHere", onPage.length)} facts={onPage} load={load} />
      <ShipmentList label={say("sameStory", alsoInStory.length)} facts={alsoInStory} load={load} />
    </>
  );
}

function Content({ tab, goTo, load, unmute }: AppProps): JSX.Element {
  if (tab.state === "loading") return <p class="soft">{say("loading")}</p>;
  if (tab.state === "unread") return <p class="soft">{say("noPage")}</p>;
  const { page, shipments } = tab;
  if (page.trouble !== undefined) return <p role="alert">{page.trouble}</p>;
  const isEmpty = page.entities.length === 0;
  return (
    <>
      {page.notice !== undefined && <p role="alert">{page.notice}</p>}
      <p role="status" class="soft">
        {page.isBehind && say("isBehind")}
      </p>
      {isEmpty && <p class="soft">{say("noNames")}</p>}
      {!isEmpty && <Entities entities={page.entities} goTo={goTo} />}
      <MutedList muted={page.muted} unmute={unmute} />
      {!isEmpty && <Shipments answer={shipments} load={load} />}
    </>
  );
}

/** The whole panel. */
export function App(props: AppProps): JSX.Element {
  return (
    <main class="wb panel" aria-busy={props.tab.state === "loading"}>
      <h1>{say("panelTitle")}</h1>
      <Content {...props} />
    </main>
  );
}
