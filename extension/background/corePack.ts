/** The pack inside the package, opened at the first question after a start. */
import { browser } from "../../src/browser/index.ts";
import { spotBlocks } from "../../src/pack/ask.ts";
import { PackError } from "../../src/pack/format.ts";
import { type OpenPack, openPack } from "../../src/pack/open.ts";
import { loadDictionary } from "../../src/spotter/edges.ts";

const file = "core.waybill";
let opening: Promise<OpenPack> | undefined;

async function read(): Promise<OpenPack> {
  const answer = await fetch(browser.runtime.getURL(file));
  if (!answer.ok)
    throw new PackError(`Waybill's records (${file}) are missing; reinstall Waybill.`);
  return openPack(new Uint8Array(await answer.arrayBuffer()), "The file with Waybill's records");
}

/**
 * @returns the core pack; the same one for every caller
 * @throws PackError with the sentence a reader is shown
 */
export function corePack(): Promise<OpenPack> {
  opening ??= read();
  return opening;
}

/** A few of the turns that any page's text takes. */
const anyText =
  "In June 2022 a maker, China North Industries Group (Norinco), sold 1,000 CQ-A rifles to Tekhkrim, " +
  "Ltd., Reuters’s Maria Silva said at https://example.org/dji. «Рособоронэкспорт» и ООО «Техкрим» молчали.";

/**
 * Opens the pack ahead of the first question, while the reader is put into the page, and
 * goes through a text once: the first takes ten times as long as the next.
 */
export function preparePack(): void {
  if (opening) return;
  corePack().then(
    (pack) => spotBlocks(pack, [{ text: anyText, lang: "en" }]),
    // Whoever asks is told what is wrong with it.
    () => undefined,
  );
  loadDictionary();
}
