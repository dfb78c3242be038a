/** Styles of the view. */
export const css = `
.panel .full { overflow-wrap: anywhere; }
.panel .full .lines { grid-template-columns: 84px minmax(0, 1fr); margin: 4px 0 12px; }
.panel .full .record { row-gap: 10px; }
@media (max-width: 339px) { .panel .full .lines { grid-template-columns: minmax(0, 1fr); row-gap: 0; } .panel .full .lines dd { margin-bottom: 8px; } .panel .full .record { row-gap: 0; } }
.panel .full h3 { margin: 24px 0 6px; }
.press-row { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 16px; }
.press-row button, .full .more, .full code + button { min-height: 24px; }
.tools { margin-top: 8px; }
.tool {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding: 4px 0 4px 12px; margin: 0 0 16px;
  border-inline-start: 2px solid var(--wb-line);
}
.keep { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
.wb .text-shown, .wb .field textarea, .wb .field input, .wb .field select {
  font: inherit; width: 100%; margin: 0; padding: 6px 8px; color: var(--wb-ink); background: var(--wb-ground);
  border: 1px solid var(--wb-line); border-radius: 6px; resize: vertical;
}
.wb .text-shown {
  background: var(--wb-raised); font: 12px/18px ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace;
}
.wb .field { display: grid; gap: 2px; font-size: 12px; line-height: 16px; color: var(--wb-soft); }
.wb .field textarea, .wb .field input, .wb .field select { font-size: 14px; line-height: 20px; min-height: 32px; }
.field select { text-overflow: ellipsis; }

.sideways {
  overflow: auto; isolation: isolate; max-height: 80vh; margin-top: 8px; border-block: 1px solid var(--wb-line);
  overscroll-behavior-x: contain;
}
.sideways.goes-on { box-shadow: inset -12px 0 8px -12px var(--wb-soft); }
.sideways.goes-on:dir(rtl) { box-shadow: inset 12px 0 8px -12px var(--wb-soft); }
.sideways table { width: max-content; border-collapse: separate; border-spacing: 0; font-size: 13px; line-height: 18px; }
.sideways th, .sideways td { text-align: start; vertical-align: top; font-weight: 400; padding: 8px 16px 8px 0; }
.sideways td { min-width: 88px; border-top: 1px solid var(--wb-line); }
.sideways td > p { max-width: 140px; overflow-wrap: break-word; }
.sideways td.says { min-width: 320px; padding-inline-end: 0; }
.sideways td.says > p { max-width: 320px; }
.sideways thead th {
  position: sticky; top: 0; z-index: 1; background: var(--wb-ground); color: var(--wb-soft); font-size: 12px;
  line-height: 16px; white-space: nowrap; border-bottom: 1px solid var(--wb-line);
}
.sideways tbody th[scope="row"] {
  position: sticky; inset-inline-start: 0; background: var(--wb-ground); width: 176px; min-width: 176px;
  max-width: 176px; border-top: 1px solid var(--wb-line); border-inline-end: 1px solid var(--wb-line);
}
.sideways thead th:first-child {
  inset-inline-start: 0; z-index: 2; border-inline-end: 1px solid var(--wb-line);
}
.sideways td:nth-child(2), .sideways thead th:nth-child(2) { padding-inline-start: 16px; }
.sideways tr.origin + tr > * { border-top: 0; }
.sideways thead + tbody tr.origin th { border-top: 0; }
.sideways tr.origin th { border-top: 1px solid var(--wb-line); padding-block: 8px; }
.sideways tr.origin p { position: sticky; inset-inline-start: 0; width: fit-content; max-width: calc(min(100vw, 960px) - 48px); }
.wb .apart { position: relative; padding-inline-start: 18px; color: var(--wb-differ); }
.apart::before { content: "⇄"; position: absolute; inset-inline-start: 0; }
.wb .sideways td p + p, .wb .cards dd p + p { margin-top: 4px; }

.origin-group { margin-top: 12px; }
.panel .cards > li { padding: 12px 0; }
.cards .publisher { font-weight: 500; }
.panel .cards .lines { margin: 6px 0; gap: 2px 8px; }
.cards .pair { display: contents; }
.cards dt { line-height: 20px; }

.ways { display: inline-flex; gap: 16px; }
.ways a { min-height: 24px; padding: 2px 0; }
.full code { font: 12px/20px ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
`;
