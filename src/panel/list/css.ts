/** Styles of the view. */
export const css = `
.panel .rows { display: flow-root; overflow-anchor: none; }
.panel .rows li { border-top: 0; border-bottom: 1px solid var(--wb-line); display: flow-root; }
.panel .rows .measure { margin: 12px 0 0; }
.wb .rows a.fact { overflow-wrap: anywhere; scroll-margin: 120px 0 16px; }
.rows .figure { display: block; margin-top: 2px; font-style: normal; color: var(--wb-ink); }
html { scroll-padding-top: 112px; }
`;
