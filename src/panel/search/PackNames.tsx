/** Names of imported packs that are on no listed shipment: each opens to what its pack says. */
import type { JSX } from "preact";
import { lookedUpBy } from "../../facts/names.ts";
import { type Folded, fold } from "../../spotter/letters.ts";
import { isolated } from "../../ui/bidi.ts";
import { inDigits } from "../../ui/say.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/search.ts";
import { HitSection } from "./HitSection.tsx";
import { shownBy } from "./index.ts";
import { Marked } from "./Marked.tsx";
import { rangesIn } from "./match.ts";
import type { PackFound, PackHit } from "./packNames.ts";
import { kindAndCountryOf } from "./told.ts";

/** So many of a pack are shown before a press. */
const firstShown = 6;

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
          {kindAndCountryOf(record, entity).join("\u00a0· ")}
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
        <HitSection
          key={one.pack}
          label={say("inPack", { pack: isolated(one.title), count: inDigits(one.hits.length) })}
          hits={one.hits}
          first={firstShown}
          keyOf={(hit) => hit.key}
          show={(hit) => <PackName hit={hit} {...shared} />}
        />
      ))}
    </div>
  );
}
