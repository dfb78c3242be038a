/** Styles of the export. */
export const css = `
.export { margin-top: 24px; padding-top: 8px; border-top: 1px solid var(--wb-line); }
.export > button { min-height: 24px; }
.panel .formats li { border: 0; padding: 2px 0; }
.wb .formats button { min-height: 24px; font-weight: 500; }
.wb .formats button[aria-disabled="true"] { color: var(--wb-soft); cursor: default; }
.writing { display: flex; align-items: center; gap: 12px; padding: 4px 0; }
.writing progress { flex: 1; max-width: 240px; height: 8px; accent-color: var(--wb-accent); }
.said { min-height: 16px; }
`;
