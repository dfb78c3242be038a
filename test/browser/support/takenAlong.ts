/** Stands in for what leaves the panel: the clipboard, and files that are saved. */
import type { TestPage } from "./types.ts";

const stubs = `(() => {
  globalThis.copied = [];
  globalThis.mayCopy = true;
  navigator.clipboard.writeText = async (text) => {
    if (!globalThis.mayCopy) throw new Error("not allowed");
    globalThis.copied.push(text);
  };
  globalThis.files = [];
  const make = URL.createObjectURL;
  URL.createObjectURL = (content) => {
    globalThis.files.push({ content });
    return make(content);
  };
  HTMLAnchorElement.prototype.click = function () {
    globalThis.files.at(-1).name = this.download;
  };
  return true;
})()`;

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** From now on the panel copies and saves into the test's hands. */
export async function takeAlong(panel: TestPage): Promise<void> {
  await panel.evaluate(stubs);
}

/** @returns all that was copied, the last at the end */
export function copiedIn(panel: TestPage): Promise<string[]> {
  return panel.evaluate<string[]>("globalThis.copied");
}

/** @returns the file that was saved last, its bytes read as UTF-8 with its byte order mark */
export function savedIn(panel: TestPage): Promise<SavedFile> {
  return panel.evaluate<SavedFile>(
    `globalThis.files.at(-1).content.arrayBuffer().then((bytes) => ({
       name: globalThis.files.at(-1).name,
       text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) }))`,
  );
}
