/** What `npm run guards` takes out of the source. */

/** A line of the source without which a test fails. */
export interface Guard {
  /** What goes wrong on a page without it, in plain words. */
  readonly against: string;
  readonly file: string;
  /** The exact text, standing in the file once. */
  readonly taken: string;
  readonly instead: string;
  /** File in `test/browser`. */
  readonly test: string;
  /** Names of the tests that fail, as a regular expression. */
  readonly fails: string;
  /** What the tests' group is called. */
  readonly group: string;
}

type Make = (against: string, fails: string, taken: string, instead?: string) => Guard;

/** @returns what makes guards of one file that are held by tests of one file */
export function guardsIn(file: string, test: string, group = "in chromium"): Make {
  return (against, fails, taken, instead = "") => ({
    against,
    file,
    taken,
    instead,
    test: `${test}.test.ts`,
    fails,
    group,
  });
}
