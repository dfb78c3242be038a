/** "Not this company here": names that a reader does not want marked, and where. */
import * as v from "valibot";

export const muteScopes = ["page", "site", "everywhere"] as const;
export type MuteScope = (typeof muteScopes)[number];

/** UTF-16 units of an entity's id, and of where a mute holds. */
const longest = 2000;

export const muteSchema = v.strictObject({
  entity: v.pipe(v.string(), v.maxLength(longest)),
  scope: v.picklist(muteScopes),
  /** Fingerprint of the page's address, host of the site, nothing for everywhere. */
  where: v.pipe(v.string(), v.maxLength(longest)),
});
export type StoredMute = v.InferOutput<typeof muteSchema>;

/** The page that a mute is asked for: its fingerprint and its host. */
export interface Place {
  readonly page: string;
  readonly site: string;
}

/**
 * Names the page without keeping its address: what is stored tells nobody what was read.
 * @param address of the page; its fragment does not count
 */
export async function placeOf(address: string): Promise<Place> {
  const { origin, host, pathname, search } = new URL(address);
  const bytes = new TextEncoder().encode(`${origin}${pathname}${search}`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { page: [...hash].map((b) => b.toString(16).padStart(2, "0")).join(""), site: host };
}

function whereOf(scope: MuteScope, place: Place): string {
  return scope === "everywhere" ? "" : place[scope];
}

function holdsHere(mute: StoredMute, place: Place): boolean {
  return mute.where === whereOf(mute.scope, place);
}

/** @returns the mutes that hold on a page */
export function mutesAt(mutes: readonly StoredMute[], place: Place): StoredMute[] {
  return mutes.filter((m) => holdsHere(m, place));
}

/** @returns the list with the mute, each once */
export function withMute(
  mutes: readonly StoredMute[],
  entity: string,
  scope: MuteScope,
  place: Place,
): StoredMute[] {
  const added = { entity, scope, where: whereOf(scope, place) };
  const isKnown = mutes.some(
    (m) => m.entity === entity && m.scope === scope && m.where === added.where,
  );
  return isKnown ? [...mutes] : [...mutes, added];
}

/** @returns the list without what mutes the entity on this page, in every scope */
export function withoutMute(
  mutes: readonly StoredMute[],
  entity: string,
  place: Place,
): StoredMute[] {
  return mutes.filter((m) => !(m.entity === entity && holdsHere(m, place)));
}

/**
 * @returns the mutes in what a store holds; entries of another shape are left out, counted, and
 *   told, so that a newer Waybill's are kept
 */
export function readMutes(raw: unknown): {
  mutes: StoredMute[];
  refused: number;
  others: unknown[];
} {
  const list = Array.isArray(raw) ? raw : [];
  const mutes = list.filter((entry): entry is StoredMute => v.is(muteSchema, entry));
  const others = list.filter((entry) => !v.is(muteSchema, entry));
  return { mutes, refused: others.length, others };
}
