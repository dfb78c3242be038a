/** What a page gives of itself for a report: a selection, the sentence around it, its address. */
import * as v from "valibot";

/** UTF-16 units; of a longer selection or sentence the beginning is given. */
export const mostSelected = 2000;
/** UTF-16 units; of a page with a longer address none is given. */
const longestAddress = 8000;

export const selectedSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(mostSelected)),
  /** Empty where it cannot be told. */
  sentence: v.pipe(v.string(), v.maxLength(mostSelected)),
  /** Whole; empty where it is too long. */
  address: v.pipe(v.string(), v.maxLength(longestAddress)),
});
export type Selected = v.InferOutput<typeof selectedSchema>;

/** @returns a text as it may cross: its beginning, without half a character at the end */
export function cutSelected(text: string): string {
  return text.slice(0, mostSelected).replace(/[\ud800-\udbff]$/, "");
}

/** @returns an address as it may cross */
export function addressToGive(address: string): string {
  return address.length > longestAddress ? "" : address;
}
