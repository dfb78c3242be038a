/** Says on a terminal how far long work is; in a pipe nothing. */

export type Told = (what: string) => void;

/** Written over at most so often. */
const interval = 200;

/** @returns what shows a line in place of the one before, and what ends it */
export function progress(stream: NodeJS.WriteStream = process.stderr): {
  readonly tell: Told;
  end(): void;
} {
  if (!stream.isTTY) return { tell: () => {}, end: () => {} };
  let last = 0;
  let isShown = false;
  return {
    tell(what) {
      const now = Date.now();
      if (now - last < interval) return;
      last = now;
      isShown = true;
      stream.write(`\r\u001b[K${what}`);
    },
    end() {
      if (isShown) stream.write("\r\u001b[K");
    },
  };
}
