/** Traditional and simplified Han as one. Conversion tables of OpenCC, by opencc-js. */
import * as OpenCC from "opencc-js";

const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });
const toTraditional = OpenCC.Converter({ from: "cn", to: "t" });
const toTaiwan = OpenCC.Converter({ from: "cn", to: "tw" });

/** @returns the spelling in the other forms of the script, without itself */
export function otherHan(text: string): string[] {
  const forms = new Set([toSimplified(text), toTraditional(text), toTaiwan(text)]);
  forms.delete(text);
  return [...forms];
}
