/** How many reports, how many origins, and who came first, in a sentence. */
import type { OriginChain } from "../../facts/chains.ts";
import type { Wording } from "../../facts/wording.ts";
import { isolated } from "../../ui/bidi.ts";
import { say, sayCount } from "../words/sources.ts";

/** "Politico, 16 March 2023" */
function firstOf({ roots }: OriginChain, wording: Wording): string {
  const { publisher, published } = roots[0]!.source;
  const name = isolated(publisher);
  if (published === undefined) return name;
  return say("dated", { name, date: wording.date(published) });
}

/** "ImportGenius customs data, told by Politico, 16 March 2023" */
function originOf(chain: OriginChain, wording: Wording): string {
  const first = firstOf(chain, wording);
  if (chain.kind !== "named") return first;
  const name = isolated(chain.origin);
  return chain.roots.length > 1 ? name : say("through", { name, teller: first });
}

function ofOne(chain: OriginChain, counts: string, wording: Wording): string {
  if (chain.kind === "missing") return say("lost", { counts });
  const places = { counts, origin: originOf(chain, wording) };
  const { isReport, source } = chain.roots[0]!;
  const isAlone = chain.roots.length > 1 || (isReport && chain.reports === 1);
  if (isAlone) return say("alone", places);
  if (isReport) return sayCount("followed", chain.reports - 1, places);
  return source.read ? say("alone", places) : sayCount("unseen", chain.reports, places);
}

/**
 * @param chains at least one, the one of most reports first
 * @returns "37 reports, 1 origin: Politico, 16 March 2023. The others follow it."
 */
export function summaryOf(chains: readonly OriginChain[], wording: Wording): string {
  const [first] = chains as readonly [OriginChain];
  const reports = chains.reduce((sum, c) => sum + c.reports, 0);
  const counts = say("counts", {
    reports: sayCount("reports", reports),
    origins: sayCount("origins", chains.length),
  });
  if (chains.length === 1) return ofOne(first, counts, wording);
  if (first.reports === 1) return say("apart", { counts });
  const origin = first.kind === "missing" ? say("missing") : originOf(first, wording);
  return say("several", { counts, most: first.reports, origin });
}
