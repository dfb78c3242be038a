/** Lets the reader keep a file. */

/** An address of a Blob is let go when the browser has surely taken the file. */
const keptMs = 60_000;

/** Hands a file to the browser, which asks or puts it among the downloads. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}
