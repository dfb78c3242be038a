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
import { PackNames } from "./PackNames.tsx";
import { Results } from "./Results.tsx";
import { clearOrLeave } from "./SearchBox.tsx";
import { CheckText } from "./text/CheckText.tsx";
import { quoted } from "./told.ts";
import { useIndex } from "./useIndex.ts";
import { type PacksAnswer, useInPacks } from "./useInPacks.ts";
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

/** What is said of all that was found, here and in packs. */
interface Counted {
  readonly total: number;
  readonly isNear: boolean;
}

function countOf({ total, isNear }: Counted): string {
  if (total === 0) return say("nothing");
  return sayCount(isNear ? "foundNear" : "found", total);
}

/** What is near in spelling is shown where nothing is spelled so, here or in a pack. */
function partsOf(found: Found, inPacks: PacksAnswer) {
  const ofPacks = inPacks.found.reduce((n, { hits }) => n + hits.length, 0);
  const isLocal = found.total > 0 && !found.isNear;
  const isExact = isLocal || (ofPacks > 0 && !inPacks.isNear);
  const showsFound = found.total > 0 && (isLocal || !isExact);
  const showsPacks = ofPacks > 0 && (!inPacks.isNear || !isExact);
  const total = (showsFound ? found.total : 0) + (showsPacks ? ofPacks : 0);
  return { showsFound, showsPacks, total, isNear: !isExact };
}

/** The number of results, said when the typing pauses and not at every key. */
function Count({ found }: { readonly found: Counted | undefined }): JSX.Element {
  const [words, tell] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => tell(found ? countOf(found) : ""), pauseMs);
    return () => clearTimeout(timer);
  }, [found?.total, found?.isNear]);
  return (
    <p role="status" class="visually-hidden">
      {words}
    </p>
  );
}

function Nothing({
  found,
  ...view
}: Omit<FoundViewProps, "isWhole" | "inPacks" | "parts" | "isBusy">): JSX.Element {
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
  /** What packs hold; undefined while they are asked. */
  readonly inPacks: PacksAnswer | undefined;
  /** Which of both are shown. */
  readonly parts: ReturnType<typeof partsOf> | undefined;
  /** Whether that is the answer to what was typed before. */
  readonly isBusy: boolean;
}

function FoundView(props: FoundViewProps): JSX.Element | null {
  const { found, isWhole, inPacks, parts, isBusy, ...view } = props;
  const { record, address } = view;
  const isCapped = address.words.length >= mostWords;
  const isLast = isWhole && inPacks !== undefined;
  // What is near, or nothing, is the last word only when all is read.
  if (!isLast && (found.isNear || found.total === 0)) return null;
  return (
    <>
      {isCapped && <p class="small soft">{say("capped", inDigits(mostWords))}</p>}
      {inPacks?.fault !== undefined && <p class="small">{inPacks.fault}</p>}
      {parts?.total === 0 && <Nothing found={found} {...view} />}
      {parts?.isNear && !parts.showsFound && parts.showsPacks && (
        <p class="soft">{say("near", quoted(address.words))}</p>
      )}
      {(parts?.showsFound ?? true) && <Results found={found} record={record} address={address} />}
      {inPacks && parts?.showsPacks && (
        <PackNames found={inPacks.found} isBusy={isBusy} record={record} typed={found.typed} />
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
  const answered = useInPacks(words, record, doors);
  const isAnswered = answered?.words === words;
  // What the packs hold of the words before stays until the answer for these is here: nothing jumps.
  const inPacks = isAnswered || (answered?.found.length ?? 0) > 0 ? answered : undefined;
  const parts = found && inPacks && partsOf(found, inPacks);
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
      <Count found={isAnswered && ready?.isWhole ? parts : undefined} />
      {words === "" && <p class="soft">{say("howTo")}</p>}
      {found && ready && (
        <FoundView
          found={found}
          isWhole={ready.isWhole}
          inPacks={inPacks}
          parts={parts}
          isBusy={!isAnswered}
          {...view}
        />
      )}
      {words !== "" && !ready?.isWhole && <p class="small soft">{say("making")}</p>}
      {words === "" && <WaysIn record={record} address={address} />}
      <CheckText record={record} address={address} doors={doors} />
      {words === "" && <ReportLine address={address} go={go} doors={doors} />}
    </div>
  );
}
