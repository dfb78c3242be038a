/** What a reader leaves in the page when the browser ends it with a card open (Firefox). */

/** By this attribute a later reader knows the card's element. */
export const cardSign = "data-waybill-card";

/** Takes away the card of a reader that was ended while it was open. */
export function removeLeftCards(): void {
  for (const left of document.querySelectorAll(`[${cardSign}]`)) left.remove();
}
