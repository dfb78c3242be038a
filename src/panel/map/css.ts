/** Styles of the map: quiet land, hairlines, and the accent for routes alone. */
const light = `--wb-land: #eff1f4; --wb-coast: #d3d9df; --wb-boundary: #dde2e7;`;

export const css = `
.wb, .wb.picture { ${light} }
@media (prefers-color-scheme: dark) {
  .wb:not(.picture) { --wb-land: #272e36; --wb-coast: #3d4650; --wb-boundary: #363f48; }
}
@media (forced-colors: active) {
  .wb:not(.picture) { --wb-land: Canvas; --wb-coast: GrayText; --wb-boundary: GrayText; }
}
.map-figure { margin: 8px -16px 0; }
.map-frame { position: relative; overflow: hidden; border-block: 1px solid var(--wb-line); outline-offset: -2px; }
.map-hold { touch-action: pan-y; cursor: grab; user-select: none; -webkit-user-select: none; }
.map-hold:active { cursor: grabbing; }
.map-frame:focus-within .map-hold { touch-action: none; }
svg.map { display: block; forced-color-adjust: none; }
svg.map.key { display: inline-block; vertical-align: -1px; margin-inline-end: 6px; flex: none; }
.map .land { fill: var(--wb-land); stroke: var(--wb-coast); stroke-width: .75px; stroke-linejoin: round; }
.map .boundary { fill: none; stroke: var(--wb-boundary); stroke-width: .75px; stroke-linejoin: round; }
.map .unsettled { stroke-dasharray: 1.5 2; }
.map .route .line { fill: none; stroke: var(--wb-accent); stroke-linejoin: round; }
.map .route polygon { fill: var(--wb-accent); }
.map .way { fill: none; stroke: transparent; stroke-width: 14px; }
.map .around { fill: transparent; }
.map .mark { fill: var(--wb-ink); stroke: var(--wb-ground); stroke-width: 1.5px; }
.map .named .mark { fill: var(--wb-ground); stroke: var(--wb-ink); stroke-width: 1.25px; }
.map text {
  font: 500 11px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; fill: var(--wb-ink);
  stroke: var(--wb-ground); stroke-width: 3px; stroke-linejoin: round; paint-order: stroke;
}
.map-hold [data-route], .map-hold [data-country] { cursor: pointer; }
.map.pointing .route:not(.pointed) { opacity: .28; }
.map .country.pointed .mark { stroke: var(--wb-accent); stroke-width: 2.5px; }
.picture .way, .picture .around { display: none; }
.map-buttons {
  position: absolute; inset-block-start: 8px; inset-inline-end: 8px; display: grid;
  background: var(--wb-ground); border: 1px solid var(--wb-line); border-radius: 6px;
}
.wb .map-buttons button { width: 28px; height: 28px; padding: 5px; color: var(--wb-soft); }
.wb .map-buttons button:hover { color: var(--wb-ink); }
.wb .map-buttons button:focus-visible { outline-offset: -2px; }
.map-buttons button + button { border-top: 1px solid var(--wb-line); border-radius: 0; }
.map-buttons path { fill: none; stroke: currentColor; stroke-width: 1.25px; stroke-linecap: round; }
.map-detail { height: 116px; padding: 8px 16px 0; overflow: hidden; }
.map-detail-name, .map-detail-text {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere;
}
.map-detail-name { font-weight: 500; }
.map-detail-links { display: flex; gap: 0 12px; white-space: nowrap; line-height: 24px; }
.map-detail-links > * { flex: none; }
.map-detail-links a { flex: 0 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.map-legend { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.panel .map-legend li { border: 0; display: flex; align-items: center; }
.map-measure { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; margin-top: 8px; }
.wb .map-width { margin-top: 8px; }
.save-picture { display: flex; gap: 16px; margin-top: 8px; }
.save-picture button { line-height: 20px; }
.map-route { padding: 8px 0; position: relative; }
.map-route.pointed::before {
  content: ""; position: absolute; inset-block: 8px; inset-inline-start: -10px; width: 2px; background: var(--wb-accent);
}
.wb button.map-only { line-height: 22px; font-weight: 500; color: var(--wb-ink); overflow-wrap: anywhere; }
.wb button.map-only[aria-pressed="true"] { color: var(--wb-accent); }
/* The panel's header stays on top: what gets the focus must not lie under it. */
.map-figure button, .map-frame, .map-only, .map-route a, .map-route button { scroll-margin-block: 136px 16px; }
.map-shipments { padding-inline-start: 12px; }
.map-countries li { padding: 4px 0; position: relative; }
.wb .map-nothing { margin-top: 8px; }
.wb .map-print { margin-top: 24px; }
@media (prefers-reduced-motion: no-preference) {
  .map .route { transition: opacity .12s; }
}
@media (min-width: 560px) {
  .map-figure { margin-inline: 0; }
  .map-frame { border: 1px solid var(--wb-line); border-radius: 6px; }
  .map-detail { height: 80px; padding-inline: 0; }
}
`;
