/** A report in words. */
import type { Entry } from "../../reports/outbox.ts";
import type { Draft, What } from "../../reports/report.ts";
import type { PanelRecord } from "../record.ts";
import { say } from "../words/report.ts";
import { reportOf } from "./faults.ts";

const whatWords = {
  "missing-name": "missingName",
  "wrong-match": "wrongMatch",
  "wrong-fact": "wrongFact",
  "new-source": "newSource",
} as const satisfies Record<What, string>;

/** @returns what a report is about: the words that were typed, or what the records call it */
export function subjectOf(record: PanelRecord, draft: Draft): string {
  const { name = "", entity = "", shipment = "" } = draft;
  if (name.trim() !== "") return name.trim();
  if (shipment !== "") return record.row(shipment) ? record.line(shipment).title : shipment;
  if (entity !== "") return record.facts.entities.get(entity)?.name ?? entity;
  return say("unnamed");
}

/** "Missing name · 2026-11-26 · draft" */
export function stateOf(entry: Entry): string {
  const { draft, isFinished, handedOver } = entry;
  const parts = [
    say(whatWords[draft.what]),
    draft.created,
    ...(reportOf(entry) ? [] : [say(isFinished ? "incomplete" : "draft")]),
    ...(handedOver === undefined ? [] : [say("handedOverOn", handedOver)]),
  ];
  return parts.join(" · ");
}
