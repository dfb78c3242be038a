/** Checks `data/` and its report: exits 1 with one sentence for each fault. */
import { existsSync, readFileSync } from "node:fs";
import { readFacts } from "../src/cli/readFolder.ts";
import { FactsError } from "../src/facts/read.ts";
import type { Facts } from "../src/facts/schema.ts";
import { newsSitePatterns } from "./build/manifest.ts";
import { dataReport, reportPath } from "./data-report.ts";

function checkReport(facts: Facts): void {
  const written = existsSync(reportPath) ? readFileSync(reportPath, "utf8") : "";
  if (written === dataReport(facts)) return;
  console.error(`${reportPath} is out of date; run npm run data:report and commit it.`);
  process.exitCode = 1;
}

try {
  const facts = readFacts("data");
  const sites = newsSitePatterns("data/news-sites.yaml");
  const claims = [...facts.shipments.values()].reduce((n, s) => n + s.claims.length, 0);
  console.log(
    `data: ${facts.entities.size} entities, ${facts.shipments.size} shipments, ${claims} claims, ${facts.sources.size} sources, ${sites.length} news sites.`,
  );
  checkReport(facts);
} catch (error) {
  if (!(error instanceof FactsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
