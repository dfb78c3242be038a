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

/** Keys of the object that the line is, or `Infinity` where it nests too deeply. */
function keysOf(line: string): number {
  let [depth, keys] = [0, 0];
  for (let at = 0; at < line.length; at++) {
    const c = line.charAt(at);
    if (c === '"') at = endOfString(line, at);
    else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") depth--;
    else if (c === ":" && depth === 1) keys++;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
  }
  return keys;
}

/** A line of a file of reports, parsed, or what is wrong with it. */
export type Parsed =
  | { readonly value: object; readonly fault?: never }
  | { readonly value?: never; readonly fault: string };

/** @returns the object that the line holds, or a fault as the beginning of a sentence */
export function parseLine(line: string): Parsed {
  const keys = keysOf(line);
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
  if (Object.keys(value).length !== keys) return { fault: "the line has a key twice" };
  return { value };
}
