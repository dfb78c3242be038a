/** A YAML file with the line of each of its nodes. */
import { type Document, isNode, LineCounter, parseDocument } from "yaml";

/** Something wrong in a data file: where, what, and what to do, in one sentence. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly sentence: string;
}

type Keys = readonly (string | number)[];

/** One file, parsed; `value` is only to be used when `faults` is empty. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Line (from 1) of the node at `keys`, or of the nearest one around it. */
  lineOf(keys: Keys): number;
}

function nodeAt(document: Document, keys: Keys) {
  const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
  return isNode(node) ? node : undefined;
}

/** @param path how the file is named in sentences */
export function readYaml(path: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (keys: Keys): number => {
    const offset = nodeAt(document, keys)?.range?.[0];
    if (offset === undefined) return keys.length === 0 ? 1 : lineOf(keys.slice(0, -1));
    return counter.linePos(offset).line;
  };
  const faults = document.errors.map((error) => ({
    path,
    line: error.linePos?.[0].line ?? 1,
    sentence: `is not YAML: ${error.message.split("\n")[0]?.replace(/ at line.*$/, "")}`,
  }));
  return { path, faults, lineOf, value: faults.length > 0 ? undefined : document.toJS() };
}
