/** @returns Markdown without its code, by the rules of CommonMark 0.31 (4.5 fenced blocks, 6.1 code spans) */
export function withoutCode(markdown: string): string {
  const rest: string[] = [];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const ticks = /^ {0,5}(`{3,})([^`]*)$/.exec(line);
    if (fence === "" && ticks) fence = ticks[1]!;
    else if (fence === "") rest.push(line);
    else if (ticks && ticks[1]!.length >= fence.length && ticks[2]!.trim() === "") fence = "";
  }
  if (fence !== "") throw new Error("A fenced block is not closed.");
  return spansRemoved(rest.join("\n"));
}

/** A span goes from a run of backticks to the next run of the same length. */
function spansRemoved(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  let out = "";
  let from = 0;
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]!;
    const close = runs.findIndex((r, j) => j > i && r[0].length === open[0].length);
    if (close < 0) continue;
    out += text.slice(from, open.index);
    from = runs[close]!.index + open[0].length;
    i = close;
  }
  return out + text.slice(from);
}
