/** A small sound set of data files, and what is said of it when something in it is changed. */
import { FactsError, parseFacts } from "../../../src/facts/read.ts";

export const source = `- id: gazette-1
  publisher: Gazette
  title: null
  url: https://gazette.example/1
  tier: report
  read: true
`;
export const entity = `id: acme
kind: company
name: Acme
aliases:
  - { name: ACME, lang: en }
description: Maker of anvils.
sources:
  - gazette-1
updated: "2026-01-02"
`;
export const shipment = `id: anvils-1
story: Anvils
status: declared
parties:
  - { role: exporter, entity: acme }
products: []
claims:
  - source: gazette-1
    says: Acme sent anvils.
    quantities:
      - { value: 3, unit: pieces, qualifier: exactly, scope: this }
caveats: []
responses: []
corrections: []
updated: "2026-01-02"
`;

export const files = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    "data/sources/s.yaml": source,
    "data/entities/s/acme.yaml": entity,
    "data/shipments/s/anvils-1.yaml": shipment,
    "data/goods.yaml": "- { id: anvils, terms: [anvils] }\n",
    ...changes,
  }).map(([path, text]) => ({ path, text }));

/** @returns the sentences, a line each; empty where there is no fault */
export function faultsOf(changes: Readonly<Record<string, string>>): string {
  try {
    parseFacts(files(changes));
  } catch (error) {
    if (error instanceof FactsError) return error.message;
    throw error;
  }
  return "";
}

export const in_ = {
  entity: (from: string, to: string) => ({ "data/entities/s/acme.yaml": entity.replace(from, to) }),
  shipment: (from: string, to: string) => ({
    "data/shipments/s/anvils-1.yaml": shipment.replace(from, to),
  }),
  source: (from: string, to: string) => ({ "data/sources/s.yaml": source.replace(from, to) }),
};
