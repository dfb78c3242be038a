/**
 * How marks look. Inserted with origin USER, so it holds under any page policy
 * and in open shadow roots. Underlines only: no colour of the page's text changes.
 */
const underline = (name: string, style: string, percent: number) =>
  `::highlight(${name}){text-decoration:underline ${style} color-mix(in srgb,currentcolor ${percent}%,transparent);text-decoration-thickness:1px;text-underline-offset:3px}`;

export const highlightCss = [
  underline("waybill-company", "dotted", 62),
  underline("waybill-product", "dotted", 62),
  underline("waybill-agency", "dotted", 62),
  // Another line for those who see no difference in strength.
  underline("wb-watch", "dashed", 42),
  "::highlight(wb-active){text-decoration:underline solid currentcolor;text-decoration-thickness:2px;text-underline-offset:3px}",
  "::highlight(wb-flash){background-color:#ffd54a;color:#1a1a1a}",
  "@media print{::highlight(waybill-company),::highlight(waybill-product),::highlight(waybill-agency),::highlight(wb-watch),::highlight(wb-active){text-decoration:none}}",
  "@media (forced-colors:active){::highlight(wb-flash){background-color:Highlight;color:HighlightText}}",
].join("\n");
