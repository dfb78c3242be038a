/** What was found, group by group. */
import type { JSX } from "preact";
import type { Folded } from "../../spotter/letters.ts";
import type { Address } from "../address.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/search.ts";
import type { Group } from "./entries.ts";
import { HitSection } from "./HitSection.tsx";
import type { Found, Hit } from "./index.ts";
import { Marked } from "./Marked.tsx";
import { quoted, told } from "./told.ts";

/** So many of a group are shown before a press. */
const firstShown: Readonly<Record<Group, number>> = {
  names: 6,
  goods: 4,
  publishers: 4,
  shipments: 6,
};

interface ResultsProps {
  readonly record: PanelRecord;
  readonly found: Found;
  readonly address: Address;
}

interface HitLinkProps {
  readonly record: PanelRecord;
  readonly hit: Hit;
  readonly typed: Folded;
  readonly address: Address;
}

function HitLink({ record, hit, typed, address }: HitLinkProps): JSX.Element {
  const { title, detail, by, href } = told(record, hit, typed, address);
  return (
    <a class="fact hit" href={href} data-hit={`${hit.entry.group} ${hit.entry.key}`}>
      <span>
        <span class="fact-title">
          <Marked {...title} />
        </span>
        <br />
        <span class="small soft">
          {detail.map((part, i) => (
            <span key={i}>
              {i > 0 && "\u00a0· "}
              <Marked {...part} />
            </span>
          ))}
          {by && (
            <>
              {"\u00a0· "}
              {by.words} <Marked {...by.shown} />
            </>
          )}
        </span>
      </span>
      <span class="enter small soft" aria-hidden="true">
        ↵
      </span>
      <span class="chevron" aria-hidden="true">
        ›
      </span>
    </a>
  );
}

/** All groups that hold anything; for other words they begin anew. */
export function Results({ record, found, address }: ResultsProps): JSX.Element {
  return (
    <div class="results">
      {found.isNear && <p class="soft">{say("near", quoted(address.words))}</p>}
      {found.groups.map(({ group, hits }) => (
        <HitSection
          key={`${group} ${found.typed.letters}`}
          label={say(group, hits.length)}
          hits={hits}
          first={firstShown[group]}
          keyOf={(hit) => hit.entry.key}
          show={(hit) => (
            <HitLink hit={hit} typed={found.typed} record={record} address={address} />
          )}
        />
      ))}
    </div>
  );
}
