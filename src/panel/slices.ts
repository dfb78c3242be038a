/** Long work in slices, with a rest between them. */
export { rest } from "../ui/rest.ts";

/** Ms of work between two looks at the reader's input: a frame has 16. */
export const sliceMs = 8;
