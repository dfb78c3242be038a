/** Names, goods, publishers and shipments by what was typed; and the names of a pasted text. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { mostWords } from "../../messages/lookUp.ts";
import { inDigits } from "../../ui/say.ts";
import type { Doors, ViewProps } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/search.ts";
import { type Found, SearchIndex } from "./index.ts";
import { moveAmongHits, searchInput } from "./keys.ts";
import { Results } from "./Results.tsx";
import { clearOrLeave } from "./SearchBox.tsx";
import { CheckText } from "./text/CheckText.tsx";
import { quoted } from "./told.ts";
import { WaysIn } from "./WaysIn.tsx";

/** Ms without a key after which the number of results is read out. */
const pauseMs = 400;

/** The index of each set of records, once it is made; until then who makes it. */
const made = new WeakMap<PanelRecord, SearchIndex>();
const making = new WeakMap<PanelRecord, Promise<SearchIndex>>();

async function make(record: PanelRecord, doors: Doors): Promise<SearchIndex> {
  const index = await SearchIndex.make(record, await doors.spotter());
  made.set(record, index);
  return index;
}

/** At once where it is made, so that who comes back finds all in its place. */
function useIndex(record: PanelRecord, doors: Doors): SearchIndex | undefined {
  const [index, set] = useState(made.get(record));
  useEffect(() => {
    let isWanted = true;
    const promise = making.get(record) ?? make(record, doors);
    making.set(record, promise);
    void promise.then((ready) => isWanted && set(ready));
    return () => {
      isWanted = false;
    };
  }, [record, doors]);
  return index;
}

/** Who comes to the search and has the focus nowhere gets it in the box. */
function useFocus(): void {
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === body || activeElement === null) searchInput()?.focus();
  }, []);
}

function countOf({ total, isNear }: Found): string {
  if (total === 0) return say("nothing");
  return sayCount(isNear ? "foundNear" : "found", total);
}

/** The number of results, said when the typing pauses and not at every key. */
function Count({ found }: { readonly found: Found | undefined }): JSX.Element {
  const [words, tell] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => tell(found ? countOf(found) : ""), pauseMs);
    return () => clearTimeout(timer);
  }, [found]);
  return (
    <p role="status" class="visually-hidden">
      {words}
    </p>
  );
}

function Nothing({ found, record, address }: Omit<FoundViewProps, "doors">): JSX.Element {
  if (found.typed.letters === "") return <p class="soft">{say("noLetters")}</p>;
  return (
    <div class="nothing">
      <p>{say("nothingFound", quoted(address.words))}</p>
      <p class="soft">{say("another")}</p>
      <p class="soft">{sayCount("says", record.rows.length)}</p>
    </div>
  );
}

interface FoundViewProps extends Pick<ViewProps, "record" | "address"> {
  readonly found: Found;
}

function FoundView({ found, record, address }: FoundViewProps): JSX.Element {
  const isCapped = address.words.length >= mostWords;
  return (
    <>
      {isCapped && <p class="small soft">{say("capped", inDigits(mostWords))}</p>}
      {found.total === 0 ? (
        <Nothing found={found} record={record} address={address} />
      ) : (
        <Results found={found} record={record} address={address} />
      )}
    </>
  );
}

/** The view "Search". */
export function SearchView({ record, address, go, doors }: ViewProps): JSX.Element {
  const index = useIndex(record, doors);
  const view = useRef<HTMLDivElement>(null);
  const words = address.words.trim();
  const found = useMemo(() => (words === "" ? undefined : index?.search(words)), [index, words]);
  useFocus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return moveAmongHits(event);
    event.preventDefault();
    searchInput()?.focus();
    clearOrLeave({ address, go });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links within
    <div ref={view} class="search-view" onKeyDown={onKeyDown}>
      <Count found={found} />
      {words === "" && <p class="soft">{say("howTo")}</p>}
      {words !== "" && index === undefined && <p class="soft">{say("making")}</p>}
      {found ? <FoundView found={found} record={record} address={address} /> : null}
      {words === "" && <WaysIn record={record} address={address} />}
      <CheckText record={record} address={address} doors={doors} />
    </div>
  );
}
