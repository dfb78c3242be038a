/** The panel's frame: search, the way from view to view, and the view that the address names. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Cut } from "../pack/together.ts";
import { inDigits } from "../ui/say.ts";
import { type Address, isFiltered, noFilters, type View, writeAddress } from "./address.ts";
import { useArrival } from "./arrival.ts";
import { Export } from "./export/Export.tsx";
import { FilterBar } from "./filters/FilterBar.tsx";
import { ListView } from "./list/ListView.tsx";
import { SortChoice } from "./list/SortChoice.tsx";
import { MapView } from "./map/MapView.tsx";
import { PageView } from "./onPage/PageView.tsx";
import type { Doors, Go, TabState, ViewProps } from "./props.ts";
import type { PanelRecord } from "./record.ts";
import { ReportView } from "./report/ReportView.tsx";
import { SearchBox } from "./search/SearchBox.tsx";
import { SearchView } from "./search/SearchView.tsx";
import { ShipmentPage } from "./shipment/ShipmentView.tsx";
import { isOfPage, namesOn, ofPage, relatedOn, useShown } from "./shown.ts";
import { SourcesView } from "./sources/SourcesView.tsx";
import { TimeView } from "./time/TimeView.tsx";
import { say } from "./words/shell.ts";

/** The records on their way, there, or a sentence why they are not. */
export type RecordState =
  | { readonly state: "opening"; readonly done: number; readonly all: number }
  | { readonly state: "open"; readonly record: PanelRecord; readonly cut: readonly Cut[] }
  | { readonly state: "failed"; readonly sentence: string };

export interface AppProps {
  readonly records: RecordState;
  readonly tab: TabState;
  readonly address: Address;
  readonly go: Go;
  readonly doors: Doors;
}

const tabs = ["page", "list", "map", "time", "sources"] as const;

const titles = {
  page: "page",
  list: "list",
  map: "map",
  time: "time",
  sources: "sources",
  search: "searchTitle",
  shipment: "shipmentTitle",
  report: "reportTitle",
} as const;

const components: Readonly<Record<View, (props: ViewProps) => JSX.Element>> = {
  page: PageView,
  list: ListView,
  map: MapView,
  time: TimeView,
  sources: SourcesView,
  search: SearchView,
  shipment: ShipmentPage,
  report: ReportView,
};

function Tabs({ address }: { readonly address: Address }): JSX.Element {
  const { shipment: _, ...rest } = address;
  return (
    <nav aria-label={say("views")} class="tabs">
      {tabs.map((view) => (
        <a
          key={view}
          href={writeAddress({ ...rest, view })}
          {...(address.view === view && { "aria-current": "page" as const })}
        >
          {say(view)}
        </a>
      ))}
    </nav>
  );
}

/** Of the page, or of all: for the views that show a number of shipments. */
function Scope({ view }: { readonly view: ViewProps }): JSX.Element | null {
  const { record, related, address } = view;
  const count = ofPage(related).length;
  if (count === 0) return null;
  const isHere = isOfPage(address, related);
  const choice = (of: "page" | "all", words: string) => (
    <a
      href={writeAddress({ ...address, of })}
      {...((of === "page") === isHere && { "aria-current": "true" as const })}
    >
      {words}
    </a>
  );
  return (
    <nav class="choice small" aria-label={say("scope")}>
      {choice("page", say("ofPage", count))}
      {choice("all", say("ofAll", record.rows.length))}
    </nav>
  );
}

function NothingShown({ view }: { readonly view: ViewProps }): JSX.Element {
  return (
    <p class="soft">
      {say("nothingShown")}{" "}
      <a href={writeAddress({ ...view.address, filters: noFilters })}>{say("clearFilters")}</a>
    </p>
  );
}

const ofMany: readonly View[] = ["list", "map", "time", "sources"];

function CurrentView({ view }: { readonly view: ViewProps }): JSX.Element {
  const { address, shown } = view;
  const View = components[address.view];
  if (!ofMany.includes(address.view)) return <View {...view} />;
  const isNothing = shown.length === 0 && isFiltered(address.filters);
  return (
    <>
      <FilterBar
        view={view}
        scope={<Scope view={view} />}
        aside={address.view === "list" && <SortChoice address={address} />}
      />
      {isNothing ? <NothingShown view={view} /> : <View {...view} />}
      <Export {...view} />
    </>
  );
}

function Opened({
  record,
  tab,
  address,
  go,
  doors,
}: Omit<AppProps, "records"> & { record: PanelRecord }) {
  const related = useMemo(() => relatedOn(record, namesOn(tab)), [record, tab]);
  const rows = useShown(record, related, address);
  return <CurrentView view={{ record, tab, related, address, go, doors, ...rows }} />;
}

function CutPacks({ cut }: { readonly cut: readonly Cut[] }): JSX.Element {
  return (
    <>
      {cut.map(({ title, listed, all }) => (
        <p key={title} class="small soft">
          {say("cut", { title, listed: inDigits(listed), all: inDigits(all) })}
        </p>
      ))}
    </>
  );
}

function Content({ records, ...props }: AppProps): JSX.Element {
  if (records.state === "failed") return <p role="alert">{records.sentence}</p>;
  if (records.state === "open")
    return (
      <>
        <CutPacks cut={records.cut} />
        <Opened record={records.record} {...props} />
      </>
    );
  const { done, all } = records;
  return <p class="soft">{done === 0 ? say("loading") : say("reading", { done, all })}</p>;
}

/** The whole panel. */
export function App(props: AppProps): JSX.Element {
  const { records, tab, address, go } = props;
  const isBusy = records.state === "opening" || tab.state === "loading";
  useArrival(address);
  return (
    <div class="wb panel">
      <header>
        <h1 class="visually-hidden">{say(titles[address.view])}</h1>
        <SearchBox address={address} go={go} />
        <Tabs address={address} />
      </header>
      <main aria-busy={isBusy}>
        {(address.view === "shipment" || address.view === "report") && (
          <button type="button" class="back" onClick={() => history.back()}>
            <span aria-hidden="true">‹ </span>
            {say("back")}
          </button>
        )}
        <Content {...props} />
      </main>
    </div>
  );
}
