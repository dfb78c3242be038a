/** `waybill export`: a pack's records in a format that others read. */
import { parseArgs } from "node:util";
import { toCsv } from "../exchange/csv.ts";
import { toFtm } from "../exchange/ftmWrite.ts";
import { mergeFacts } from "../exchange/merge.ts";
import type { Facts } from "../facts/schema.ts";
import { UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { loadPacks } from "./packs.ts";

const options = {
  pack: { type: "string", multiple: true },
  "no-core": { type: "boolean", default: false },
  format: { type: "string" },
} as const;

function toJson({ entities, shipments, sources }: Facts): string {
  const records = {
    entities: [...entities.values()],
    shipments: [...shipments.values()],
    sources: [...sources.values()],
  };
  return JSON.stringify(records, null, 1);
}

const formats: Readonly<Record<string, (facts: Facts) => string>> = {
  ftm: (facts) => [...toFtm(facts)].map((entity) => JSON.stringify(entity)).join("\n"),
  csv: (facts) => toCsv(facts).trimEnd(),
  json: toJson,
};

/**
 * Runs `waybill export` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage; PackError and InputError with one sentence
 */
export async function exportRecords(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const names = Object.keys(formats).join(", ");
  const { format } = values;
  if (format === undefined) throw new UsageError(`export needs --format, one of ${names}.`);
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (!write) throw new UsageError(`there is no format "${format}"; choose one of ${names}.`);
  const packs = await loadPacks(values.pack ?? [], values["no-core"]);
  io.out(write(mergeFacts(packs.map((p) => p.facts()))));
  return 0;
}
