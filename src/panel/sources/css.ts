/** Styles of the view. */
export const css = `
.panel .sources-summary { margin-top: 8px; }
.panel .sources-key { margin-top: 4px; max-width: 640px; }
.panel .story { margin-top: 16px; padding-top: 8px; border-top: 1px solid var(--wb-line); }
.panel .story h2 { margin: 0; font-size: 15px; line-height: 20px; color: var(--wb-ink); }
.story h2 button { color: var(--wb-ink); font-weight: 600; padding: 2px 0; display: flex; gap: 6px; overflow-wrap: anywhere; }
.story h2 bdi { min-width: 0; }
.story-mark { color: var(--wb-soft); transition: rotate 120ms; flex: none; width: 10px; text-align: center; }
[aria-expanded="true"] > .story-mark { rotate: 90deg; }
.panel .story > p { padding-inline-start: 16px; }
.panel .chain { margin: 8px 0 0 16px; }
.panel .chain li { border: 0; position: relative; }
.panel .chain > li + li { margin-top: 8px; }
.panel .chain ul { padding-inline-start: 16px; }
.chain ul > li::before {
  content: ""; position: absolute; inset-inline-start: -10px; top: 0; width: 7px; height: 15px;
  border-inline-start: 1px solid var(--wb-line); border-block-end: 1px solid var(--wb-line);
}
.chain ul > li:not(:last-child)::after {
  content: ""; position: absolute; inset-inline-start: -10px; top: 0; bottom: 0; border-inline-start: 1px solid var(--wb-line);
}
.chain-line { display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; padding: 4px 0; }
.chain-name { font-weight: 500; min-width: 0; overflow-wrap: anywhere; }
.chain > li > .chain-line > .chain-name { font-weight: 600; }
.chain-name { flex: 1; }
.chain-details { flex: 1 0 100%; order: 1; min-width: 0; overflow-wrap: anywhere; }
@media (min-width: 520px) {
  .chain-name { flex: 0 1 auto; }
  .chain-details { flex: 1 1 0; order: 0; }
}
.chain-name a { display: inline-block; padding: 2px 0; }
.wb .chain-count { flex: none; padding: 4px 0; color: var(--wb-soft); text-decoration-color: var(--wb-line); }
.wb .chain-count:hover { color: var(--wb-accent); }
@media (prefers-reduced-motion: reduce) { .story-mark { transition: none; } }
`;
