/** Styles of the view. */
export const css = `
.panel .rows { display: flow-root; overflow-anchor: none; }
.panel .rows li { border: 0; }
.rows .row { display: flow-root; border-bottom: 1px solid var(--wb-line); }
.panel .rows .measure { margin: 12px 0 0; }
.wb .rows a.fact { overflow-wrap: anywhere; scroll-margin: 120px 0 16px; }
.rows .figure { display: block; margin-top: 2px; font-style: normal; color: var(--wb-ink); }
html { scroll-padding-top: 112px; }
`;
