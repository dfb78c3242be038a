/** What a panel beside the page is to show, on its way from the background to it. */
import * as v from "valibot";

/** Where the address waits in `storage.session`, which is never written to a disk. */
export const handedAddressKey = "panel-address";
/** Ms. A panel that opens later was opened for something else. */
const longestWait = 60_000;

const handedAddress = v.strictObject({
  /** The panel's fragment, without its "#". */
  address: v.pipe(v.string(), v.maxLength(200)),
  /** The browser's id of the window, so that no other window's panel takes it. */
  window: v.pipe(v.number(), v.integer()),
  /** Ms since 1970. */
  at: v.number(),
});
export type HandedAddress = v.InferOutput<typeof handedAddress>;

/**
 * @param now ms since 1970
 * @returns what waits for the panel of a window, validated; undefined for other windows and times
 */
export function handedTo(raw: unknown, window: number, now: number): HandedAddress | undefined {
  const parsed = v.safeParse(handedAddress, raw);
  if (!parsed.success || parsed.output.window !== window) return undefined;
  const age = now - parsed.output.at;
  return age >= 0 && age <= longestWait ? parsed.output : undefined;
}
