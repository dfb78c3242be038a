/** The pointer over names, and where the card stands then: told by what the window shows. */
import { dialogNamed, marksOn, newsHost, noDialog, type TestSession, until } from "./session.ts";
import { byRole, nameOf, type TreeNode } from "./tree.ts";
import type { Box, TestPage } from "./types.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Finds text wherever the page shows it, in the top window's pixels, by its own
 * arithmetic: a frame may have a border, a padding and a scale.
 */
const finder = `
  const origin = (win) => {
    if (win === window) return { x: 0, y: 0, scale: 1 };
    const frame = win.frameElement;
    const outer = origin(frame.ownerDocument.defaultView);
    const box = frame.getBoundingClientRect();
    const style = frame.ownerDocument.defaultView.getComputedStyle(frame);
    const scale = box.width / frame.offsetWidth;
    return {
      x: outer.x + outer.scale * (box.x + scale * (frame.clientLeft + parseFloat(style.paddingLeft))),
      y: outer.y + outer.scale * (box.y + scale * (frame.clientTop + parseFloat(style.paddingTop))),
      scale: outer.scale * scale,
    };
  };
  function* texts(node) {
    if (node.nodeType === 3) yield node;
    if (/^(script|style|title)$/.test(node.localName ?? "")) return;
    if (node.shadowRoot) yield* texts(node.shadowRoot);
    if (node.localName === "iframe" && node.contentDocument)
      yield* texts(node.contentDocument.documentElement);
    for (const child of node.childNodes) yield* texts(child);
  }
  const find = (word) => {
    for (const node of texts(document.documentElement)) {
      const at = node.data.indexOf(word);
      if (at < 0) continue;
      const range = node.ownerDocument.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      return range;
    }
  };
  const boxes = (word) => {
    const range = find(word);
    if (!range) return [];
    const { x, y, scale } = origin(range.startContainer.ownerDocument.defaultView);
    return [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0).map((r) => ({
      left: x + r.left * scale, top: y + r.top * scale,
      width: r.width * scale, height: r.height * scale,
    }));
  };
`;

/** The boxes of a word where it stands first, one a line. */
export async function boxesOf(page: TestPage, word: string): Promise<readonly Box[]> {
  const boxes = await page.evaluate<Box[]>(
    `(() => { ${finder}; return boxes(${JSON.stringify(word)}); })()`,
  );
  if (boxes.length === 0) throw new Error(`The page does not show "${word}".`);
  return boxes;
}

/** The box of a word that stands on one line. */
export async function boxOf(page: TestPage, word: string): Promise<Box> {
  return (await boxesOf(page, word))[0]!;
}

export function middleOf({ left, top, width, height }: Box): Point {
  return { x: left + width / 2, y: top + height / 2 };
}

/** Opens a page of the laboratory, scrolls nothing, and waits until it is marked. */
export async function openPage(session: TestSession, path: string): Promise<TestPage> {
  const page = await session.browser.open(`${newsHost}/pointer/${path}`);
  await rememberHosts(page);
  await until("a mark", async () => Object.keys(await marksOn(page)).length > 0);
  return page;
}

/** Opens a page of the laboratory for one test. */
export async function withPage(
  session: TestSession,
  path: string,
  use: (page: TestPage) => Promise<void>,
): Promise<void> {
  const page = await openPage(session, path);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

/** From now on the page keeps every element that somebody adds to it. */
export async function rememberHosts(page: TestPage): Promise<void> {
  await page.evaluate(`void (window.hosts ??= (() => {
    const hosts = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeType === 1) hosts.push(node);
    }).observe(document, { childList: true, subtree: true });
    return hosts;
  })())`);
}

/** How many elements were added since the page was opened. */
export function hostsAdded(page: TestPage): Promise<number> {
  return page.evaluate("window.hosts.length");
}

/** The part of the window that our element covers, found as a pointer would find it. */
export function cardBoxNow(page: TestPage): Promise<Box | null> {
  return page.evaluate(`(() => {
    const host = window.hosts.findLast((h) => h.isConnected);
    const at = (x, y) => host !== undefined && document.elementFromPoint(x, y) === host;
    const points = [];
    for (let y = 2; y < innerHeight; y += 12)
      for (let x = 2; x < innerWidth; x += 12) if (at(x, y)) points.push([x, y]);
    if (points.length === 0) return null;
    const [x, y] = points[Math.floor(points.length / 2)];
    let [left, right, top, bottom] = [x, x, y, y];
    while (at(left - 1, y)) left--;
    while (at(right + 1, y)) right++;
    while (at(x, top - 1)) top--;
    while (at(x, bottom + 1)) bottom++;
    return { left, top, width: right - left + 1, height: bottom - top + 1 };
  })()`);
}

/** The card's box once it stands still. */
export async function cardBox(page: TestPage): Promise<Box> {
  let last = "";
  return until("a card that stands still in view", async () => {
    const box = await cardBoxNow(page);
    const isStill = box !== null && JSON.stringify(box) === last;
    last = JSON.stringify(box);
    return isStill ? box : undefined;
  });
}

/** Pixels between two boxes, the greater of both directions; negative where they overlap. */
export function gapBetween(a: Box, b: Box): number {
  const across = Math.max(b.left - (a.left + a.width), a.left - (b.left + b.width));
  const down = Math.max(b.top - (a.top + a.height), a.top - (b.top + b.height));
  return Math.max(across, down);
}

/** The farthest that "beside its name" reaches. */
export const beside = 16;

/** Points at a place; the card of that name opens. */
export async function pointAndOpen(page: TestPage, at: Point, name: string): Promise<TreeNode> {
  await page.movePointer(at.x, at.y);
  return dialogNamed(page, name);
}

export async function closeByKey(page: TestPage): Promise<void> {
  await page.press("Escape");
  await noDialog(page);
}

/** Twice the time that a card takes to open. */
const longEnoughMs = 600;

/** The page's own clock has gone on for as long as a card would have needed twice. */
export async function stayStill(page: TestPage): Promise<void> {
  const start = await page.evaluate<number>("performance.now()");
  await until("time enough for a card", async () => {
    const now = await page.evaluate<number>("performance.now()");
    return now - start > longEnoughMs;
  });
}

/**
 * The pointer trembles at a place until the page has seen it there for as long as
 * a card would have needed twice; then what has opened is known.
 */
export async function linger(page: TestPage, { x, y }: Point): Promise<void> {
  await page.movePointer(x, y);
  const start = await page.evaluate<number>("performance.now()");
  let turn = 0;
  await until("time enough for a card", async () => {
    await page.movePointer(x + (turn++ % 2), y);
    return (await page.evaluate<number>("performance.now()")) - start > longEnoughMs;
  });
}

/**
 * Lingers where nothing may open, then shows with a name that opens that the
 * reader was awake all the while.
 * @throws Error naming the card that opened
 */
export async function expectNothingAt(page: TestPage, at: Point, known: string): Promise<void> {
  const before = await hostsAdded(page);
  await linger(page, at);
  const opened = (await hostsAdded(page)) - before;
  if (opened > 0) {
    const names = byRole(await page.tree(), "dialog")
      .map(nameOf)
      .join(", ");
    throw new Error(`At ${Math.round(at.x)}, ${Math.round(at.y)} a card opened: ${names}.`);
  }
  await pointAndOpen(page, middleOf(await boxOf(page, known)), known);
  await closeByKey(page);
}
