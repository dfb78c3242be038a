/** The fields of a shipment; where sources differ, each version with who printed it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { LineView, VariantView } from "../facts/view.ts";
import { isolated } from "./bidi.ts";
import { Sources } from "./sources.tsx";
import { say, sayCount } from "./words.ts";

/** So many wordings or versions of a field are shown; few have more. */
const mostWordings = 8;
const mostVersions = 12;

function AlsoPrinted({ variant }: { readonly variant: VariantView }): JSX.Element | null {
  const { alsoPrinted } = variant;
  if (alsoPrinted.length === 0) return null;
  const more = alsoPrinted.length - mostWordings;
  const told = alsoPrinted.slice(0, mostWordings).map(isolated).join("; ");
  const words = more > 0 ? `${told} ${sayCount("andMore", more)}` : told;
  return <span class="small soft"> ({say("alsoPrinted", words)})</span>;
}

interface VariantProps {
  readonly variant: VariantView;
  readonly isFull: boolean;
}

function Variant({ variant, isFull }: VariantProps): JSX.Element {
  return (
    <li class="variant">
      <bdi>{variant.text}</bdi>
      {isFull && <AlsoPrinted variant={variant} />}
      <br />
      <Sources sources={variant.sources} />
      {variant.caution !== undefined && <span class="small soft"> · {variant.caution}</span>}
    </li>
  );
}

function Differing({ line, isFull }: Omit<LineProps, "reports">): JSX.Element {
  const [isAll, showAll] = useState(false);
  const shown = isAll ? line.variants : line.variants.slice(0, mostVersions);
  const more = line.variants.length - mostVersions;
  return (
    <div class="differ">
      <ul class="variants" aria-label={`${line.label}: ${say("differs")}`}>
        {shown.map((v, i) => (
          <Variant key={i} variant={v} isFull={isFull} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="small" aria-expanded={isAll} onClick={() => showAll(!isAll)}>
          {isAll ? say("fewerVersions") : sayCount("moreVersions", more)}
        </button>
      )}
      {line.note !== undefined && <p class="small soft">{line.note}</p>}
    </div>
  );
}

interface LineProps {
  readonly line: LineView;
  /** How many sources report the shipment: fewer on a line are named. */
  readonly reports: number;
  /** Other wordings, and who printed it where most did: for the panel, not for the card. */
  readonly isFull: boolean;
}

function Agreed({ line, reports, isFull }: LineProps): JSX.Element {
  const [variant] = line.variants;
  const most = isFull ? reports : reports / 2;
  const isByAll = !variant || variant.sources.length >= most;
  return (
    <>
      <bdi>{line.text}</bdi>
      {variant && isFull && <AlsoPrinted variant={variant} />}
      {!isByAll && (
        <>
          {" "}
          <span class="small soft">·</span> <Sources sources={variant.sources} first={1} />
        </>
      )}
    </>
  );
}

type LinesProps = Omit<LineProps, "line"> & { readonly lines: readonly LineView[] };

/** A list of labelled fields. */
export function Lines({ lines, reports, isFull }: LinesProps): JSX.Element {
  return (
    <dl class="lines">
      {lines.map((line, i) => (
        <LineRow key={`${line.field}${i}`} line={line} reports={reports} isFull={isFull} />
      ))}
    </dl>
  );
}

function LineRow({ line, reports, isFull }: LineProps): JSX.Element {
  return (
    <>
      <dt>{line.label}</dt>
      <dd>
        {line.variants.length > 1 ? (
          <Differing line={line} isFull={isFull} />
        ) : (
          <Agreed line={line} reports={reports} isFull={isFull} />
        )}
      </dd>
    </>
  );
}
