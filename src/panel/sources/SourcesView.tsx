/** Who reported the shown shipments first, and who followed whom. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { chainsOf, type OriginChain } from "../../facts/chains.ts";
import type { ShipmentRow } from "../../facts/rows.ts";
import type { ViewProps } from "../props.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/sources.ts";
import { Chain, type ChainProps } from "./Chain.tsx";
import { summaryOf } from "./summary.ts";

/** So many stories are open at first, so many are named, and so many origins stand in one. */
const openAtFirst = 3;
const storiesAtFirst = 12;
const originsAtFirst = 5;

interface Story {
  readonly title: string;
  readonly chains: readonly OriginChain[];
  readonly reports: number;
}

function chainsIn({ facts }: PanelRecord, rows: readonly ShipmentRow[]): OriginChain[] {
  return chainsOf(
    facts,
    rows.flatMap((r) => facts.shipments.get(r.id)!.claims.map((c) => c.source)),
  );
}

function storiesOf(record: PanelRecord, rows: readonly ShipmentRow[]): Story[] {
  const stories = [...Map.groupBy(rows, (r) => r.story)].map(([title, own]) => {
    const chains = chainsIn(record, own);
    return { title, chains, reports: chains.reduce((sum, c) => sum + c.reports, 0) };
  });
  return stories.sort((a, b) => b.reports - a.reports || (a.title < b.title ? -1 : 1));
}

function carriedBy(rows: readonly ShipmentRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of rows.flatMap((r) => r.sources)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

interface StoryProps extends ChainProps {
  readonly story: Story;
}

function Chains({ story, ...props }: StoryProps): JSX.Element {
  const [isAll, showAll] = useState(false);
  const { chains } = story;
  const shown = isAll ? chains : chains.slice(0, originsAtFirst);
  return (
    <>
      <ul class="chain">
        {shown.map((chain) => (
          <Chain key={chain.origin} chain={chain} {...props} />
        ))}
      </ul>
      {shown.length < chains.length && (
        <button type="button" class="small more" onClick={() => showAll(true)}>
          {sayCount("showOrigins", chains.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** A heading that opens; what it says in short is always there. */
function StorySection(props: StoryProps & { readonly isOpenAtFirst: boolean }): JSX.Element {
  const [isOpen, open] = useState(props.isOpenAtFirst);
  const { story, record } = props;
  return (
    <section class="story">
      <h2>
        <button type="button" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          <span class="story-mark" aria-hidden="true">
            ›
          </span>
          <bdi>{story.title}</bdi>
        </button>
      </h2>
      <p class="small soft">{summaryOf(story.chains, record.teller.wording)}</p>
      {isOpen && <Chains {...props} />}
    </section>
  );
}

function Stories({ stories, ...props }: ChainProps & { readonly stories: readonly Story[] }) {
  const [most, show] = useState(storiesAtFirst);
  return (
    <>
      {stories.slice(0, most).map((story, i) => (
        <StorySection key={story.title} story={story} isOpenAtFirst={i < openAtFirst} {...props} />
      ))}
      {stories.length > most && (
        <button type="button" class="small more" onClick={() => show(stories.length)}>
          {sayCount("showStories", stories.length - most)}
        </button>
      )}
    </>
  );
}

/** The view "Sources". */
export function SourcesView({ record, shown, address }: ViewProps): JSX.Element {
  const all = useMemo(() => chainsIn(record, shown), [record, shown]);
  const stories = useMemo(() => storiesOf(record, shown), [record, shown]);
  const carried = useMemo(() => carriedBy(shown), [shown]);
  if (all.length === 0) return <p class="soft">{say("empty")}</p>;
  return (
    <>
      <p class="sources-summary">{summaryOf(all, record.teller.wording)}</p>
      <p class="small soft sources-key">{say("explained")}</p>
      <Stories stories={stories} record={record} address={address} carried={carried} />
    </>
  );
}
