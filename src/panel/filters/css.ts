/** Styles of the filters. */
export const css = `
.filter-bar { margin-bottom: 4px; }
.filter-bar .head { align-items: center; min-height: 28px; }
.wb .filter-bar .disclosure { min-height: 28px; padding: 4px 0; color: var(--wb-ink); }
.wb .filter-bar .disclosure::after {
  content: ""; display: inline-block; width: 6px; height: 6px; margin-inline-start: 8px; vertical-align: 2px;
  border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(45deg);
}
.wb .filter-bar .disclosure[aria-expanded="true"]::after { vertical-align: -1px; transform: rotate(225deg); }
.wb .filter-bar .head > .disclosure { margin-inline-start: auto; font-size: 12px; line-height: 16px; }
.filters {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 248px), 1fr)); column-gap: 32px;
  border-block: 1px solid var(--wb-line); padding: 4px 0 8px; margin: 4px 0 8px; align-items: start;
}
.wb .field > .disclosure { display: flex; width: 100%; align-items: baseline; gap: 4px; min-height: 32px; padding: 6px 0; }
.wb .field > .disclosure::after { margin-inline: auto 4px; flex: none; }
.field fieldset { border: 0; margin: 0; min-width: 0; padding: 0 0 8px; }
.wb .field .search { padding: 3px 8px; margin: 2px 0 4px; }
.check { display: flex; gap: 8px; align-items: baseline; min-height: 28px; padding: 4px 0; cursor: pointer; }
.check bdi { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.check:hover bdi { text-decoration: underline 1px; text-underline-offset: 2px; }
.check input { margin: 0; width: 16px; height: 16px; flex: none; align-self: start; margin-top: 2px; accent-color: var(--wb-accent); }
.period { border: 0; margin: 0; padding: 0 0 8px; min-width: 0; }
.period legend { padding: 6px 0; min-height: 32px; }
.end { display: flex; gap: 8px; align-items: center; margin-bottom: 4px; }
.end > span { width: 32px; flex: none; }
.wb .end select {
  font: inherit; font-size: 13px; line-height: 18px; color: var(--wb-ink); background: var(--wb-raised); flex: 1; min-width: 0;
  border: 1px solid var(--wb-line); border-radius: 6px; padding: 4px 4px; margin: 0; height: 28px;
}
.wb .end select:disabled { color: var(--wb-soft); }
.flags { padding: 2px 0; }
.chips { display: flex; flex-wrap: wrap; gap: 4px 8px; margin: 4px 0 8px; align-items: center; }
.panel .chips li { border: 0; max-width: 100%; min-width: 0; }
.wb .chips li:not(.plain) button {
  display: flex; gap: 6px; max-width: 100%; padding: 3px 10px; border-radius: 12px; background: var(--wb-raised);
  border: 1px solid var(--wb-line); color: var(--wb-ink);
}
.chips bdi { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.wb .chips .plain button { padding: 4px 0; }
`;
