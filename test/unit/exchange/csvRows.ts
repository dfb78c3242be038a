/**
 * A strict reader of RFC 4180: a quote inside an unquoted field, a lone line break or rows of
 * unequal length are errors.
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const field = (): string => {
    if (text[at] !== '"') {
      const [plain = ""] = /^[^",\r\n]*/.exec(text.slice(at, at + 10_000)) ?? [];
      at += plain.length;
      return plain;
    }
    let told = "";
    for (at++; ; at++) {
      if (at >= text.length) throw new Error("a quoted field without its end");
      if (text[at] !== '"') told += text[at];
      else if (text[at + 1] === '"') told += text[++at];
      else break;
    }
    at++;
    return told;
  };
  while (at < text.length) {
    row.push(field());
    if (text[at] === ",") at++;
    else if (text.startsWith("\r\n", at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else throw new Error(`what stands at ${at} ends no field: ${text.slice(at, at + 20)}`);
  }
  if (row.length > 0) throw new Error("the last row has no end");
  if (rows.some((r) => r.length !== rows[0]!.length)) throw new Error("rows of unequal length");
  return rows;
}
