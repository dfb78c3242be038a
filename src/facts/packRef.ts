/**
 * How a page names what an imported pack holds: with the pack's id, so that two packs may hold
 * the same id. What the pack inside the package holds goes by its own id alone.
 */

/** @param pack the pack's id */
export function refIn(pack: string, id: string): string {
  return `pack:${encodeURIComponent(pack)}:${id}`;
}

/** @returns the pack's id and the record's own; undefined for a record of the pack inside the package */
export function readRef(ref: string): { readonly pack: string; readonly id: string } | undefined {
  const [, pack, id] = /^pack:([^:]*):(.*)$/s.exec(ref) ?? [];
  if (pack === undefined || id === undefined) return undefined;
  try {
    return { pack: decodeURIComponent(pack), id };
  } catch {
    // An id of somebody's that only looks like one of ours.
    return undefined;
  }
}

/** @returns the id of the pack that a record stands in; empty for the pack inside the package */
export function packOf(ref: string): string {
  return readRef(ref)?.pack ?? "";
}
