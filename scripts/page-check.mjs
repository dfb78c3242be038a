// npm run page-check: installs what is missing, builds when something changed, and runs
// saved pages through the extension. Its words are in lib/pageCheckArgs.mjs.
import { ensureBrowser, findBrowser } from "./lib/browsers.mjs";
import { help, readArgs } from "./lib/pageCheckArgs.mjs";
import { asCommand, ensureBuilt, ensureDependencies } from "./lib/run.mjs";

/** Chromium, or Firefox where only that is installed. */
const installed = () =>
  !findBrowser("chromium") && findBrowser("firefox") ? "firefox" : "chromium";

await asCommand(async () => {
  const words = readArgs(process.argv.slice(2));
  if (words.help) {
    console.log(help);
    return 0;
  }
  const browser = words.browser ?? installed();
  ensureDependencies();
  ensureBrowser(browser);
  ensureBuilt(browser === "firefox" ? "firefox" : "chrome");
  const { register } = await import("tsx/esm/api");
  register();
  const { checkFiles } = await import("../test/pagecheck/main.ts");
  return checkFiles({ ...words, browser });
});
