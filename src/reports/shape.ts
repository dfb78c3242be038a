/** What a line of JSON is built of, told before it is parsed. */

/** A report is an object with one list in it. */
const deepest = 2;

/** @returns where the string that begins at `from` ends */
function endOfString(line: string, from: number): number {
  for (let at = from + 1; at < line.length; at++) {
    const c = line.charCodeAt(at);
    if (c === 0x5c) at++;
    else if (c === 0x22) return at;
  }
  return line.length;
}

/** Keys of all objects in the line, or `Infinity` where it nests too deeply. */
function keysOf(line: string, deepest: number): number {
  let [depth, keys] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const c = line.charAt(at);
    if (c === '"') at = endOfString(line, at);
    else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (c === ":") keys++;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
  }
  return keys;
}

/** Keys of a value and of all in it; the line has told that it is not deep. */
function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inner) => sum + keysIn(inner), own);
}

/** A line of a file of reports, parsed, or what is wrong with it. */
export type Parsed =
  | { readonly value: object; readonly fault?: never }
  | { readonly value?: never; readonly fault: string };

/**
 * @param depth how deep objects and lists may nest in it
 * @returns the object that the line holds, or a fault as the beginning of a sentence
 */
export function parseLine(line: string, depth = deepest): Parsed {
  const keys = keysOf(line, depth);
  if (keys === Number.POSITIVE_INFINITY) return { fault: "the line nests too deeply" };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // What the engine says of it quotes the line, which may be hostile.
    return { fault: "the line is no JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { fault: "the line is no JSON object" };
  if (keysIn(value) !== keys) return { fault: "the line has a key twice" };
  return { value };
}
