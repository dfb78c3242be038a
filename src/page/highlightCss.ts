/**
 * How marks look. Inserted with origin USER, so it holds under any page policy
 * and in open shadow roots. Underlines only: no colour of the page's text changes.
 */
const kinds = ["waybill-company", "waybill-product", "waybill-agency"];

/** Forced colours would fill a highlight like a selection; the page's own two colours keep it a line. */
const calm = kinds
  .map((name) => `::highlight(${name}){color:CanvasText;background-color:Canvas}`)
  .join("");

const underline = (name: string, style: string) =>
  `::highlight(${name}){text-decoration:underline ${style} color-mix(in srgb,currentcolor 62%,transparent);text-decoration-thickness:1px;text-underline-offset:3px}`;

export const highlightCss = [
  ...kinds.map((name) => underline(name, "dotted")),
  `@media (forced-colors:active){${calm}::highlight(wb-active){color:CanvasText;background-color:Canvas}}`,
  "::highlight(wb-active){text-decoration:underline solid currentcolor;text-decoration-thickness:2px;text-underline-offset:3px}",
  "::highlight(wb-flash){background-color:#ffd54a;color:#1a1a1a}",
  "@media (forced-colors:active){::highlight(wb-flash){background-color:Highlight;color:HighlightText}}",
].join("\n");
