/** A long text cut to be shown piece by piece, every character of it. */

/** UTF-16 units; a field with many more takes a browser seconds to draw. */
const longestPiece = 20_000;

/** Where the piece that begins at `from` ends: after a line, else never within a character. */
function endOf(text: string, from: number): number {
  const most = from + longestPiece;
  if (most >= text.length) return text.length;
  const line = text.lastIndexOf("\n", most - 1) + 1;
  if (line > from) return line;
  const isHalf = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return isHalf ? most - 1 : most;
}

/** @returns pieces that make up the text; at least one */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    const end = endOf(text, from);
    pieces.push(text.slice(from, end));
    from = end;
  } while (from < text.length);
  return pieces;
}
