/** The reports of many readers' files, each once. */
import { type Report, reportLine } from "./report.ts";

/** A report and the file it came in. */
export interface Sent {
  readonly report: Report;
  /** Number of the file among those accepted. */
  readonly file: number;
}

/** Filled file by file; a file that was refused is never given to it. */
export class Gathered {
  readonly sent: Sent[] = [];
  files = 0;
  /** Reports that came again, word for word: readers export what they exported before. */
  repeated = 0;
  /** Ids under which reports with different words came; all of them are kept. */
  readonly twofold = new Set<string>();
  private readonly byId = new Map<string, Report[]>();

  /** Takes in all reports of one file. */
  add(reports: readonly Report[]): void {
    const file = this.files++;
    for (const report of reports) this.take(report, file);
  }

  private take(report: Report, file: number): void {
    const same = this.byId.get(report.id);
    if (same?.some((s) => reportLine(s) === reportLine(report))) {
      this.repeated++;
      return;
    }
    if (same === undefined) this.byId.set(report.id, [report]);
    else {
      same.push(report);
      this.twofold.add(report.id);
    }
    this.sent.push({ report, file });
  }
}
