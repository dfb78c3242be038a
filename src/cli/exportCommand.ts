/** `waybill export`: a pack's records in a format that others read. */
import { parseArgs } from "node:util";
import { formats, piecesOf } from "../exchange/formats.ts";
import { mergeFacts } from "../exchange/merge.ts";
import { UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { loadPacks } from "./packs.ts";

const options = {
  pack: { type: "string", multiple: true },
  "no-core": { type: "boolean", default: false },
  format: { type: "string" },
} as const;

/**
 * Runs `waybill export` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage; PackError and InputError with one sentence
 */
export async function exportRecords(args: string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args, options });
  const names = formats.join(", ");
  if (values.format === undefined) throw new UsageError(`export needs --format, one of ${names}.`);
  const format = formats.find((f) => f === values.format);
  if (!format)
    throw new UsageError(`there is no format "${values.format}"; choose one of ${names}.`);
  const packs = await loadPacks(values.pack ?? [], values["no-core"]);
  const facts = mergeFacts(await Promise.all(packs.map((p) => p.facts())));
  io.out([...piecesOf(facts, format)].join("").trimEnd());
  return 0;
}
