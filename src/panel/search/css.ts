/** Styles of the view. */
export const css = `
.search-view { --wb-found: #d9e8f6; }
@media (prefers-color-scheme: dark) { .search-view { --wb-found: #2a4560; } }
.wb .search:focus-visible { outline-offset: -1px; border-color: transparent; }
.panel main .search-view h2 { margin-top: 20px; }
.panel main .search-view > .results > section:first-child h2 { margin-top: 8px; }
.search-view { overflow-wrap: anywhere; }
.search-view > p:first-of-type { margin-top: 4px; }
.search-view mark {
  background: var(--wb-found); color: var(--wb-ink); border-radius: 2px; padding: 1px 0;
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
@media (forced-colors: active) { .search-view mark { background: Mark; color: MarkText; } }
.wb a.hit { border-radius: 4px; padding: 6px 0; }
.enter { display: none; flex: none; }
.panel:has(.search:focus) .results > section:first-of-type li:first-child .enter { display: inline; }
.panel:has(.search:focus) .results > section:first-of-type li:first-child .chevron { display: none; }
.wb .pack-name summary { cursor: pointer; padding: 6px 0; border-radius: 4px; list-style: none; }
.wb .pack-name summary::-webkit-details-marker { display: none; }
.wb .pack-name summary:hover .fact-title { text-decoration: underline 1px; }
.wb .pack-name p { margin: 0 0 4px; padding-inline-start: 12px; }
.hit bdi { unicode-bidi: isolate; }
.wb .results > p { margin: 8px 0 0; }
.nothing { padding: 8px 0; }
.wb .nothing p + p { margin-top: 8px; }
.wb .offers { display: flex; flex-wrap: wrap; gap: 0 16px; }
.panel .offers li + li { border-top: 0; }
.wb .offers a { display: inline-block; padding: 4px 0; text-decoration: none; }
.wb .offers a:hover { text-decoration: underline 1px; }
.text-check { margin-top: 24px; border-top: 1px solid var(--wb-line); padding-top: 8px; }
.text-check summary { cursor: pointer; padding: 4px 0; font-weight: 500; border-radius: 4px; }
.text-check textarea {
  display: block; width: 100%; min-height: 88px; max-height: 40vh; resize: vertical; margin: 8px 0 0;
  font: inherit; color: var(--wb-ink); background: var(--wb-raised); border: 1px solid var(--wb-line);
  border-radius: 6px; padding: 6px 10px;
}
.long-text { border-inline-start: 2px solid var(--wb-line); padding-inline-start: 10px; margin-top: 8px; display: grid; gap: 4px; }
.wb .text-check .buttons, .wb .text-check .progress { display: flex; gap: 16px; align-items: center; padding: 8px 0; min-height: 44px; }
.text-check progress { flex: 1; min-width: 40px; height: 4px; accent-color: var(--wb-accent); }
.wb .text-check button.main {
  border: 1px solid var(--wb-line); border-radius: 6px; padding: 3px 12px; background: var(--wb-raised);
}
.wb .text-check button.main:hover { text-decoration: none; border-color: var(--wb-accent); }
.panel .snippets { padding: 0 0 8px 12px; display: grid; gap: 4px; }
.panel .snippets li + li { border-top: 0; }
.wb .search-view .more { font-size: 12px; line-height: 16px; }
.text-names .more { padding-inline-start: 12px; }
`;
