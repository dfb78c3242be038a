// The words of `npm run page-check`; read before anything is installed.
import { parseArgs } from "node:util";

export const help = `npm run page-check -- [--json] [--browser chromium|firefox] FILE.html...

Loads saved pages with the built extension as if they stood on a news site, and twice
without it. Clock and chance are fixed and nothing but the page's folder is answered.

  marks          the texts Waybill marks, in reading order
  domUnchanged   whether the DOM is the same as without Waybill, before and after a card was
                 opened and closed; "unstable" where two loads without Waybill differ
  console        messages of Waybill, and errors of the page that come only with Waybill
  longestTaskMs  Waybill's share of the longest task on the page's main thread, while the
                 page is read and a card is opened: the time its scripts worked; from a
                 trace, so null in Firefox
  cls            the layout shift that comes with Waybill; null in Firefox
  marksMs        from the start of the navigation to the first frame that shows all marks;
                 null where there are none

  --json         one JSON line a file, and nothing else, on stdout
  --browser      chromium (the default where it is installed) or firefox

Exit status: 0 done, 1 a file could not be checked, 2 wrong usage.`;

/** Words that are not understood; the command ends with status 2. */
class UsageError extends Error {
  isUsage = true;
}

const options = {
  json: { type: "boolean", default: false },
  browser: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
};

const browsers = { chromium: "chromium", chrome: "chromium", firefox: "firefox" };

/**
 * @param {string[]} args
 * @returns {{files: string[], json: boolean, help: boolean, browser?: "chromium" | "firefox"}}
 * @throws {Error} with one sentence when the words are not understood
 */
export function readArgs(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { json, help: isHelp, browser } = values;
  const words = { files: positionals, json: Boolean(json), help: Boolean(isHelp) };
  if (isHelp) return words;
  if (browser !== undefined && !Object.hasOwn(browsers, browser))
    throw new UsageError(`--browser is "${browser}"; say chromium or firefox.`);
  if (positionals.length === 0)
    throw new UsageError("Name at least one saved page: npm run page-check -- FILE.html");
  return browser === undefined ? words : { ...words, browser: browsers[browser] };
}
