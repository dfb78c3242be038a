/** Reads a file of reports piece by piece, and refuses one that is not as our own are. */
import * as v from "valibot";
import { fileLimits, fileVersion, headerSchema, mark } from "./file.ts";
import { type Report, readReport } from "./report.ts";
import { parseLine } from "./shape.ts";

/** The file is refused; the message is one sentence with its name and line. */
export class ReportsError extends Error {
  override readonly name = "ReportsError";
}

const newline = 10;
const bom = /^\ufeff/;
const noFile = `is no file of Waybill reports; its first line must begin {"${mark}": ${fileVersion}`;

function isOtherVersion(value: object): boolean {
  return Object.hasOwn(value, mark) && (value as Record<string, unknown>)[mark] !== fileVersion;
}

/** Give it the pieces in order, then ask for the end. What it gave counts only when the end came. */
export class ReportsReader {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  /** The beginning of a line whose end has not come. */
  private pending = new Uint8Array(0);
  private line = 0;
  /** Bytes read so far. */
  bytes = 0;
  private found = 0;
  private count: number | undefined;

  /** @param file how it is named in sentences */
  constructor(private readonly file: string) {}

  /**
   * @param piece may be reused by the caller afterwards
   * @returns the reports whose lines are complete
   * @throws ReportsError
   */
  push(piece: Uint8Array): Report[] {
    this.bytes += piece.length;
    const reports: Report[] = [];
    let from = 0;
    for (let to = piece.indexOf(newline); to >= 0; to = piece.indexOf(newline, from)) {
      this.take(this.whole(piece.subarray(from, to)), false, reports);
      from = to + 1;
    }
    this.pending = this.whole(piece.subarray(from)).slice();
    if (this.bytes > fileLimits.bytes)
      throw this.refused(`the file is larger than ${fileLimits.bytes} bytes; split it`);
    return reports;
  }

  /**
   * @returns the report of a last line without an end
   * @throws ReportsError, where the file was cut short
   */
  end(): Report[] {
    const reports: Report[] = [];
    if (this.pending.length > 0) this.take(this.pending, true, reports);
    if (this.count === undefined) throw new ReportsError(`${this.file}:1: the file is empty.`);
    if (this.found !== this.count)
      throw this.refused(
        `the file holds ${this.found} reports, and its header says ${this.count}; get it again whole`,
      );
    return reports;
  }

  private refused(fault: string): ReportsError {
    return new ReportsError(`${this.file}:${Math.max(this.line, 1)}: ${fault}.`);
  }

  private whole(rest: Uint8Array): Uint8Array {
    const length = this.pending.length + rest.length;
    if (length > fileLimits.line) {
      this.line++;
      throw this.refused(`the line is longer than ${fileLimits.line} bytes`);
    }
    if (this.pending.length === 0) return rest;
    const joined = new Uint8Array(length);
    joined.set(this.pending);
    joined.set(rest, this.pending.length);
    this.pending = new Uint8Array(0);
    return joined;
  }

  private take(bytes: Uint8Array, isLast: boolean, into: Report[]): void {
    this.line++;
    if (this.line > fileLimits.lines)
      throw this.refused(`the file has more than ${fileLimits.lines} lines; split it`);
    const text = this.decoded(bytes);
    if (text.trim() === "") return;
    const { value, fault } = parseLine(text);
    if (value === undefined && this.count === undefined) throw this.refused(noFile);
    if (value === undefined)
      throw this.refused(isLast ? "the line is cut short; get the file again whole" : fault);
    if (this.count === undefined) this.takeHeader(value);
    else into.push(this.read(value));
  }

  private decoded(bytes: Uint8Array): string {
    try {
      const text = this.decoder.decode(bytes);
      return this.line === 1 ? text.replace(bom, "") : text;
    } catch (cause) {
      throw new ReportsError(`${this.refused("the line is not UTF-8").message}`, { cause });
    }
  }

  private takeHeader(value: object): void {
    if (isOtherVersion(value))
      throw this.refused(
        `the file is not of version ${fileVersion}, the one this Waybill reads; update Waybill`,
      );
    if (!Object.hasOwn(value, mark)) throw this.refused(noFile);
    const header = v.safeParse(headerSchema, value);
    if (!header.success)
      throw this.refused(
        `the header must hold "${mark}", "exported", a date, and "count", at most ${fileLimits.reports}, and no more`,
      );
    this.count = header.output.count;
  }

  private read(value: object): Report {
    const { report, fault } = readReport(value);
    if (report === undefined)
      throw this.refused(Object.hasOwn(value, mark) ? "the line is a second header" : fault);
    this.found++;
    return report;
  }
}
