import { tokensCss } from "../ui/css.ts";
import { css as exportCss } from "./export/css.ts";
import { css as filtersCss } from "./filters/css.ts";
import { css as listCss } from "./list/css.ts";
import { css as mapCss } from "./map/css.ts";
import { css as reportCss } from "./report/css.ts";
import { css as searchCss } from "./search/css.ts";
import { css as shipmentCss } from "./shipment/css.ts";
import { css as sourcesCss } from "./sources/css.ts";
import { css as timeCss } from "./time/css.ts";

const frameCss = `
html { background: var(--wb-ground); scrollbar-gutter: stable; scroll-padding-top: 88px; }
body { margin: 0; }
.panel { max-width: 960px; margin: 0 auto; }
.panel > header {
  position: sticky; top: 0; z-index: 1; padding: 8px 16px 0; background: var(--wb-ground);
  border-bottom: 1px solid var(--wb-line);
}
.panel main { padding: 8px 16px 32px; }
.wb .search {
  width: 100%; font: inherit; color: var(--wb-ink); background: var(--wb-raised); padding: 5px 10px;
  border: 1px solid var(--wb-line); border-radius: 6px; margin: 0; appearance: none;
}
.wb .search::placeholder { color: var(--wb-soft); opacity: 1; }
.tabs { display: flex; gap: 0 10px; flex-wrap: wrap; }
.wb .tabs a, .wb .choice a, .wb .choice button {
  color: var(--wb-soft); text-decoration: none; padding: 6px 0 5px; border-bottom: 2px solid transparent;
  border-radius: 0;
}
.wb .tabs a:hover, .wb .choice a:hover, .wb .choice button:hover { color: var(--wb-ink); }
.wb .tabs [aria-current], .wb .choice [aria-current], .wb .choice [aria-pressed="true"] {
  color: var(--wb-ink); border-bottom-color: var(--wb-accent); font-weight: 500;
}
.wb .choice { display: flex; gap: 4px 12px; flex-wrap: wrap; }
.wb .choice a, .wb .choice button { padding: 4px 0 3px; border-bottom-width: 1px; }
.panel .head { display: flex; justify-content: space-between; align-items: baseline; gap: 4px 12px; flex-wrap: wrap; }
.panel h2 { font-size: 12px; line-height: 16px; font-weight: 600; color: var(--wb-soft); margin: 20px 0 4px; }
.panel h2.title { font-size: 17px; line-height: 24px; color: var(--wb-ink); margin: 8px 0 2px; }
.panel h2.title:focus { outline: none; }
.panel main > :first-child h2, .panel main > h2:first-child { margin-top: 8px; }
.panel li + li { border-top: 1px solid var(--wb-line); }
.wb a.fact { color: var(--wb-ink); text-decoration: none; }
.wb a.fact:hover .fact-title { text-decoration: underline 1px; text-underline-offset: 2px; }
.why { display: block; font-style: italic; }
.wb .back { padding: 4px 0; }
.wb .more { padding: 6px 0; }
.entity { display: flex; gap: 8px; align-items: baseline; padding: 4px 0; }
.entity .name, .entity .muted, .entity .watched { flex: 1; min-width: 0; font-weight: 500; }
.entity .watched .small { display: block; font-weight: 400; }
.watches { margin-top: 20px; }
.panel .contexts { padding: 0 0 8px 12px; }
.panel .contexts li { border: 0; }
.panel .contexts button { color: var(--wb-ink); width: 100%; }
.context b { font-weight: 600; }
.full { padding: 4px 0 16px; }
.panel .full .lines { margin: 8px 0; }
.full h3 { font-size: 12px; line-height: 16px; font-weight: 600; color: var(--wb-soft); margin: 12px 0 4px; }
.panel .claims li { border: 0; padding: 3px 0; }
.panel .variants li, .panel .notes li { border: 0; }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

/** The panel: one column, hairlines, from 280 pixels to a whole screen. */
export const panelCss = [
  tokensCss,
  frameCss,
  filtersCss,
  listCss,
  mapCss,
  timeCss,
  sourcesCss,
  searchCss,
  shipmentCss,
  exportCss,
  reportCss,
].join("\n");
