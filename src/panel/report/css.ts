/** Styles of the view. */
export const css = `
.report { max-width: 600px; overflow-wrap: anywhere; }
.report form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 10px; margin-top: 12px; }
.wb .report .field { gap: 4px; }
.report .field label { color: var(--wb-ink); font-weight: 500; }
.report .optional { color: var(--wb-soft); font-weight: 400; }
.wb .report .field textarea { min-height: 54px; }
.wb .report [aria-invalid="true"] { border-color: var(--wb-differ); }
.report .fault { color: var(--wb-differ); }
.report .trouble {
  color: var(--wb-differ); background: var(--wb-differ-ground); border-radius: 6px; padding: 6px 10px; margin: 8px 0;
}
.known { display: grid; gap: 4px; }
.known:empty { display: none; }
.wb .known p { line-height: 20px; }
.wb .known button { min-height: 24px; }
.kinds, .from-page { border: 0; margin: 0; padding: 0; min-width: 0; }
.kinds { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: 13px; align-items: center; }
.kinds legend { float: inline-start; width: 100%; padding: 0; font-size: 12px; line-height: 16px; font-weight: 500; }
.kinds label, .tick label { display: inline-flex; gap: 6px; align-items: center; min-height: 28px; cursor: pointer; }
.kinds label { gap: 4px; }
.kinds input, .tick input { margin: 0; width: 16px; height: 16px; flex: none; accent-color: var(--wb-accent); }
.from-page { border-top: 1px solid var(--wb-line); padding-top: 8px; }
.from-page legend { float: inline-start; width: 100%; padding: 0 0 4px; }
.from-page .tick { clear: both; }
.tick:has(input:disabled) label { color: var(--wb-soft); cursor: default; }
.wb .leaves {
  margin: 0 0 4px 22px; padding-inline-start: 8px; border-inline-start: 2px solid var(--wb-line); color: var(--wb-soft);
}
.tick:has(input:checked) .leaves { color: var(--wb-ink); border-color: var(--wb-accent); }
.report .press-row { min-height: 32px; align-items: center; }
.wb .report button.main {
  border: 1px solid var(--wb-line); border-radius: 6px; padding: 4px 14px; background: var(--wb-raised); font-weight: 500;
}
.wb .report button.main:hover { text-decoration: none; border-color: var(--wb-accent); }
.report .done { min-height: 24px; }
.kept-report { display: flex; gap: 12px; align-items: baseline; }
.kept-report .fact { flex: 1; min-width: 0; }
.wb .kept-report button { flex: none; min-height: 24px; }
.report .hand-over { margin-top: 20px; }
.report .hand-over > button { min-height: 24px; }
.report .hand-over > h2 { margin: 0 0 4px; }
.report .hand-over .choice { margin-bottom: 4px; }
.ways-out { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; }
.report .hand-over .field { margin: 4px 0; }
.report .preview { display: grid; grid-template-columns: minmax(0, 1fr); gap: 4px; margin-top: 4px; }
.wb .report .press-row button:disabled { color: var(--wb-soft); cursor: default; text-decoration: none; }
.report-line { display: flex; flex-wrap: wrap; gap: 0 16px; }
.wb .report-line { margin-top: 8px; }
.search-view > .report-line { padding-top: 8px; }
.wb .report-line button, .wb .report-line a { min-height: 24px; padding: 4px 0; }
`;
