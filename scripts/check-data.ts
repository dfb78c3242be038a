/** Checks `data/`: exits 1 with one sentence for each fault. */
import { readFacts } from "../src/cli/readFolder.ts";
import { FactsError } from "../src/facts/read.ts";
import { newsSitePatterns } from "./build/manifest.ts";

try {
  const { entities, shipments, sources } = readFacts("data");
  const sites = newsSitePatterns("data/news-sites.yaml");
  console.log(
    `data: ${entities.size} entities, ${shipments.size} shipments, ${sources.size} sources, ${sites.length} news sites.`,
  );
} catch (error) {
  if (!(error instanceof FactsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
