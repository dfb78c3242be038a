/** What a page's reader tells an open panel. */
import * as v from "valibot";

/** The mentions of the sender's tab have changed; ask again. */
export const pageChanged = v.strictObject({ type: v.literal("page-changed") });
export const toPanel = v.variant("type", [pageChanged]);
export type ToPanel = v.InferOutput<typeof toPanel>;
