/** The card as drawn: who this is, the fact most tied to the page, the rest in lines. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CardModel, LineView, ShipmentView } from "../facts/view.ts";
import type { WatchedView } from "../messages/answers.ts";
import type { CardReport } from "../messages/toBackground.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { isolated } from "../ui/bidi.ts";
import { FactRow, Notes, Parties, Support } from "../ui/facts.tsx";
import { Lines } from "../ui/lines.tsx";
import { direction } from "../ui/say.ts";
import { say, sayCount } from "../ui/words.ts";
import { Beside, PackTitle } from "./beside.tsx";
import { cardText } from "./copy.ts";
import { WithNames } from "./names.tsx";
import { kindAndCountry, Note } from "./note.tsx";
import { ReportChoices } from "./reportChoices.tsx";
import { Tools } from "./tools.tsx";
import { Watched, WatchedFoot } from "./watched.tsx";
import { Which } from "./which.tsx";
import { Why } from "./why.tsx";

/** An answer, and the shipment that is in view. */
export interface ReadyContent {
  readonly state: "ready";
  readonly model: CardModel;
  readonly shown: ShipmentView | null;
  /** What other packs hold under the same name. */
  readonly beside: readonly CardModel[];
}

/** A name that the reader watches, of which there are no facts. */
interface WatchedContent {
  readonly state: "watched";
  readonly watched: WatchedView;
}

/** What the card can show. */
export type CardContent =
  | { readonly state: "loading" }
  | { readonly state: "trouble"; readonly sentence: string }
  | ReadyContent
  /** The same words name several. */
  | { readonly state: "which"; readonly models: readonly CardModel[] }
  | WatchedContent
  /** It is watched no more; "Undo" goes back. */
  | { readonly state: "unwatched"; readonly before: WatchedContent }
  /** The reader of the page wants it marked no more. */
  | {
      readonly state: "muted";
      readonly sentence: string;
      /** What "Undo" goes back to. */
      readonly before: ReadyContent;
    };

export interface CardProps {
  /** The name as the page spells it; the dialog's name. */
  readonly name: string;
  readonly why: readonly string[];
  /** Host of the page. */
  readonly site: string;
  readonly content: CardContent;
  /** Another for each thing that is shown. */
  readonly turn: number;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** Another entity that the facts name, shown in this card's place. */
  readonly onEntity: (entity: string, name: string) => void;
  /** What was shown before another entity took its place. */
  readonly former?: { readonly name: string; readonly back: () => void } | undefined;
  readonly onShipment: (id: string) => void;
  readonly onBack: () => void;
  readonly onPanel: () => void;
  readonly onReport: (what: CardReport["what"]) => void;
  readonly onMute: (scope: MuteScope) => void;
  readonly onUnmute: () => void;
  readonly onUnwatch: () => void;
  readonly onWatchAgain: () => void;
  /** @param id of the report that named what is watched */
  readonly onOpenReport: (id: string) => void;
  readonly onChoose: (model: CardModel) => void;
  /** Back to the choice; absent where there was none. */
  readonly onOthers?: (() => void) | undefined;
}

function Head({ name, model }: { readonly name: string; readonly model: CardModel }): JSX.Element {
  const { entity } = model;
  const names = [entity.name, ...entity.alsoPrinted].filter((n) => n !== name);
  return (
    <header>
      <div class="head">
        <h1>{name}</h1>
        <p class="small soft">{kindAndCountry(entity)}</p>
      </div>
      {names.length > 0 && <p class="small soft">{names.map(isolated).join(" · ")}</p>}
      {entity.description !== "" && <p>{entity.description}</p>}
      <PackTitle model={model} />
    </header>
  );
}

/** Where sources differ comes first; what the title says already needs no line. */
function linesBeside(shipment: ShipmentView) {
  const isInTitle = (text: string) => shipment.title.toLowerCase().includes(text.toLowerCase());
  const isDiffering = (l: LineView) => l.variants.length > 1;
  const agreed = shipment.lines.filter((l) => !isDiffering(l) && !isInTitle(l.text));
  return [...shipment.lines.filter(isDiffering), ...agreed];
}

interface ShipmentProps {
  readonly shipment: ShipmentView;
  /** Whose card this is: its own name leads nowhere. */
  readonly own: string;
  readonly onEntity: CardProps["onEntity"];
}

/** One shipment in the card. */
function Shipment({ shipment, own, onEntity }: ShipmentProps): JSX.Element {
  const named = shipment.named.filter((n) => n.entity !== own);
  return (
    <section class="stack" aria-label={shipment.title}>
      <div>
        <h2 class="title">
          <WithNames text={shipment.title} named={named} onEntity={onEntity} />
        </h2>
        {shipment.parties !== undefined && (
          <p>
            <Parties
              words={shipment.parties}
              draw={(part) => <WithNames text={part} named={named} onEntity={onEntity} />}
            />
          </p>
        )}
        <p class="small soft">{shipment.status.words}</p>
      </div>
      <Lines lines={linesBeside(shipment)} reports={shipment.support.reports} isFull={false} />
      <Support shipment={shipment} />
      {shipment.answers.length + shipment.caveats.length > 0 && (
        <Notes notes={[...shipment.answers, ...shipment.caveats]} />
      )}
    </section>
  );
}

function Story({ model, onShipment }: Pick<CardProps, "onShipment"> & { model: CardModel }) {
  const [isOpen, open] = useState(false);
  const { story } = model;
  if (!story) return null;
  return (
    <>
      <button type="button" class="fact" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        <span>{say("alsoInStory", story.facts.length)}</span>
        <span class="chevron" aria-hidden="true">
          {isOpen ? "▾" : "›"}
        </span>
      </button>
      {isOpen && (
        <ul>
          {story.facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} onOpen={() => onShipment(fact.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Further({ model, onShipment }: Pick<CardProps, "onShipment"> & { model: CardModel }) {
  if (model.further.length === 0 && !model.story) return null;
  return (
    <>
      <hr class="rule" />
      {model.further.length > 0 && (
        <ul aria-label={say("furtherFacts")}>
          {model.further.map((fact) => (
            <FactRow key={fact.id} fact={fact} onOpen={() => onShipment(fact.id)} />
          ))}
        </ul>
      )}
      <Story model={model} onShipment={onShipment} />
    </>
  );
}

type ReadyProps = CardProps & { readonly content: ReadyContent };

function Ready({ name, content, onShipment, onEntity, onBack, onOthers }: ReadyProps): JSX.Element {
  const { model, shown, beside } = content;
  const isElsewhere = shown !== null && shown.id !== model.lead?.id;
  return (
    <>
      {onOthers && <BackTo words={say("which")} onPress={onOthers} />}
      <Head name={name} model={model} />
      <hr class="rule" />
      {isElsewhere && <BackTo words={say("back")} onPress={onBack} />}
      {shown ? (
        <Shipment key={shown.id} shipment={shown} own={model.entity.id} onEntity={onEntity} />
      ) : (
        <p>{say("nothing")}</p>
      )}
      {!isElsewhere && <Further model={model} onShipment={onShipment} />}
      {!isElsewhere && <Beside models={beside} onShipment={onShipment} />}
    </>
  );
}

interface BackToProps {
  readonly words: string;
  readonly onPress: () => void;
}

function BackTo({ words, onPress }: BackToProps): JSX.Element {
  return (
    <button type="button" class="back" onClick={onPress}>
      ‹ {words}
    </button>
  );
}

type CopyState = "copy" | "copied" | "copyRefused";

/** "Data as of November 2026"; a pack of others may not say. */
function asOf(model: CardModel): string {
  return model.asOf === undefined ? "" : say("asOf", model.asOf);
}

function CopyButton({ content }: Pick<ReadyProps, "content">): JSX.Element {
  const [state, set] = useState<CopyState>("copy");
  const { model, shown } = content;
  const copy = async () => {
    const text = cardText(model, shown, asOf(model));
    const done = navigator.clipboard?.writeText(text).then(
      () => "copied" as const,
      () => "copyRefused" as const,
    );
    set((await done) ?? "copyRefused");
  };
  return (
    <button type="button" onClick={() => void copy()}>
      <span role="status">{say(state)}</span>
    </button>
  );
}

interface DisclosureProps {
  readonly words: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}

function Disclosure({ words, isOpen, onPress }: DisclosureProps): JSX.Element {
  return (
    <button type="button" aria-expanded={isOpen} onClick={onPress}>
      {words}
    </button>
  );
}

/** One thing at a time opens below the buttons. */
function Foot(props: ReadyProps): JSX.Element {
  const [opened, open] = useState<"report" | "why">();
  const { model } = props.content;
  const disclosure = (what: "report" | "why") => (
    <Disclosure
      words={say(what)}
      isOpen={opened === what}
      onPress={() => open(opened === what ? undefined : what)}
    />
  );
  return (
    <footer class="foot">
      <button type="button" onClick={props.onPanel}>
        {sayCount("inPanel", model.total)}
      </button>
      <CopyButton content={props.content} />
      {disclosure("report")}
      {!props.former && disclosure("why")}
      <span class="asof small soft">{asOf(model)}</span>
      {opened === "report" && <ReportChoices onReport={props.onReport} />}
      {opened === "why" && !props.former && (
        <Why
          why={props.why}
          site={props.site}
          isProduct={model.entity.kind === "product"}
          onMute={props.onMute}
        />
      )}
    </footer>
  );
}

/** The dialog; not modal, named after the name on the page. */
export function Card(props: CardProps): JSX.Element {
  const { name, content, former, turn } = props;
  return (
    <div class="wb card" role="dialog" aria-label={name} tabIndex={-1} dir={direction()}>
      <Tools {...props} />
      <div key={`body ${turn}`} class="body" aria-busy={content.state === "loading"}>
        {former && <BackTo words={say("backTo", former.name)} onPress={former.back} />}
        {content.state === "loading" && <Note name={name} sentence={say("loading")} />}
        {content.state === "trouble" && <Note name={name} sentence={content.sentence} />}
        {content.state === "muted" && (
          <Note name={name} sentence={content.sentence}>
            <button type="button" onClick={props.onUnmute}>
              {say("undo")}
            </button>
          </Note>
        )}
        {content.state === "watched" && <Watched name={name} watched={content.watched} />}
        {content.state === "unwatched" && (
          <Note name={name} sentence={say("unwatched")}>
            <button type="button" onClick={props.onWatchAgain}>
              {say("undo")}
            </button>
          </Note>
        )}
        {content.state === "which" && <Which {...props} models={content.models} />}
        {content.state === "ready" && <Ready {...props} content={content} />}
      </div>
      {content.state === "watched" && <WatchedFoot {...props} watched={content.watched} />}
      {content.state === "ready" && <Foot key={`foot ${turn}`} {...props} content={content} />}
    </div>
  );
}
