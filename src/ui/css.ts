/**
 * One look for the card in a page and the panel beside it: quiet, typographic, in
 * pixels, because a page's own root size must not change ours. Contrast of text on
 * its ground is at least 4.5:1 in light and dark.
 */
export const tokensCss = `
:host, :root {
  --ink: #1c2329; --soft: #55606b; --ground: #fff; --raised: #f5f6f8; --line: #dfe3e8;
  --accent: #1a5a96; --differ: #8a4b08; --differ-ground: #fdf5e8; --focus: #1a5a96;
  color-scheme: light;
}
@media (prefers-color-scheme: dark) {
  :host, :root {
    --ink: #e6e9ec; --soft: #a3adb7; --ground: #1b1f24; --raised: #242a31; --line: #353d46;
    --accent: #82b8ee; --differ: #f0b86a; --differ-ground: #2d2619; --focus: #82b8ee;
    color-scheme: dark;
  }
}
@media (forced-colors: active) {
  :host, :root {
    --ink: CanvasText; --soft: CanvasText; --ground: Canvas; --raised: Canvas; --line: CanvasText;
    --accent: LinkText; --differ: CanvasText; --differ-ground: Canvas; --focus: Highlight;
  }
}
.wb, .wb * { box-sizing: border-box; }
.wb {
  font: 400 14px/20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  font-variant-numeric: tabular-nums; color: var(--ink); text-align: start;
  -webkit-font-smoothing: antialiased; overflow-wrap: break-word;
}
.wb h1, .wb h2, .wb h3, .wb p, .wb ul, .wb dl, .wb dd, .wb dt { margin: 0; padding: 0; }
.wb ul { list-style: none; }
.wb a { color: var(--accent); text-decoration: underline 1px; text-underline-offset: 2px; }
.wb a:hover { text-decoration-thickness: 2px; }
.wb button {
  font: inherit; color: var(--accent); background: none; border: 0; margin: 0; padding: 2px 0;
  cursor: pointer; text-align: start; border-radius: 4px;
}
.wb button:hover { text-decoration: underline 1px; text-underline-offset: 2px; }
.wb :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.soft { color: var(--soft); }
.small { font-size: 12px; line-height: 16px; }
.title { font-size: 15px; line-height: 20px; font-weight: 600; }
.rule { border: 0; border-top: 1px solid var(--line); margin: 12px 0; height: 0; }
.lines { display: grid; grid-template-columns: 66px 1fr; gap: 6px 8px; }
.lines dt { color: var(--soft); font-size: 12px; line-height: 20px; }
.variants { display: grid; gap: 4px; }
.variant { padding-inline-start: 20px; position: relative; }
.variant::before { content: "⇄"; position: absolute; inset-inline-start: 0; color: var(--differ); }
.variant:first-child::before { content: "•"; inset-inline-start: 4px; }
.differ { border-inline-start: 2px solid var(--differ); padding-inline-start: 8px; margin-block: 2px; }
.fact { display: flex; gap: 8px; align-items: baseline; width: 100%; padding: 6px 0; }
.fact > span:first-child { flex: 1; min-width: 0; }
.wb button.fact { color: var(--ink); }
.wb button.fact:hover { text-decoration: none; }
.wb button.fact:hover .fact-title { text-decoration: underline 1px; text-underline-offset: 2px; }
.fact-title { font-weight: 500; }
.chevron { color: var(--soft); flex: none; }
.tag { color: var(--differ); }
.notes { display: grid; gap: 6px; font-size: 13px; line-height: 18px; }
.wb .stack > * + * { margin-top: 8px; }
`;
