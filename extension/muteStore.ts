/** Where mutes are kept. */

/** In `storage.local`: never synchronised, so that no list of what somebody reads travels. */
export const mutesKey = "mutes";
