/** Sites on which the reader has paused Waybill, for a while or until he switches it on again. */
import * as v from "valibot";

/** UTF-16 units; a host name has 253 at most. */
const longestHost = 253;
export const siteSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(longestHost));

export const pauseSchema = v.strictObject({
  /** A host; the pause holds on its subdomains too. */
  site: siteSchema,
  /** The moment it ends, ISO 8601 in UTC; none where the reader ends it. */
  until: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
});
export type Pause = v.InferOutput<typeof pauseSchema>;

/** @returns whether a host is the site itself or one of its subdomains */
export function isOfSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/**
 * @param listed hosts of the news sites that are read from the first day
 * @returns what the reader calls the site of a host: the one on the list, else the host without "www."
 */
export function siteOf(host: string, listed: readonly string[]): string {
  return listed.find((site) => isOfSite(host, site)) ?? host.replace(/^www\.(?=.*\.)/, "");
}

/** @returns the host in a match pattern such as `https://*.example.org/*`; undefined where it is every host */
export function hostOfPattern(pattern: string): string | undefined {
  return /^[^/]*\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1];
}

function isOver({ until }: Pause, now: Date): boolean {
  return until !== undefined && Date.parse(until) <= now.getTime();
}

/** @returns the pause that holds on a host: of several the one that ends last */
export function pauseAt(pauses: readonly Pause[], host: string, now: Date): Pause | undefined {
  const holding = pauses.filter((pause) => isOfSite(host, pause.site) && !isOver(pause, now));
  const endOf = ({ until }: Pause) => (until === undefined ? Infinity : Date.parse(until));
  return holding.sort((a, b) => endOf(b) - endOf(a))[0];
}

/** @returns the pauses with this one in place of any other of its site, without those that are over */
export function withPause(pauses: readonly Pause[], pause: Pause, now: Date): Pause[] {
  return [...pauses.filter((p) => p.site !== pause.site && !isOver(p, now)), pause];
}

/** @returns the pauses without those that hold on the site, and without those that are over */
export function withoutPause(pauses: readonly Pause[], site: string, now: Date): Pause[] {
  return pauses.filter((pause) => !isOfSite(site, pause.site) && !isOver(pause, now));
}

/** @returns the pauses in what a store holds; what only a newer Waybill understands stands apart */
export function readPauses(raw: unknown): { pauses: Pause[]; others: unknown[] } {
  const list: unknown[] = Array.isArray(raw) ? raw : [];
  const pauses = list.filter((item): item is Pause => v.is(pauseSchema, item));
  return { pauses, others: list.filter((item) => !v.is(pauseSchema, item)) };
}
