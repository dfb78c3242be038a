/** A line of the source without which a test fails. */
export interface Guard {
  /** What goes wrong on a page without it, in plain words. */
  readonly against: string;
  readonly file: string;
  /** The exact text, standing in the file once. */
  readonly taken: string;
  /** What stands in its place; nothing where this is absent. */
  readonly instead?: string;
  /** File in `test/browser`. */
  readonly test: string;
  /** Names of the tests that fail, as a regular expression. */
  readonly fails: string;
  /** Where in the file the tests stand; "in chromium" where this is absent. */
  readonly group?: string;
}
