import { tokensCss } from "../ui/css.ts";

const popupOnly = `
html { background: var(--wb-ground); }
body { margin: 0; }
.popup { width: 320px; max-width: 100%; min-height: 264px; padding: 14px 16px; overflow-wrap: anywhere; }
.wb.popup .site { margin-top: 2px; }
.wb.popup .state { margin: 10px 0; min-height: 40px; font-weight: 500; }
.choices { display: grid; gap: 2px; justify-items: start; }
.wb.popup button { min-height: 32px; }
.wb.popup button.main {
  width: 100%; border: 1px solid var(--wb-line); border-radius: 6px; padding: 6px 14px; margin-bottom: 4px;
  background: var(--wb-raised); font-weight: 500; text-align: center;
}
.wb.popup button.main:hover { text-decoration: none; border-color: var(--wb-accent); }
.wb.popup .foot { border-top: 1px solid var(--wb-line); margin-top: 10px; padding-top: 6px; }
.popup [role="alert"] {
  color: var(--wb-differ); background: var(--wb-differ-ground); border-radius: 6px; padding: 6px 10px; margin-bottom: 8px;
}
@media (pointer: coarse) { .wb.popup button { min-height: 44px; } .popup { width: auto; } }
`;

/** The popup: one column as wide as browsers show it without scrolling. */
export const popupCss = [tokensCss, popupOnly].join("\n");
