/** What crosses from the background to the page when text has been spotted. */
import * as v from "valibot";
import { kinds } from "../facts/schema.ts";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A possible mention in block `block` of the batch asked about, offsets within that block. */
export const candidateSchema = v.strictObject({
  block: offset,
  start: offset,
  end: offset,
  /** The words as printed. */
  text: v.string(),
  entity: v.string(),
  name: v.string(),
  kind: v.picklist(kinds),
  /** Of a product: who makes it. */
  maker: v.optional(v.string()),
  /** The id of the imported pack that knows it; none for the pack inside the package. */
  pack: v.exactOptional(v.string()),
  weak: v.boolean(),
  /** Where it is a name that the reader watches, and no entity. */
  watched: v.optional(v.literal(true)),
  why: v.pipe(v.array(v.string()), v.readonly()),
});
export type PlacedCandidate = v.InferOutput<typeof candidateSchema>;
