import { tokensCss } from "../ui/css.ts";

/** The panel: one column, hairlines, from 280 to 1,000 pixels wide. */
export const panelCss = `${tokensCss}
html { background: var(--wb-ground); }
body { margin: 0; }
.panel { max-width: 720px; margin: 0 auto; padding: 16px; }
.panel h1 { font-size: 17px; line-height: 24px; font-weight: 600; margin-bottom: 8px; }
.panel h2 { font-size: 12px; line-height: 16px; font-weight: 600; letter-spacing: .02em; color: var(--wb-soft); margin: 24px 0 4px; }
.panel li + li { border-top: 1px solid var(--wb-line); }
.entity { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; }
.entity .name, .entity .muted { flex: 1; min-width: 0; font-weight: 500; }
.panel .contexts { padding: 0 0 8px 12px; }
.panel .contexts li { border: 0; }
.panel .contexts button { color: var(--wb-ink); width: 100%; }
.context b { font-weight: 600; }
.full { padding: 4px 0 16px; }
.panel .full .lines { margin: 8px 0; }
.full h3 { font-size: 12px; line-height: 16px; font-weight: 600; color: var(--wb-soft); margin: 12px 0 4px; }
.panel .claims li { border: 0; padding: 3px 0; }
.panel .variants li, .panel .notes li { border: 0; }
`;
