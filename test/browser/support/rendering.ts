/** How the card is drawn, to be compared between pages. */
import { cardBox } from "./hover.ts";
import { inDialog } from "./tree.ts";
import type { Box, TestPage } from "./types.ts";

/** One element of the card: where it stands in the card, and all its computed styles, without variables. */
export interface Drawn {
  readonly tag: string;
  readonly style: Readonly<Record<string, string>>;
}

/**
 * Do not apply to inline boxes, but are reckoned from the first piece of one, and Firefox cuts
 * boxes around isolated names only in a document that has right-to-left text.
 */
const notOfInline = ["perspective-origin", "transform-origin"];

const drawnSource = `(dialog) => {
  const base = dialog.getBoundingClientRect();
  return [dialog, ...dialog.querySelectorAll("*")].map((e) => {
    const box = e.getBoundingClientRect();
    const style = { box: [box.x - base.x, box.y - base.y, box.width, box.height].map(Math.round).join(" ") };
    const computed = getComputedStyle(e);
    const left = computed.display === "inline" ? ${JSON.stringify(notOfInline)} : [];
    for (const name of computed)
      if (!name.startsWith("--") && !left.includes(name)) style[name] = computed.getPropertyValue(name);
    return { tag: e.localName, style };
  });
}`;

/** Every element of the open card as the browser computes it. */
export async function drawnCard(page: TestPage): Promise<readonly Drawn[]> {
  await cardBox(page);
  const dialog = inDialog(await page.tree());
  if (!dialog) throw new Error("No card is open.");
  return page.lens.on(dialog, drawnSource);
}

/** Where two cards differ, one line a property, first the outermost element. */
export function differences(a: readonly Drawn[], b: readonly Drawn[]): string[] {
  const lines = a.length === b.length ? [] : [`${a.length} elements, then ${b.length}`];
  a.forEach(({ tag, style }, i) => {
    const other = b[i]?.style ?? {};
    for (const [name, value] of Object.entries(style))
      if (other[name] !== value) lines.push(`${tag} #${i} ${name}: ${value}, then ${other[name]}`);
  });
  return lines;
}

/**
 * The share of pixels that differ visibly between two pictures of one size.
 * @param page any page; the pictures are compared in it
 * @param corner pixels at each corner that do not count: the page shines through there
 */
export function shareOfPixels(page: TestPage, a: string, b: string, corner = 0): Promise<number> {
  return page.evaluate(`(async () => {
    const read = async (png) => {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, width, height);
    };
    const [one, two] = [await read(${JSON.stringify(a)}), await read(${JSON.stringify(b)})];
    if (one.width !== two.width || one.height !== two.height) return 1;
    const { width, height } = one;
    const isCorner = (x, y) => Math.min(x, width - 1 - x) < ${corner} && Math.min(y, height - 1 - y) < ${corner};
    let different = 0;
    for (let i = 0; i < one.data.length; i += 4) {
      const x = (i / 4) % width, y = Math.floor(i / 4 / width);
      if (isCorner(x, y)) continue;
      if ([0, 1, 2].some((c) => Math.abs(one.data[i + c] - two.data[i + c]) > 12)) different++;
    }
    return different / (width * height);
  })()`);
}

/** A picture of the card. */
export async function pictureOfCard(page: TestPage): Promise<{ box: Box; png: string }> {
  const box = await cardBox(page);
  return { box, png: await page.lens.capture(box) };
}
