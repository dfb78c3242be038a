// npm test: installs what is missing, builds, runs unit and browser tests.
//   npm test -- --unit       the unit tests alone
//   npm test -- --browser    the browser tests alone
//   npm test -- --whole      each case of the long tables in both browsers, where else it is tried in one
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./lib/browsers.mjs";
import { asCommand, build, ensureDependencies, project, runTool } from "./lib/run.mjs";

const options = {
  unit: { type: "boolean" },
  browser: { type: "boolean" },
  whole: { type: "boolean" },
};

await asCommand(() => {
  const { values } = parseArgs({ options });
  const both = !values.unit && !values.browser;
  if (values.whole) process.env.WAYBILL_WHOLE = "1";
  ensureDependencies();
  const projects = [];
  if (both || values.unit) projects.push("--project", "unit");
  if (both || values.browser) {
    ensureBrowser("chromium");
    ensureBrowser("firefox");
    rmSync(join(project, "dist"), { recursive: true, force: true });
    build("chrome");
    build("firefox");
    projects.push("--project", "browser");
  }
  return runTool("vitest/vitest.mjs", ["run", ...projects]) ? 0 : 1;
});
