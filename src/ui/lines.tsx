/** The fields of a shipment; where sources differ, each version with who printed it. */
import type { JSX } from "preact";
import type { LineView, VariantView } from "../facts/view.ts";
import { Sources } from "./sources.tsx";
import { say } from "./words.ts";

function AlsoPrinted({ variant }: { readonly variant: VariantView }): JSX.Element | null {
  if (variant.alsoPrinted.length === 0) return null;
  return <span class="small soft"> ({say("alsoPrinted", variant.alsoPrinted.join("; "))})</span>;
}

function Variant({ variant }: { readonly variant: VariantView }): JSX.Element {
  return (
    <li class="variant">
      {variant.text}
      <AlsoPrinted variant={variant} />
      <br />
      <Sources sources={variant.sources} />
    </li>
  );
}

function Differing({ line }: { readonly line: LineView }): JSX.Element {
  return (
    <div class="differ">
      <ul class="variants" aria-label={`${line.label}: ${say("differs")}`}>
        {line.variants.map((v) => (
          <Variant key={v.text} variant={v} />
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
}

function Agreed({ line, reports }: LineProps): JSX.Element {
  const [variant] = line.variants;
  const isByAll = !variant || variant.sources.length === reports;
  return (
    <>
      {line.text}
      {variant && <AlsoPrinted variant={variant} />}
      {!isByAll && (
        <>
          {" "}
          <span class="small soft">·</span> <Sources sources={variant.sources} first={1} />
        </>
      )}
    </>
  );
}

interface LinesProps {
  readonly lines: readonly LineView[];
  readonly reports: number;
}

/** A list of labelled fields. */
export function Lines({ lines, reports }: LinesProps): JSX.Element {
  return (
    <dl class="lines">
      {lines.map((line, i) => (
        <LineRow key={`${line.field}${i}`} line={line} reports={reports} />
      ))}
    </dl>
  );
}

function LineRow({ line, reports }: LineProps): JSX.Element {
  return (
    <>
      <dt>{line.label}</dt>
      <dd>
        {line.variants.length > 1 ? (
          <Differing line={line} />
        ) : (
          <Agreed line={line} reports={reports} />
        )}
      </dd>
    </>
  );
}
