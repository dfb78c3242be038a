import { tokensCss } from "../ui/css.ts";

/** The card: hairlines, one column, its foot always in view. */
export const cardCss = `${tokensCss}
:host::backdrop { display: none !important; }
.card {
  position: relative; display: flex; flex-direction: column; max-height: var(--wb-max-height, 560px); width: 100%;
  background: var(--wb-ground); border: 1px solid var(--wb-line); border-radius: 10px;
  box-shadow: 0 1px 2px rgb(0 0 0 / .08), 0 8px 28px rgb(0 0 0 / .18); overflow: hidden;
}
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--wb-focus); outline-offset: -2px; }
.body { overflow: auto; overscroll-behavior: contain; padding: 14px 16px 12px; min-height: 96px; }
.tools {
  position: absolute; inset-block-start: 8px; inset-inline-end: 8px; display: flex; gap: 2px;
  background: var(--wb-ground); border-radius: 6px;
}
.wb .tools button {
  width: 28px; height: 28px; padding: 0; display: grid; place-items: center; color: var(--wb-soft);
  border-radius: 6px;
}
.wb .tools button:hover { background: var(--wb-raised); color: var(--wb-ink); }
.tools svg { fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linejoin: round; stroke-linecap: round; }
.wb .tools [aria-pressed="true"] { color: var(--wb-accent); }
.tools [aria-pressed="true"] svg { fill: currentColor; }
.body > .head, .body header > .head, .body > .back { padding-inline-end: 60px; }
.back ~ header > .head { padding-inline-end: 0; }
.wb button.other { color: inherit; text-decoration: underline dotted 1px; text-underline-offset: 3px; padding: 0; }
.wb button.other:hover { text-decoration-style: solid; }
.head { display: flex; flex-wrap: wrap; gap: 0 12px; align-items: baseline; justify-content: space-between; }
.head h1 { font-size: 17px; line-height: 22px; font-weight: 600; min-width: 0; }
.head p { flex: none; }
.foot {
  display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; padding: 6px 16px;
  border-top: 1px solid var(--wb-line); background: var(--wb-raised); font-size: 13px;
}
.why { flex: 1 0 100%; padding: 4px 0 6px; display: grid; gap: 8px; }
.why .reasons { display: grid; gap: 2px; list-style: "– "; padding-inline-start: 12px; }
.scopes { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; border: 0; margin: 0; padding: 0; min-width: 0; }
.scopes legend { float: inline-start; padding: 0; }
.foot .asof { margin-inline-start: auto; }
@media (pointer: coarse) {
  .wb .tools button { width: 44px; height: 44px; }
  .tools { inset-block-start: 4px; inset-inline-end: 4px; }
  .body > .head, .body header > .head, .body > .back { padding-inline-end: 88px; }
  .foot button, .back, .fact, .scopes button { min-height: 44px; }
}
@media print { .card { display: none; } }
`;
