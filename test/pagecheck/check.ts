/** Checks saved pages: each is loaded once with Waybill and twice or more without. */
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
import { load, type Patience, type Visit, visitMarked, visitPlain } from "./visit.ts";

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

/** Longer pages are read longer; the gate looks again a second after a change. */
function patienceFor(bytes: number): Patience & { readonly fileMs: number } {
  const sizeMs = bytes / 1000;
  const quietMs = 2_000 + sizeMs / 5;
  return {
    quietMs,
    unmarkedQuietMs: 2 * quietMs,
    notBeforeMs: 0,
    openingMs: 7_000 + sizeMs,
    limitMs: 10_000 + 2 * sizeMs,
    fileMs: 60_000 + 10 * sizeMs,
  };
}

/** For the second round. */
function longer({ quietMs, limitMs }: Patience) {
  return { quietMs: quietMs + 3_000, unmarkedQuietMs: quietMs + 3_000, limitMs: limitMs + 3_000 };
}

/** Two browsers, one with Waybill, and a server between them and the world. */
export class Checker {
  private constructor(
    private readonly server: SavedServer,
    private readonly marked: CheckBrowser,
    private readonly plain: CheckBrowser,
  ) {}

  /** @throws Error when a browser does not start in time; none is left behind */
  static async start(name: BrowserName): Promise<Checker> {
    const server = await startSavedServer();
    const start = (extension: string | undefined) =>
      name === "chromium"
        ? startChromium(server.port, extension)
        : startFirefox(server.proxyPort, extension);
    const built = `${project}dist/${name === "chromium" ? "chrome" : "firefox"}`;
    const started: CheckBrowser[] = [];
    try {
      for (const extension of [built, undefined]) started.push(await start(extension));
    } catch (error) {
      await Promise.all(started.map((browser) => browser.close()));
      await server.close();
      throw error;
    }
    const [marked, plain] = started as [CheckBrowser, CheckBrowser];
    return new Checker(server, marked, plain);
  }

  /**
   * Checks one file.
   * @param file the path as it was given, for the report
   * @throws Error when the page cannot be loaded in time
   */
  check(file: string, path: string): Promise<Report & Remarks> {
    const patience = patienceFor(statSync(path).size);
    return within(patience.fileMs, "The check", this.loads(file, path, patience));
  }

  private async loads(file: string, path: string, patience: Patience): Promise<Report & Remarks> {
    const { visits, longestTaskMs } = await this.round(path, patience);
    const { marked } = visits;
    let dom = domReport(visits);
    // Before Waybill is blamed: the page may do something by itself after a few seconds.
    if (dom.domUnchanged === false)
      dom = domReport((await this.round(path, { ...patience, ...longer(patience) })).visits);
    const own = await this.marked.takeOwnMessages();
    const caused = causedMessages(of(visits, (visit) => visit.messages));
    return {
      file,
      marks: marked.marks,
      ...dom,
      console: [...new Set([...caused, ...own])],
      longestTaskMs,
      cls: addedShift(of(visits, (visit) => visit.layoutShift)),
      marksMs: marked.marksMs === null ? null : Math.round(marked.marksMs),
      cardOpened: marked.cardOpened,
    };
  }

  /** One load with Waybill, and two without at the same age of the page. */
  private async round(path: string, patience: Patience) {
    const { visit: marked, longestTaskMs } = await this.withWaybill(path, patience);
    const again = () => this.withoutWaybill(path, patience, marked);
    const visits: Seen<Visit> = { marked, plain: [await again(), await again()] };
    return { visits, longestTaskMs };
  }

  private async withWaybill(path: string, patience: Patience) {
    return inTab(this.marked, async (tab) => {
      const url = this.server.show(path);
      const { result: visit, trace } = await this.marked.traced(tab, async () => {
        const isQuiet = await load(tab, this.server, url, patience);
        return visitMarked(tab, this.server, isQuiet);
      });
      return { visit, longestTaskMs: trace ? longestOwnTask(trace) : null };
    });
  }

  private async withoutWaybill(path: string, patience: Patience, marked: Visit) {
    return inTab(this.plain, async (tab) => {
      const url = this.server.show(path);
      const { quietMs } = patience;
      const plain = { ...patience, unmarkedQuietMs: quietMs, notBeforeMs: marked.age };
      const isQuiet = await load(tab, this.server, url, plain);
      return visitPlain(tab, this.server, isQuiet, marked);
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.marked.close(), this.plain.close()]);
    await this.server.close();
  }
}

function of<T>({ marked, plain }: Seen<Visit>, what: (visit: Visit) => T): Seen<T> {
  return { marked: what(marked), plain: plain.map(what) };
}

/** The DOM at both moments; the second only where there was a mark to point at. */
function domReport(visits: Seen<Visit>) {
  const isRestless = visits.plain.some((v) => !v.isQuiet);
  const moments = [of(visits, (v) => v.dom), of(visits, (v) => v.domAfter ?? "")];
  const pairs = moments.flatMap(({ marked, plain }) => plain.map((p) => [marked, p] as const));
  const differing = pairs.find(([marked, plain]) => marked !== plain);
  return {
    domUnchanged: domVerdict(moments, isRestless),
    difference: differing && firstDifference(...differing),
  };
}

async function inTab<T>(browser: CheckBrowser, work: (tab: Tab) => Promise<T>): Promise<T> {
  const tab = await browser.openTab();
  const result = await work(tab);
  await within(closingMs, "Closing the tab", tab.close());
  return result;
}
