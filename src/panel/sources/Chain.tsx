/** The sources of one origin as a tree: who follows whom. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ChainNode, OriginChain } from "../../facts/chains.ts";
import { sourceView } from "../../facts/lines.ts";
import { lineageOf } from "../../facts/origins.ts";
import type { Source } from "../../facts/schema.ts";
import { SourceLink } from "../../ui/sources.tsx";
import { type Address, writeAddress } from "../address.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/sources.ts";

/** So many followers are shown before a press. */
const firstShown = 8;

export interface ChainProps {
  readonly record: PanelRecord;
  readonly address: Address;
  /** How many of the shown shipments each source reports, itself or through its followers. */
  readonly carried: ReadonlyMap<string, number>;
}

/** A tag that Intl does not take stands as it is. */
function languageName(record: PanelRecord, tag: string): string {
  try {
    return new Intl.DisplayNames([record.teller.wording.locale], { type: "language" }).of(tag)!;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return tag;
  }
}

/** Whom it follows, where it does not stand below it: in a circle, or at the end of a long chain. */
function followedElsewhere({ facts }: PanelRecord, source: Source, above: Source | undefined) {
  const followed = source.basedOn === undefined ? undefined : facts.sources.get(source.basedOn);
  return followed === undefined || followed === above ? [] : [say("follows", followed.publisher)];
}

/** "16 March 2023 · Slovak · report" */
function detailsOf(record: PanelRecord, source: Source, above: Source | undefined): string {
  const { published, lang, tier, read } = source;
  return [
    published === undefined ? say("undated") : record.teller.wording.date(published),
    ...(lang === undefined ? [] : [languageName(record, lang)]),
    say(tier),
    ...(read ? [] : [say("notSeen")]),
    ...followedElsewhere(record, source, above),
  ].join(" · ");
}

function Archived({ source, record }: { readonly source: Source; readonly record: PanelRecord }) {
  const { archived, publisher } = source;
  if (!archived) return null;
  const date = record.teller.wording.date(archived.date);
  return (
    <>
      {" · "}
      <a
        href={archived.url}
        target="_blank"
        rel="noopener noreferrer"
        referrerPolicy="no-referrer"
        aria-label={say("archivedOf", { publisher, date })}
      >
        {say("archived")}
      </a>
    </>
  );
}

function Carried({ source, address, carried }: ChainProps & { readonly source: Source }) {
  const count = carried.get(source.id) ?? 0;
  const filters = { ...address.filters, source: [source.id] };
  return (
    <a
      class="small chain-count"
      href={writeAddress({ ...address, view: "list", filters })}
      aria-label={sayCount("shipmentsOf", count, { name: source.publisher })}
    >
      {sayCount("shipments", count)}
    </a>
  );
}

interface NodeProps extends ChainProps {
  readonly node: ChainNode;
  readonly above?: Source;
}

function Node({ node, above, ...props }: NodeProps): JSX.Element {
  const { record } = props;
  const { source } = node;
  return (
    <li>
      <div class="chain-line">
        <bdi class="chain-name">
          <SourceLink source={sourceView(record.teller, lineageOf(record.facts, source.id))} />
        </bdi>{" "}
        <span class="small soft chain-details">
          {detailsOf(record, source, above)}
          <Archived source={source} record={record} />
        </span>{" "}
        <Carried source={source} {...props} />
      </div>
      <Followers nodes={node.followers} above={source} {...props} />
    </li>
  );
}

interface FollowersProps extends ChainProps {
  readonly nodes: readonly ChainNode[];
  readonly above: Source;
}

function Followers({ nodes, above, ...props }: FollowersProps): JSX.Element | null {
  const [isOpen, open] = useState(false);
  if (nodes.length === 0) return null;
  const shown = isOpen || nodes.length <= firstShown + 1 ? nodes : nodes.slice(0, firstShown);
  return (
    <ul>
      {shown.map((node) => (
        <Node key={node.source.id} node={node} above={above} {...props} />
      ))}
      {shown.length < nodes.length && (
        <li>
          <button
            type="button"
            class="small more"
            aria-label={sayCount("showAllOf", nodes.length, { name: above.publisher })}
            onClick={() => open(true)}
          >
            {sayCount("showAll", nodes.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** An origin with no page of its own: what the reports name, or what the records do not hold. */
function Origin({ chain }: { readonly chain: OriginChain }): JSX.Element {
  const isMissing = chain.kind === "missing";
  return (
    <div class="chain-line">
      <bdi class="chain-name">{isMissing ? say("missing") : chain.origin}</bdi>{" "}
      <span class="small soft chain-details">{isMissing ? chain.origin : say("namedOrigin")}</span>
    </div>
  );
}

/** One origin with all that rest on it. */
export function Chain({ chain, ...props }: ChainProps & { readonly chain: OriginChain }) {
  const roots = chain.roots.map((node) => <Node key={node.source.id} node={node} {...props} />);
  if (chain.kind === "source") return <>{roots}</>;
  return (
    <li>
      <Origin chain={chain} />
      <ul>{roots}</ul>
    </li>
  );
}
