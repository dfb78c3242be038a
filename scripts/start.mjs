// npm start: installs what is missing, builds, and opens a sample news page with
// Waybill in it. Without a display, or with --headless, it walks the main job,
// prints what it found and writes screenshots to out/tour/.
//   npm start -- --headless
//   npm start -- --browser firefox
import { parseArgs } from "node:util";
import { ensureBrowser, findBrowser } from "./lib/browsers.mjs";
import { asCommand, build, ensureDependencies, runTool } from "./lib/run.mjs";

const options = {
  headless: { type: "boolean", default: false },
  browser: { type: "string" },
};

function hasDisplay() {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The browser asked for; else Chromium, or Firefox where only that is installed. */
function chosen(asked) {
  if (asked === "chrome" || asked === "chromium") return "chromium";
  if (asked === "firefox") return "firefox";
  if (asked !== undefined) throw new Error(`--browser is "${asked}"; say chromium or firefox.`);
  return !findBrowser("chromium") && findBrowser("firefox") ? "firefox" : "chromium";
}

await asCommand(() => {
  const { values } = parseArgs({ options });
  const name = chosen(values.browser);
  ensureDependencies();
  ensureBrowser(name);
  build(name === "firefox" ? "firefox" : "chrome");
  const isHeadless = values.headless || !hasDisplay();
  const args = ["scripts/tour.ts", name, ...(isHeadless ? ["--headless"] : [])];
  return runTool("tsx/dist/cli.mjs", args) ? 0 : 1;
});
