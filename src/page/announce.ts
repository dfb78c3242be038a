/** A word to screen readers that needs no element in the page. */

/**
 * Says a sentence when the screen reader has a pause; silent where the browser cannot.
 * https://w3c.github.io/aria/#ARIANotifyMixin (Chrome 141, Firefox 150)
 */
export function announce(sentence: string): void {
  const { ariaNotify } = document as { ariaNotify?: (text: string, options: object) => void };
  ariaNotify?.call(document, sentence, { priority: "normal" });
}
