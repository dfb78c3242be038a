/** Words of a shipment in which the names of other entities open their cards in place. */
import type { JSX } from "preact";
import type { NamedView } from "../facts/view.ts";

interface WithNamesProps {
  readonly text: string;
  readonly named: readonly NamedView[];
  readonly onEntity: (entity: string, name: string) => void;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** @returns the text cut at the names, whole words only, the longer name first */
export function cutAtNames(text: string, named: readonly NamedView[]): (string | NamedView)[] {
  if (named.length === 0) return [text];
  const longestFirst = [...named].sort((a, b) => b.text.length - a.text.length);
  const any = longestFirst.map((n) => escaped(n.text)).join("|");
  const parts = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, "u"));
  return parts.map((part, i) => (i % 2 === 1 && named.find((n) => n.text === part)) || part);
}

export function WithNames({ text, named, onEntity }: WithNamesProps): JSX.Element {
  return (
    <>
      {cutAtNames(text, named).map((part, i) =>
        typeof part === "string" ? (
          part
        ) : (
          <button
            key={i}
            type="button"
            class="other"
            onClick={() => onEntity(part.entity, part.text)}
          >
            {part.text}
          </button>
        ),
      )}
    </>
  );
}
