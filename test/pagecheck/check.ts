/** Checks saved pages: each is loaded once with Waybill and twice without. */
import { statSync } from "node:fs";
import { project } from "../../scripts/lib/run.mjs";
import type { BrowserName } from "../browser/support/types.ts";
import { startChromium } from "./chromium.ts";
import { startFirefox } from "./firefox.ts";
import { type SavedServer, startSavedServer } from "./server.ts";
import { type CheckBrowser, type Tab, within } from "./tab.ts";
import { longestOwnTask } from "./trace.ts";
import {
  addedShift,
  causedMessages,
  type DomVerdict,
  domVerdict,
  firstDifference,
  type Seen,
} from "./verdict.ts";
import { load, type Patience, type Place, type Visit, visitMarked, visitPlain } from "./visit.ts";

/** What is printed about one page. */
export interface Report {
  readonly file: string;
  /** Texts of the marks in reading order. */
  readonly marks: readonly string[];
  readonly domUnchanged: DomVerdict;
  readonly console: readonly string[];
  readonly longestTaskMs: number | null;
  readonly cls: number | null;
  readonly marksMs: number | null;
}

/** What only a person is told. */
export interface Remarks {
  /** Where the DOM first differs. */
  readonly difference: string | undefined;
  /** Undefined where no mark could be pointed at. */
  readonly cardOpened: boolean | undefined;
}

const closingMs = 5_000;
const fileMs = 75_000;

/** Longer pages are read longer; the gate looks again a second after a change. */
function patienceFor(bytes: number): Patience & { readonly fileMs: number } {
  const sizeMs = Math.round(bytes / 1000);
  return { quietMs: 1_500 + sizeMs, limitMs: 8_000 + 2 * sizeMs, fileMs: fileMs + 9 * sizeMs };
}

/** Two browsers, one with Waybill, and a server between them and the world. */
export class Checker {
  private constructor(
    private readonly server: SavedServer,
    private readonly marked: CheckBrowser,
    private readonly plain: CheckBrowser,
  ) {}

  static async start(name: BrowserName): Promise<Checker> {
    const server = await startSavedServer();
    const start = (extension: string | undefined) =>
      name === "chromium"
        ? startChromium(server.port, extension)
        : startFirefox(server.proxyPort, extension);
    const built = `${project}dist/${name === "chromium" ? "chrome" : "firefox"}`;
    const marked = await start(built);
    return new Checker(server, marked, await start(undefined));
  }

  /**
   * Checks one file.
   * @param file the path as it was given, for the report
   * @throws Error when the page cannot be loaded in time
   */
  check(file: string, path: string): Promise<Report & Remarks> {
    const patience = patienceFor(statSync(path).size);
    return within(patience.fileMs, "The check", this.threeLoads(file, path, patience));
  }

  private async threeLoads(
    file: string,
    path: string,
    patience: Patience,
  ): Promise<Report & Remarks> {
    const { visit: marked, longestTaskMs } = await this.withWaybill(path, patience);
    const first = await this.withoutWaybill(path, patience, marked.tried);
    const second = await this.withoutWaybill(path, patience, marked.tried);
    const own = await this.marked.takeOwnMessages();
    const three = { marked, plain: [first, second] } as const;
    const caused = causedMessages(of(three, (visit) => visit.messages));
    return {
      file,
      marks: marked.marks,
      ...domReport(three),
      console: [...new Set([...caused, ...own])],
      longestTaskMs,
      cls: addedShift(of(three, (visit) => visit.layoutShift)),
      marksMs: marked.marksMs === null ? null : Math.round(marked.marksMs),
      cardOpened: marked.cardOpened,
    };
  }

  private async withWaybill(path: string, patience: Patience) {
    return inTab(this.marked, async (tab) => {
      const url = this.server.show(path);
      const trace = await this.marked.traced(tab, () => load(tab, this.server, url, patience));
      const visit = await visitMarked(tab, this.server);
      return { visit, longestTaskMs: trace ? longestOwnTask(trace) : null };
    });
  }

  private async withoutWaybill(path: string, patience: Patience, tried: readonly Place[]) {
    return inTab(this.plain, async (tab) => {
      await load(tab, this.server, this.server.show(path), patience);
      return visitPlain(tab, this.server, tried);
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.marked.close(), this.plain.close()]);
    await this.server.close();
  }
}

function of<T>({ marked, plain }: Seen<Visit>, what: (visit: Visit) => T): Seen<T> {
  return { marked: what(marked), plain: [what(plain[0]), what(plain[1])] };
}

/** The DOM at both moments; the second only where there was a mark to point at. */
function domReport(three: Seen<Visit>) {
  const moments = [of(three, (v) => v.dom), of(three, (v) => v.domAfter ?? "")];
  const differing = moments.find(({ marked, plain }) => domVerdict([{ marked, plain }]) !== true);
  return {
    domUnchanged: domVerdict(moments),
    difference: differing && firstDifference(differing.marked, differing.plain[0]),
  };
}

async function inTab<T>(browser: CheckBrowser, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await browser.openTab();
  const result = await work(tab);
  await within(closingMs, "Closing the tab", tab.close());
  return result;
}
