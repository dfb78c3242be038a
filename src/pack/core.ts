import type { PackTitle } from "./compile.ts";

/** What the pack inside the package says of itself. */
export const corePackTitle: PackTitle = {
  id: "core",
  title: "Waybill core records",
  licence: "MIT",
};
