/** From the files of `data/` to checked facts. */
import * as v from "valibot";
import { crossCheck, type Located } from "./checks.ts";
import {
  type Entity,
  entitySchema,
  type Facts,
  type GoodsClass,
  goodsClassSchema,
  type Shipment,
  type Source,
  shipmentSchema,
  sourceSchema,
} from "./schema.ts";
import { type Fault, readYaml, type YamlFile } from "./yamlFile.ts";

export interface DataFile {
  /** As it is named in sentences, with `/`: `data/entities/story/dji.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** The data has faults; the message holds a line for each: path, line, sentence. */
export class FactsError extends Error {
  override readonly name = "FactsError";

  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((f) => `${f.path}:${f.line}: ${f.sentence}`).join("\n"));
  }
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** What the files hold so far. */
interface Gathered {
  readonly entities: Located<Entity>[];
  readonly shipments: Located<Shipment>[];
  readonly sources: Located<Source>[];
  readonly goods: Located<GoodsClass>[];
  readonly faults: Fault[];
}

function keysOf(issue: v.BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue as v.GenericIssue) ?? "the file";
  if (issue.expected === "never") return `${where} is no key we know; correct or remove it.`;
  if (issue.received === "undefined") return `${where} is missing; add it.`;
  const what = /^(must|needs)/.test(issue.message)
    ? issue.message
    : `must be ${issue.expected ?? "of another kind"}`;
  return `${where} ${what}; it is ${issue.received}.`;
}

function take<T>(
  schema: Schema<T>,
  file: YamlFile,
  at: readonly (string | number)[],
  value: unknown,
  into: Located<T>[],
  faults: Fault[],
): void {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) {
    const lineOf = (keys: readonly (string | number)[]) => file.lineOf([...at, ...keys]);
    into.push({ record: parsed.output, path: file.path, lineOf });
    return;
  }
  for (const issue of parsed.issues)
    faults.push({
      path: file.path,
      line: file.lineOf([...at, ...keysOf(issue)]),
      sentence: sentenceOf(issue),
    });
}

function takeList<T>(schema: Schema<T>, file: YamlFile, into: Located<T>[], faults: Fault[]): void {
  if (!Array.isArray(file.value)) {
    faults.push({
      path: file.path,
      line: 1,
      sentence: "must hold a list; begin each record with -.",
    });
    return;
  }
  file.value.forEach((value, i) => {
    take(schema, file, [i], value, into, faults);
  });
}

function readFile({ path, text }: DataFile, into: Gathered): void {
  const room = /(?:^|\/)(entities|shipments|sources)\/|\/goods\.yaml$/.exec(path);
  if (!room || !path.endsWith(".yaml")) return;
  const file = readYaml(path, text);
  into.faults.push(...file.faults);
  if (file.faults.length > 0) return;
  if (room[1] === "entities") take(entitySchema, file, [], file.value, into.entities, into.faults);
  else if (room[1] === "shipments")
    take(shipmentSchema, file, [], file.value, into.shipments, into.faults);
  else if (room[1] === "sources") takeList(sourceSchema, file, into.sources, into.faults);
  else takeList(goodsClassSchema, file, into.goods, into.faults);
}

function mapOf<T extends { readonly id: string }>(located: readonly Located<T>[]): Map<string, T> {
  return new Map(located.map(({ record }) => [record.id, record]));
}

/**
 * Reads and checks all files of a data folder; files of other kinds are passed over.
 * @throws FactsError with every fault, each one sentence with path and line
 */
export function parseFacts(files: readonly DataFile[]): Facts {
  const all: Gathered = { entities: [], shipments: [], sources: [], goods: [], faults: [] };
  for (const file of files) readFile(file, all);
  const faults = all.faults.length > 0 ? all.faults : crossCheck(all);
  if (faults.length > 0) throw new FactsError(faults);
  return {
    entities: mapOf(all.entities),
    shipments: mapOf(all.shipments),
    sources: mapOf(all.sources),
    goods: all.goods.map(({ record }) => record),
  };
}
