/** Who is named on the page, and the shipments between them, of them, and one step further. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Step, Stepped, Tied } from "../../facts/related.ts";
import type { PageMentions } from "../../messages/toReader.ts";
import { writeAddress } from "../address.ts";
import { More } from "../More.tsx";
import type { ViewProps } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { ReportLine } from "../report/ReportLine.tsx";
import { addressOfView, ShipmentLink } from "../rows.tsx";
import { say, sayCount } from "../words/page.ts";
import { say as sayFrame, sayCount as sayFrameCount } from "../words/shell.ts";
import { Entities, MutedList } from "./entities.tsx";
import { AllWatches, WatchedHere } from "./watches.tsx";

/** So many of a group are shown before a press, and so many more by each. */
const firstShown = 12;
const moreShown = 50;

const shared = {
  consignee: "sameConsignee",
  exporter: "sameExporter",
  manufacturer: "sameManufacturer",
  intermediary: "sameIntermediary",
  product: "sameProduct",
} as const;

/** Of a name of the page that only claims of the shipment name, not its record. */
const named = {
  consignee: "namedConsignee",
  exporter: "namedExporter",
  manufacturer: "namedManufacturer",
  intermediary: "namedIntermediary",
  product: "namedProduct",
} as const;

/** "Shares the consignee Tekhkrim with DJI" */
function reasonOf(record: PanelRecord, step: Step): string {
  const entity = record.name(step.entity);
  if (step.by === "story") return say("sameStory", { entity, party: step.story });
  const [role, key] =
    step.by === "party" ? [step.role, step.party] : (["product", step.product] as const);
  const words = key === step.entity ? named[role] : shared[role];
  return say(words, { entity, party: record.name(key) });
}

interface GroupProps {
  readonly label: string;
  readonly items: readonly (Tied | Stepped)[];
  readonly view: ViewProps;
}

function Group({ label, items, view }: GroupProps): JSX.Element | null {
  const [most, show] = useState(firstShown);
  const { record, address } = view;
  if (items.length === 0) return null;
  const more = Math.min(moreShown, items.length - most);
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {items.slice(0, most).map((item) => (
          <li key={item.row.id}>
            <ShipmentLink fact={record.line(item.row.id)} address={address}>
              {"step" in item ? reasonOf(record, item.step) : undefined}
            </ShipmentLink>
          </li>
        ))}
      </ul>
      <More
        count={more}
        words={(n) => sayCount("showMore", n)}
        show={() => show(most + moreShown)}
      />
    </section>
  );
}

/** Where there is nothing of the page: what else can be done here. */
function Elsewhere({ view, words }: { readonly view: ViewProps; readonly words: string }) {
  const { record, address, go, doors } = view;
  return (
    <>
      <p class="soft">{words}</p>
      <p>
        <a href={writeAddress({ ...address, view: "list", of: "all" })}>
          {sayFrameCount("browse", record.rows.length)}
        </a>
        {" · "}
        <a href={addressOfView(address, "search")}>{sayFrame("searchHint")}</a>
      </p>
      <ReportLine address={address} go={go} doors={doors} />
    </>
  );
}

function Read({ page, view }: { readonly page: PageMentions; readonly view: ViewProps }) {
  const { related, address, go, doors } = view;
  if (page.trouble !== undefined) return <p role="alert">{page.trouble}</p>;
  const count = related && related.between.length + related.ofOne.length;
  return (
    <>
      {page.notice !== undefined && <p role="alert">{page.notice}</p>}
      <p role="status" class="soft">
        {page.isBehind && sayFrame("isBehind")}
      </p>
      {related === undefined ? (
        <Elsewhere view={view} words={sayFrame("noNames")} />
      ) : (
        <>
          <Entities entities={page.entities} goTo={doors.goTo} />
          <ReportLine address={address} go={go} doors={doors} />
        </>
      )}
      <WatchedHere watched={page.watched} goTo={doors.goTo} />
      <MutedList muted={page.muted} unmute={doors.unmute} />
      {count === 0 && <p class="soft">{say("noShipments")}</p>}
      {related && (
        <>
          <Group
            label={say("between", related.between.length)}
            items={related.between}
            view={view}
          />
          <Group label={say("ofOne", related.ofOne.length)} items={related.ofOne} view={view} />
          <Group
            label={say("oneStep", related.oneStep.length)}
            items={related.oneStep}
            view={view}
          />
        </>
      )}
    </>
  );
}

function OfTab({ view }: { readonly view: ViewProps }): JSX.Element {
  const { tab } = view;
  if (tab.state === "loading") return <p class="soft">{sayFrame("loading")}</p>;
  if (tab.state === "closed") return <Elsewhere view={view} words={sayFrame("tabClosed")} />;
  if (tab.state === "unread") return <Elsewhere view={view} words={sayFrame("noPage")} />;
  return <Read page={tab.page} view={view} />;
}

/** The view "This page". */
export function PageView(view: ViewProps): JSX.Element {
  return (
    <>
      <OfTab view={view} />
      <AllWatches view={view} />
    </>
  );
}
