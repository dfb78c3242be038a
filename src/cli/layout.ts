/** Plain text for a terminal: wrapped, indented, aligned. */

/** Columns of the terminal, 80 where it does not say, never wider than reads well. */
function columns(): number {
  return Math.min(process.stdout.columns ?? 80, 100);
}

/** Breaks text at spaces; later lines are indented by `hang` more. */
export function wrap(text: string, indent: number, hang = 0, width = columns()): string[] {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let isEmpty = true;
  for (const word of text.split(" ")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(indent + hang);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

/** A label in its column and text beside it. */
export function labelled(label: string, text: string, labelWidth: number): string[] {
  const [first = "", ...rest] = wrap(text, labelWidth);
  return [label.padEnd(labelWidth) + first.slice(labelWidth), ...rest];
}
