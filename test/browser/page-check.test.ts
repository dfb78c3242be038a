/** The whole command on small saved pages, each field of its report. */
import { spawn } from "node:child_process";
import { describe, expect, test } from "vitest";
import { project } from "../../scripts/lib/run.mjs";
import { isWhole } from "./support/breadth.ts";
import type { BrowserName } from "./support/types.ts";

const browsers: BrowserName[] = ["chromium", "firefox"];
const all = ["stable", "none", "unstable", "unruly"];
/** A page is loaded three times: half a minute where two browsers are tried side by side. */
const few = { chromium: ["stable", "none"], firefox: ["none", "unstable"] };
const page = (name: string) => `test/pages/check/${name}.html`;

/** Each page is loaded three times, and may have to be built before. */
const patienceMs = 300_000;

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One that does not end is ended a moment before the test is, so that its words are seen. */
function pageCheck(...words: string[]): Promise<Ended> {
  const timeout = patienceMs - 10_000;
  const options = { cwd: project, timeout };
  const child = spawn(process.execPath, ["scripts/page-check.mjs", ...words], options);
  const out = { stdout: "", stderr: "" };
  child.stdout.on("data", (bytes) => {
    out.stdout += bytes;
  });
  child.stderr.on("data", (bytes) => {
    out.stderr += bytes;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...out }));
  });
}

describe.each(browsers)("in %s", (browser) => {
  test(
    "each page has its line, and one that is not there does not stop the others",
    async () => {
      const files = (isWhole ? all : few[browser]).map(page);
      const { status, stdout, stderr } = await pageCheck("--json", "--browser", browser, ...files);
      expect(status, `${stdout}${stderr}`).toBe(1);
      expect(stderr).toContain(`${page("none")}: there is no such file`);
      const isTraced = browser === "chromium";
      const measured = {
        console: [],
        longestTaskMs: isTraced ? expect.any(Number) : null,
        cls: isTraced ? 0 : null,
        marksMs: expect.any(Number),
      };
      const lines = stdout.trimEnd().split("\n");
      const expected = [
        {
          file: page("stable"),
          marks: ["China North Industries", "Tekhkrim", "Rosoboronexport", "DJI"],
          domUnchanged: true,
          ...measured,
        },
        { file: page("unstable"), marks: ["CQ-A"], domUnchanged: "unstable", ...measured },
        { file: page("unruly"), marks: ["DJI", "Tekhkrim"], domUnchanged: true, ...measured },
      ].filter(({ file }) => files.includes(file));
      expect(lines.map((line) => JSON.parse(line))).toStrictEqual(expected);
      for (const line of lines) {
        const { longestTaskMs, marksMs } = JSON.parse(line);
        expect(marksMs).toBeGreaterThan(0);
        if (isTraced) expect(longestTaskMs).toBeGreaterThan(0);
      }
    },
    patienceMs,
  );
});

test("a word that is not understood is wrong usage", async () => {
  const { status, stdout, stderr } = await pageCheck("--browser", "lynx", page("stable"));
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("say chromium or firefox");
});
