/** Who printed it: links, the first two at once, the rest by a press. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SourceView } from "../facts/view.ts";
import { say, sayCount } from "./words.ts";

/** A publisher as a link; where there is no address, the reason on the name. */
export function SourceLink({ source }: { readonly source: SourceView }): JSX.Element {
  const { publisher, url, title, published, whyNoUrl, lang } = source;
  const detail = [title, published, whyNoUrl].filter((d) => d).join(" · ");
  const name = <bdi>{publisher}</bdi>;
  if (url === null) return <span title={detail}>{name}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      {...(detail === "" ? {} : { title: detail })}
      {...(lang === undefined ? {} : { hreflang: lang })}
    >
      {name}
    </a>
  );
}

interface SourcesProps {
  readonly sources: readonly SourceView[];
  /** How many are shown before a press. */
  readonly first?: number;
}

/** "Blesk, Les Échos and 1 more"; a press shows all. */
export function Sources({ sources, first = 2 }: SourcesProps): JSX.Element {
  const [isOpen, open] = useState(false);
  const shown = isOpen || sources.length <= first + 1 ? sources : sources.slice(0, first);
  const more = sources.length - shown.length;
  return (
    <span class="small soft">
      {shown.map((source, i) => (
        <span key={source.id}>
          {i > 0 && ", "}
          <SourceLink source={source} />
        </span>
      ))}
      {more > 0 && (
        <>
          {" "}
          <button type="button" aria-expanded={isOpen} onClick={() => open(true)}>
            {sayCount("andMore", more)}
          </button>
        </>
      )}
    </span>
  );
}

/** "ImportGenius customs data · Politico (16 March 2023, not seen)" */
export function Origin({ source }: { readonly source: SourceView }): JSX.Element {
  const notes = [source.published, source.read ? undefined : say("notSeen")].filter((n) => n);
  return (
    <span>
      {source.origin !== undefined && `${source.origin} → `}
      <SourceLink source={source} />
      {notes.length > 0 && ` (${notes.join(", ")})`}
    </span>
  );
}
