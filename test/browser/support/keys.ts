/** Ways of the keyboard through a page. */
import type { TestPage } from "./types.ts";

/** More than a view of the panel has before any of its controls. */
const mostPresses = 150;

/**
 * Goes on with the Tab key to the control whose words, or whose name, begin so.
 * @throws Error when it does not come there
 */
export async function tabTo(page: TestPage, label: string): Promise<void> {
  const wanted = JSON.stringify(label);
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.press("Tab");
    const isThere = await page.evaluate<boolean>(
      `[document.activeElement.ariaLabel, document.activeElement.textContent].some((words) => words?.trim().startsWith(${wanted}))`,
    );
    if (isThere) return;
  }
  throw new Error(`The Tab key does not come to "${label}".`);
}
