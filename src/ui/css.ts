/** Of the light look; pictures that are saved have it too. */
export const lightTokens = `
  --wb-ink: #1c2329; --wb-soft: #55606b; --wb-ground: #fff; --wb-raised: #f5f6f8; --wb-line: #dfe3e8;
  --wb-accent: #1a5a96; --wb-differ: #8a4b08; --wb-differ-ground: #fdf5e8; --wb-focus: #1a5a96;
  color-scheme: light;
`.trim();

/**
 * One look for the card in a page and the panel beside it: quiet, typographic, in
 * pixels, because a page's own root size must not change ours. Contrast of text on
 * its ground is at least 4.5:1 in light and dark. The tokens stand on our own elements
 * and carry our name: a page sets variables on all of its elements, our host among them,
 * and may register them for every tree by `@property`.
 */
export const tokensCss = `
:root, .wb {
  ${lightTokens}
}
@media (prefers-color-scheme: dark) {
  :root, .wb {
    --wb-ink: #e6e9ec; --wb-soft: #a3adb7; --wb-ground: #1b1f24; --wb-raised: #242a31; --wb-line: #353d46;
    --wb-accent: #82b8ee; --wb-differ: #f0b86a; --wb-differ-ground: #2d2619; --wb-focus: #82b8ee;
    color-scheme: dark;
  }
}
@media (forced-colors: active) {
  :root, .wb {
    --wb-ink: CanvasText; --wb-soft: CanvasText; --wb-ground: Canvas; --wb-raised: Canvas; --wb-line: CanvasText;
    --wb-accent: LinkText; --wb-differ: CanvasText; --wb-differ-ground: Canvas; --wb-focus: Highlight;
  }
}
.wb, .wb * { box-sizing: border-box; }
.wb {
  font: 400 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; color: var(--wb-ink); text-align: start;
  letter-spacing: normal; word-spacing: normal; -webkit-font-smoothing: antialiased; overflow-wrap: break-word;
}
.wb h1, .wb h2, .wb h3, .wb p, .wb ul, .wb dl, .wb dd, .wb dt { margin: 0; padding: 0; }
.wb ul { list-style: none; }
.wb a { color: var(--wb-accent); text-decoration: underline 1px; text-underline-offset: 2px; }
.wb a:hover { text-decoration-thickness: 2px; }
.wb button {
  font: inherit; color: var(--wb-accent); background: none; border: 0; margin: 0; padding: 2px 0;
  cursor: pointer; text-align: start; border-radius: 4px;
}
.wb button:hover { text-decoration: underline 1px; text-underline-offset: 2px; }
.wb :focus-visible { outline: 2px solid var(--wb-focus); outline-offset: 2px; }
.soft { color: var(--wb-soft); }
.small { font-size: 12px; line-height: 16px; }
.title { font-size: 15px; line-height: 20px; font-weight: 600; }
.rule { border: 0; border-top: 1px solid var(--wb-line); margin: 12px 0; height: 0; }
.lines { display: grid; grid-template-columns: 66px 1fr; gap: 6px 8px; }
.lines dt { color: var(--wb-soft); font-size: 12px; line-height: 20px; }
.variants { display: grid; gap: 4px; }
.variant { padding-inline-start: 20px; position: relative; }
.variant::before { content: "⇄"; position: absolute; inset-inline-start: 0; color: var(--wb-differ); }
.variant:first-child::before { content: "•"; inset-inline-start: 4px; }
.differ { border-inline-start: 2px solid var(--wb-differ); padding-inline-start: 8px; margin-block: 2px; }
.fact { display: flex; gap: 8px; align-items: baseline; width: 100%; padding: 6px 0; }
.fact > span:first-child { flex: 1; min-width: 0; }
.wb button.fact { color: var(--wb-ink); }
.wb button.fact:hover { text-decoration: none; }
.wb button.fact:hover .fact-title { text-decoration: underline 1px; text-underline-offset: 2px; }
.fact-title { font-weight: 500; }
.chevron { color: var(--wb-soft); flex: none; }
.tag { color: var(--wb-differ); }
.notes { display: grid; gap: 6px; font-size: 13px; line-height: 18px; }
.wb .stack > * + * { margin-top: 8px; }
`;
