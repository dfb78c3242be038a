import { tokensCss } from "../ui/css.ts";

const pageCss = `
html { background: var(--wb-ground); }
body { margin: 0; }
.options { max-width: 640px; margin: 0 auto; padding: 24px 16px 64px; overflow-wrap: anywhere; }
.wb.options h1 { font-size: 20px; line-height: 28px; font-weight: 600; margin-bottom: 4px; }
.wb.options h2 { font-size: 15px; line-height: 20px; font-weight: 600; margin-bottom: 6px; }
.wb.options h3 { font-size: 14px; line-height: 20px; font-weight: 600; }
.wb.options h3:focus { outline: none; }
.options section { border-top: 1px solid var(--wb-line); margin-top: 20px; padding-top: 16px; }
.wb.options section > p + p, .wb.options section > p + .field { margin-top: 8px; }
.press-row { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; min-height: 32px; }
.wb.options button { min-height: 24px; }
.wb.options button.main {
  border: 1px solid var(--wb-line); border-radius: 6px; padding: 4px 14px; background: var(--wb-raised); font-weight: 500;
}
.wb.options button.main:hover { text-decoration: none; border-color: var(--wb-accent); }
.options .told { min-height: 24px; }
.drop.is-over { outline: 2px dashed var(--wb-accent); outline-offset: 4px; border-radius: 6px; }
.asked { border-inline-start: 2px solid var(--wb-line); padding-inline-start: 12px; margin-top: 8px; display: grid; gap: 6px; }
.tick { display: flex; gap: 8px; align-items: baseline; cursor: pointer; }
.tick input { flex: none; width: 16px; height: 16px; margin: 0; align-self: start; margin-top: 2px; accent-color: var(--wb-accent); }
.tick .address { font: 12px/18px ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
.options progress { width: 100%; max-width: 320px; height: 8px; accent-color: var(--wb-accent); }
.options .fault { color: var(--wb-differ); }
.options [role="alert"] {
  color: var(--wb-differ); background: var(--wb-differ-ground); border-radius: 6px; padding: 6px 10px;
}
.row { display: flex; gap: 12px; align-items: baseline; padding: 6px 0; }
.row + .row { border-top: 1px solid var(--wb-line); }
.row > span, .row > label { flex: 1; min-width: 0; }
.sites { margin-top: 12px; }
.packs > li + li .row { border-top: 1px solid var(--wb-line); }
.packs .row { padding: 8px 0; }
.wb.options .packs { min-height: 52px; }
.wb.options .storage { margin-top: 8px; }
.row .name { font-weight: 500; }
.row .small { display: block; }
.row button { flex: none; }
.field { display: grid; gap: 4px; }
.field label { font-size: 12px; line-height: 16px; font-weight: 500; }
.field input {
  font: inherit; width: 100%; min-height: 32px; padding: 6px 8px; color: var(--wb-ink); background: var(--wb-ground);
  border: 1px solid var(--wb-line); border-radius: 6px; margin: 0;
}
.field [aria-invalid="true"] { border-color: var(--wb-differ); }
`;

/** The options page: one column, hairlines, from 280 pixels to a whole screen. */
export const optionsCss = [tokensCss, pageCss].join("\n");
