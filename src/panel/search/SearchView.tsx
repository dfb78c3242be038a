/** Names, goods, publishers and shipments by what was typed; and the names of a pasted text. */
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { mostWords } from "../../messages/lookUp.ts";
import { inDigits } from "../../ui/say.ts";
import type { ViewProps } from "../props.ts";
import { ReportLine } from "../report/ReportLine.tsx";
import { say, sayCount } from "../words/search.ts";
import type { Found } from "./index.ts";
import { moveAmongHits, searchInput } from "./keys.ts";
import { Results } from "./Results.tsx";
import { clearOrLeave } from "./SearchBox.tsx";
import { CheckText } from "./text/CheckText.tsx";
import { quoted } from "./told.ts";
import { useIndex } from "./useIndex.ts";
import { WaysIn } from "./WaysIn.tsx";

/** Ms without a key after which the number of results is read out. */
const pauseMs = 400;

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

function Nothing({ found, ...view }: Omit<FoundViewProps, "isWhole">): JSX.Element {
  const { record, address } = view;
  if (found.typed.letters === "") return <p class="soft">{say("noLetters")}</p>;
  return (
    <div class="nothing">
      <p>{say("nothingFound", quoted(address.words))}</p>
      <p class="soft">{say("another")}</p>
      <p class="soft">{sayCount("says", record.rows.length)}</p>
      <ReportLine words={address.words} {...view} />
    </div>
  );
}

interface FoundViewProps extends Pick<ViewProps, "record" | "address" | "go" | "doors"> {
  readonly found: Found;
  /** Whether shipments were looked through too. */
  readonly isWhole: boolean;
}

function FoundView({ found, isWhole, ...view }: FoundViewProps): JSX.Element | null {
  const { record, address } = view;
  const isCapped = address.words.length >= mostWords;
  // What is near, or nothing, is the last word only when all is read.
  if (!isWhole && (found.isNear || found.total === 0)) return null;
  return (
    <>
      {isCapped && <p class="small soft">{say("capped", inDigits(mostWords))}</p>}
      {found.total === 0 ? (
        <Nothing found={found} {...view} />
      ) : (
        <Results found={found} record={record} address={address} />
      )}
    </>
  );
}

/** The view "Search". */
export function SearchView(view: ViewProps): JSX.Element {
  const { record, address, go, doors } = view;
  const ready = useIndex(record, doors);
  const words = address.words.trim();
  const found = useMemo(
    () => (words === "" ? undefined : ready?.index.search(words)),
    [ready, words],
  );
  useFocus();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.isComposing) return moveAmongHits(event);
    event.preventDefault();
    searchInput()?.focus();
    clearOrLeave({ address, go });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links within
    <div class="search-view" onKeyDown={onKeyDown}>
      <Count found={ready?.isWhole ? found : undefined} />
      {words === "" && <p class="soft">{say("howTo")}</p>}
      {found && ready && <FoundView found={found} isWhole={ready.isWhole} {...view} />}
      {words !== "" && !ready?.isWhole && <p class="small soft">{say("making")}</p>}
      {words === "" && <WaysIn record={record} address={address} />}
      <CheckText record={record} address={address} doors={doors} />
      {words === "" && <ReportLine address={address} go={go} doors={doors} />}
    </div>
  );
}
