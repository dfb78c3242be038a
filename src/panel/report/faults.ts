/** What keeps a report from being handed over, as sentences beside the fields. */

import type { Entry } from "../../reports/outbox.ts";
import { limits, outgoing, type Report, readReport } from "../../reports/report.ts";
import { inDigits } from "../../ui/say.ts";
import { say } from "../words/report.ts";

export type FieldName = "name" | "wrong" | "evidence" | "note";
export type Faults = Partial<Record<FieldName | "whole", string>>;

function tooLong(text: string | undefined, most: number): string | undefined {
  if (text === undefined || text.length <= most) return undefined;
  return say("tooLong", { most: inDigits(most), now: inDigits(text.length) });
}

function faultOfName({ what, name }: Report): string | undefined {
  if (name === undefined) return what === "missing-name" ? say("needName") : undefined;
  if (!/[\p{L}\p{N}]/u.test(name)) return say("needLetters");
  return tooLong(name, limits.name);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}

function faultOfEvidence({ what, evidence }: Report): string | undefined {
  if (evidence === undefined) return what === "new-source" ? say("needEvidence") : undefined;
  return isWebAddress(evidence) ? tooLong(evidence, limits.address) : say("badEvidence");
}

function faultOfWrong({ what, wrong }: Report): string | undefined {
  if (wrong === undefined) return what === "wrong-fact" ? say("needWrong") : undefined;
  return tooLong(wrong, limits.text);
}

/** Whatever else the report's own rules say against it. */
function faultOfWhole(report: Report): string | undefined {
  const { fault } = readReport(report);
  return fault === undefined ? undefined : say("cannotLeave", fault);
}

/** @returns the sentences by field; none where the report may be handed over */
export function faultsOf({ draft, ticks }: Pick<Entry, "draft" | "ticks">): Faults {
  const report = outgoing(draft, ticks);
  const byField = {
    name: faultOfName(report),
    wrong: faultOfWrong(report),
    evidence: faultOfEvidence(report),
    note: tooLong(report.note, limits.text),
  };
  const faults = Object.entries(byField).filter(([, sentence]) => sentence !== undefined);
  if (faults.length > 0) return Object.fromEntries(faults) as Faults;
  const whole = faultOfWhole(report);
  return whole === undefined ? {} : { whole };
}

/** An entry is another object when it has changed. */
const known = new WeakMap<Entry, { readonly report: Report | undefined }>();

/** @returns what leaves; undefined for a draft, and where something keeps it from leaving */
export function reportOf(entry: Entry): Report | undefined {
  if (!entry.isFinished) return undefined;
  const read = known.get(entry) ?? { report: leavingOf(entry) };
  known.set(entry, read);
  return read.report;
}

function leavingOf(entry: Entry): Report | undefined {
  return Object.keys(faultsOf(entry)).length === 0 ? outgoing(entry.draft, entry.ticks) : undefined;
}
