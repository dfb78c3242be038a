/** What the options page knows and does about sites. */
import type { SiteDoors, SitesTold } from "../../src/options/doors.ts";
import { say } from "../../src/options/siteWords.ts";
import { hostOfPattern, pauseAt } from "../../src/settings/sites.ts";
import { listedSites } from "../listedSites.ts";
import { storedPauses } from "../pauseStore.ts";
import { giveBack, grantedPatterns, onSitesChanged, resumeSite } from "../siteAccess.ts";

let told: SitesTold = { listed: listedSites().length, granted: [], pauses: [] };

/** Reads what is so by now. */
export async function readSites(): Promise<SitesTold> {
  const [patterns, { pauses }] = await Promise.all([grantedPatterns(), storedPauses()]);
  const now = new Date();
  const holding = pauses.filter((pause) => pauseAt([pause], pause.site, now));
  told = {
    ...told,
    granted: [...new Set(patterns.map(hostOfPattern))],
    pauses: holding.sort((a, b) => (a.site < b.site ? -1 : 1)),
  };
  return told;
}

export const siteDoors: SiteDoors = {
  now: () => told,
  follow(show) {
    const read = () => readSites().then(show, (error) => console.info(`Waybill: ${error}`));
    return onSitesChanged(() => void read());
  },
  async giveBack(site) {
    try {
      return (await giveBack(site)) ? undefined : say("notDone", site ?? say("everywhere"));
    } catch (error) {
      return say("notDone", String(error));
    }
  },
  resume: resumeSite,
};
