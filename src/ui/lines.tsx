/** The fields of a shipment; where sources differ, each version with who printed it. */
import type { JSX } from "preact";
import type { LineView, VariantView } from "../facts/view.ts";
import { Sources } from "./sources.tsx";
import { say } from "./words.ts";

function AlsoPrinted({ variant }: { readonly variant: VariantView }): JSX.Element | null {
  if (variant.alsoPrinted.length === 0) return null;
  return <span class="small soft"> ({say("alsoPrinted", variant.alsoPrinted.join("; "))})</span>;
}

interface VariantProps {
  readonly variant: VariantView;
  readonly isFull: boolean;
}

function Variant({ variant, isFull }: VariantProps): JSX.Element {
  return (
    <li class="variant">
      {variant.text}
      {isFull && <AlsoPrinted variant={variant} />}
      <br />
      <Sources sources={variant.sources} />
      {variant.caution !== undefined && <span class="small soft"> · {variant.caution}</span>}
    </li>
  );
}

function Differing({ line, isFull }: Omit<LineProps, "reports">): JSX.Element {
  return (
    <div class="differ">
      <ul class="variants" aria-label={`${line.label}: ${say("differs")}`}>
        {line.variants.map((v, i) => (
          <Variant key={i} variant={v} isFull={isFull} />
        ))}
      </ul>
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
      {line.text}
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
