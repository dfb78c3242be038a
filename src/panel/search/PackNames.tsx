/** Names of imported packs that are on no listed shipment: each opens to what its pack says. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { lookedUpBy } from "../../facts/names.ts";
import type { Entity } from "../../facts/schema.ts";
import { type Folded, fold } from "../../spotter/letters.ts";
import { isolated } from "../../ui/bidi.ts";
import { inDigits } from "../../ui/say.ts";
import type { PanelRecord } from "../record.ts";
import { say, sayCount } from "../words/search.ts";
import { shownBy } from "./index.ts";
import { Marked } from "./Marked.tsx";
import { rangesIn } from "./match.ts";
import type { PackFound, PackHit } from "./packNames.ts";

/** So many are shown before a press, and so many more by each. */
const [firstShown, moreShown] = [6, 50];

function detailOf({ teller }: PanelRecord, { kind, country }: Entity): string {
  const { wording } = teller;
  const where = country === undefined ? [] : [wording.country(country)];
  return [wording.words.kinds[kind], ...where].join("\u00a0· ");
}

interface HitProps {
  readonly record: PanelRecord;
  readonly hit: PackHit;
  readonly typed: Folded;
}

function PackName({ record, hit, typed }: HitProps): JSX.Element {
  const { entity } = hit;
  const by = shownBy(hit, typed);
  const isIt = by.text === entity.name;
  const title = isIt ? by : { text: entity.name, ranges: rangesIn(fold(entity.name), typed) };
  const others = [...new Set(lookedUpBy(entity))].filter((n) => n !== entity.name);
  return (
    <details class="pack-name">
      <summary data-hit={`pack ${hit.key}`}>
        <span class="fact-title">
          <Marked {...title} />
        </span>
        <br />
        <span class="small soft">
          {detailOf(record, entity)}
          {!isIt && title.ranges.length === 0 && (
            <>
              {"\u00a0· "}
              {say("alsoPrinted")} <Marked {...by} />
            </>
          )}
        </span>
      </summary>
      {entity.description !== "" && <p class="small">{entity.description}</p>}
      {others.length > 0 && (
        <p class="small">
          {say("alsoPrinted")} {isolated(others.join(", "))}
        </p>
      )}
      <p class="small soft">{say("onNoShipment")}</p>
    </details>
  );
}

interface PackProps extends Omit<HitProps, "hit"> {
  readonly found: PackFound;
}

function OnePack({ found, ...shared }: PackProps): JSX.Element {
  const [most, show] = useState(firstShown);
  const { title, hits } = found;
  const more = Math.min(moreShown, hits.length - most);
  const label = say("inPack", { pack: isolated(title), count: inDigits(hits.length) });
  return (
    <section aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {hits.slice(0, most).map((hit) => (
          <li key={hit.key}>
            <PackName hit={hit} {...shared} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="small more" data-hit="" onClick={() => show(most + moreShown)}>
          {sayCount("showMore", more)}
        </button>
      )}
    </section>
  );
}

interface PackNamesProps extends Omit<HitProps, "hit"> {
  readonly found: readonly PackFound[];
  /** Whether the packs are still asked. */
  readonly isBusy: boolean;
}

/** Pack by pack. */
export function PackNames({ found, isBusy, ...shared }: PackNamesProps): JSX.Element {
  return (
    <div class="results" aria-busy={isBusy}>
      {found.map((one) => (
        <OnePack key={one.pack} found={one} {...shared} />
      ))}
    </div>
  );
}
