import type { PackTitle } from "./builder.ts";

/** What the pack inside the package says of itself. */
export const corePackTitle: PackTitle = {
  id: "core",
  title: "Waybill core records",
  licence: "MIT",
};
