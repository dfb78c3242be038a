/** By what the list is sorted, and which way; the chosen one turns the order round. */
import type { JSX } from "preact";
import { type Address, type Sort, sorts, writeAddress } from "../address.ts";
import { say } from "../words/list.ts";

/** "Date, newest first; press to turn round" */
function nameOf(sort: Sort, isAscending: boolean, isChosen: boolean): string {
  const way = `${say(sort)}, ${say(isAscending ? `${sort}Up` : `${sort}Down`)}`;
  return isChosen ? `${way}; ${say("turn")}` : way;
}

interface SortLinkProps {
  readonly sort: Sort;
  readonly address: Address;
}

function SortLink({ sort, address }: SortLinkProps): JSX.Element {
  const isChosen = address.sort === sort;
  const isAscending = isChosen && !address.isAscending;
  return (
    <a
      href={writeAddress({ ...address, sort, isAscending })}
      aria-label={nameOf(sort, isChosen && address.isAscending, isChosen)}
      {...(isChosen && { "aria-current": "true" as const })}
    >
      {say(sort)}
      {isChosen && <span aria-hidden="true"> {address.isAscending ? "↑" : "↓"}</span>}
    </a>
  );
}

/** The links that sort the list. */
export function SortChoice({ address }: { readonly address: Address }): JSX.Element {
  return (
    <nav class="choice small" aria-label={say("sortBy")}>
      {sorts.map((sort) => (
        <SortLink key={sort} sort={sort} address={address} />
      ))}
    </nav>
  );
}
