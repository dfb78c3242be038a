/** Where the eye and the focus go when another view is shown: to its start, or back to the link. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { type Address, writeAddress } from "./address.ts";

/** So many steps back are told from steps ahead; one further back starts at the top. */
const remembered = 100;

/** The title of a shipment's view takes the focus when the view is reached by a link. */
export const titleId = "shipment-title";

function placeOf({ view, shipment = "", report }: Address): string {
  return [view, shipment, report].join(" ");
}

function arrive(address: Address): void {
  scrollTo(0, 0);
  if (address.view === "shipment") document.getElementById(titleId)?.focus();
}

/** Where the page was scrolled to is kept in place.ts. */
function comeBack(left: string): void {
  document
    .querySelector<HTMLElement>(`main a[href="${CSS.escape(left)}"]`)
    ?.focus({ preventScroll: true });
}

/** Without this a press on a link would leave the focus nowhere, and the view scrolled as the last. */
export function useArrival(address: Address): void {
  const trail = useRef<string[]>([]);
  const shown = useRef(placeOf(address));
  useLayoutEffect(() => {
    const here = writeAddress(address);
    const isBack = trail.current.at(-2) === here;
    const left = trail.current.at(-1);
    if (left === here) return;
    trail.current = isBack
      ? trail.current.slice(0, -1)
      : [...trail.current, here].slice(-remembered);
    const next = placeOf(address);
    const isSame = next === shown.current;
    shown.current = next;
    if (isSame || left === undefined) return;
    if (isBack) comeBack(left);
    else arrive(address);
  }, [address]);
}
