/** The box above all views: typing leads to the search. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { mostWords } from "../../messages/lookUp.ts";
import type { Address } from "../address.ts";
import type { Go } from "../props.ts";
import { say } from "../words/search.ts";
import { say as sayFrame } from "../words/shell.ts";
import { canGoBack, focusFirst, openFirst } from "./keys.ts";

interface SearchBoxProps {
  readonly address: Address;
  readonly go: Go;
}

/** Escape clears what was typed, and then leads to the view before. */
export function clearOrLeave({ address, go }: SearchBoxProps): void {
  if (address.words !== "") go({ words: "" }, "replace");
  else if (canGoBack()) history.back();
  else go({ view: "page" }, "replace");
}

function onKey(event: KeyboardEvent, props: SearchBoxProps): void {
  const isOurs = !event.isComposing && props.address.view === "search";
  if (!isOurs || !["ArrowDown", "Enter", "Escape"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "ArrowDown") focusFirst();
  else if (event.key === "Enter") openFirst();
  else clearOrLeave(props);
}

/** "/" leads to the box from anywhere but where something is typed. */
function useSlash(): { readonly current: HTMLInputElement | null } {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      const isTyped = (event.target as Element).closest?.("input, textarea, select");
      if (event.key !== "/" || isTyped || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      input.current?.select();
    };
    document.addEventListener("keydown", onSlash);
    return () => document.removeEventListener("keydown", onSlash);
  }, []);
  return input;
}

/** The search box of the panel. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const { address, go } = props;
  const input = useSlash();
  return (
    <search>
      <input
        ref={input}
        type="search"
        class="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={mostWords}
        aria-label={sayFrame("search")}
        aria-describedby="search-keys"
        placeholder={sayFrame("searchHint")}
        value={address.words.slice(0, mostWords)}
        onInput={({ currentTarget: { value } }) => {
          const isThere = address.view === "search";
          go({ view: "search", words: value }, isThere ? "replace" : "push");
        }}
        onKeyDown={(event) => onKey(event, props)}
      />
      <span id="search-keys" class="visually-hidden">
        {say("keys")}
      </span>
    </search>
  );
}
