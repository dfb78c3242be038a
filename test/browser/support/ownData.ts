/** What a reader has in Waybill, put there and looked at by tests, and files that are chosen or dropped. */
import { until } from "./session.ts";
import { inMain, textOf } from "./tree.ts";
import type { TestPage } from "./types.ts";

const opened = (mode: string, work: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open("waybill-reports", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("reports", { keyPath: "draft.id" });
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("reports", ${JSON.stringify(mode)});
    const store = transaction.objectStore("reports");
    const end = (answer) => { opening.result.close(); resolve(answer); };
    transaction.onerror = () => reject(transaction.error);
    ${work}
  };
})`;

/** @returns the records of the outbox, in the order of their ids */
export function recordsIn(page: TestPage): Promise<unknown[]> {
  return page.evaluate<unknown[]>(
    opened(
      "readonly",
      "const all = store.getAll(); transaction.oncomplete = () => end(all.result);",
    ),
  );
}

/** @param records JavaScript whose value is a list of records */
export async function putRecords(page: TestPage, records: string): Promise<void> {
  await page.evaluate(
    opened(
      "readwrite",
      `for (const record of ${records}) store.put(record); transaction.oncomplete = () => end(true);`,
    ),
  );
}

/** @returns all of `storage.local` */
export function storageIn(page: TestPage): Promise<Record<string, unknown>> {
  return page.evaluate(`chrome.storage.local.get(null)`);
}

const made = (name: string, text: string) =>
  `new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: "application/jsonl" })`;

/** Gives a file to the page as the browser's dialog for files does. */
export async function chooseFile(page: TestPage, text: string, name = "mine.jsonl"): Promise<void> {
  await page.evaluate(`(() => {
    const given = new DataTransfer();
    given.items.add(${made(name, text)});
    const input = document.querySelector('input[accept=".jsonl"]');
    input.files = given.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);
}

/** Drops files on the page, as a hand does. @returns whether the browser would still open one */
export function dropFiles(page: TestPage, ...texts: string[]): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const dataTransfer = new DataTransfer();
    for (const file of [${texts.map((text) => made("dropped.jsonl", text)).join()}]) dataTransfer.items.add(file);
    const event = (type) => new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    const main = document.querySelector("main");
    return [event("dragover"), event("drop")].some((e) => main.dispatchEvent(e));
  })()`);
}

/** Waits for words of the page's main part. */
export async function pageSays(page: TestPage, words: string | RegExp): Promise<string> {
  let text = "";
  const hasWords = async () => {
    const main = inMain(await page.tree());
    text = main ? textOf(main) : "";
    return typeof words === "string" ? text.includes(words) : words.test(text);
  };
  await until(`the words ${words}`, hasWords).catch((cause: Error) => {
    throw new Error(`${cause.message}; the page says: ${text}`, { cause });
  });
  return text;
}
