/** Styles of the view. */
export const css = `
.time-standing { display: flex; gap: 0 12px; flex-wrap: wrap; justify-content: space-between; align-items: baseline; align-content: start; min-height: 48px; padding-top: 4px; }
.panel .time-standing { margin-top: 4px; }
.time-standing button { padding: 4px 0; font-size: 12px; line-height: 16px; }
.time-frame { position: relative; margin-top: 8px; }
.time-picture { display: block; overflow: visible; }
.time-picture text { font-size: 11px; fill: var(--wb-soft); }
.time-picture .t-label { fill: var(--wb-ink); }
.time-picture .t-month { fill: var(--wb-soft); }
.t-solid { fill: var(--wb-accent); }
.t-hollow { fill: var(--wb-accent); fill-opacity: 0.18; stroke: var(--wb-accent); stroke-width: 1; }
.t-source { fill: var(--wb-soft); }
.t-base, .t-year, .t-break, .t-most { stroke: var(--wb-line); stroke-width: 1; fill: none; }
.t-most { stroke-dasharray: 1 3; stroke: var(--wb-soft); }
.t-base { stroke: var(--wb-soft); }
.t-break { stroke: var(--wb-soft); }
.t-span { stroke: var(--wb-accent); stroke-width: 2; }
.t-dense .t-span { stroke-width: 1; }
.t-tail { stroke: var(--wb-accent); stroke-width: 1; stroke-dasharray: 2 2; fill: none; }
.t-out { opacity: 0.3; }
.t-chosen { fill: var(--wb-accent); fill-opacity: 0.1; }
.t-pointed { fill: var(--wb-soft); fill-opacity: 0.14; }
.brush { position: absolute; inset: 0; touch-action: pan-y; cursor: crosshair; user-select: none; -webkit-user-select: none; }
.brush > div { position: absolute; top: 0; bottom: 0; }
.panel .time-readout { min-height: 48px; margin-top: 8px; overflow-wrap: anywhere; }
@media (min-width: 600px) {
  .panel .time-readout { min-height: 32px; }
  .time-standing { min-height: 28px; }
}
.wb .time-key { display: flex; flex-wrap: wrap; gap: 2px 16px; }
.panel .time-key li { border: 0; }
.time-sample { vertical-align: -1px; margin-inline-end: 2px; }
.panel .time-notes { max-width: 640px; margin-top: 4px; }
.panel .time-section { margin-top: 16px; }
.panel .time-section h2 { margin: 0; font-size: 14px; line-height: 20px; color: var(--wb-ink); }
.time-section h2 button { font-weight: 600; padding: 2px 0; min-height: 24px; }
.time-section h2 span { font-weight: 400; }
.panel .time-published { padding: 4px 0; }
@media (forced-colors: active) {
  .t-out { opacity: 1; stroke-dasharray: 1 2; }
  .t-out .t-solid, .t-out.t-source { fill: Canvas; stroke: CanvasText; }
  .t-chosen { fill: none; stroke: Highlight; stroke-width: 2; }
  .t-pointed { fill: none; stroke: CanvasText; }
}
`;
