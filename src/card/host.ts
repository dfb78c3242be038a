/**
 * The card's element in the page: one plain div at the end of `<html>`, there only
 * while a card is open, with a closed shadow root, in the top layer as a manual
 * popover so that it neither closes the page's popovers nor loses to its z-index.
 * Where what is outside of an element takes no pointer, as with a modal dialog, it stands
 * at that element's end.
 */
import { cardCss } from "./cardCss.ts";
import { cardSign } from "./leftovers.ts";

const fixed: Readonly<Record<string, string>> = {
  all: "initial",
  position: "fixed",
  inset: "0 auto auto 0",
  display: "block",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  width: "0",
  height: "0",
  filter: "none",
  opacity: "1",
  visibility: "visible",
  "pointer-events": "auto",
};

/**
 * The card moves inside the shadow root: the page sees one element come and go and
 * no attribute of it change.
 */
const card: Readonly<Record<string, string>> = {
  position: "fixed",
  left: "-10000px",
  top: "0",
  width: "360px",
  "max-width": "calc(100vw - 16px)",
};

/** What happens in the card is not the page's business. */
const kept = (
  "click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend " +
  "keydown keyup keypress wheel copy cut paste focusin focusout input"
).split(" ");

export interface CardHost {
  readonly element: HTMLElement;
  /** Where the view is rendered. */
  readonly mount: HTMLElement;
  /** Puts it above what has come into the top layer since. */
  raise(): void;
  moveTo(left: number, top: number, maxHeight: number): void;
  remove(): void;
}

function setStyle(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles))
    element.style.setProperty(name, value, "important");
}

/**
 * In Firefox the page's policy rules a style that is filled before it is in the
 * document; one filled after is ours (bug 1706787). Constructed sheets cannot be
 * assigned from a content script there at all (BCD issue 25003).
 */
function addStyle(root: ShadowRoot): void {
  const style = document.createElement("style");
  style.textContent = "";
  root.append(style);
  style.textContent = cardCss;
}

/** The page's own zoom in CSS scales what stands in it; a card is as large on every page. */
function setZoom(element: HTMLElement): void {
  const { currentCSSZoom = 1 } = element as { currentCSSZoom?: number };
  if (currentCSSZoom !== 1) setStyle(element, { zoom: String(1 / currentCSSZoom) });
}

function build(): { element: HTMLElement; root: ShadowRoot; mount: HTMLElement } {
  const element = document.createElement("div");
  element.setAttribute("popover", "manual");
  element.setAttribute(cardSign, "");
  setStyle(element, fixed);
  // Readers may space letters wider by a style of their own (WCAG 2.2 1.4.12).
  for (const name of ["letter-spacing", "word-spacing"]) element.style.setProperty(name, "normal");
  const root = element.attachShadow({ mode: "closed" });
  const mount = document.createElement("div");
  setStyle(mount, card);
  root.append(mount);
  for (const name of kept) root.addEventListener(name, (event) => event.stopPropagation());
  return { element, root, mount };
}

/** Puts an empty card into the page, at the end of `home`. */
export function openHost(home: Element): CardHost {
  const { element, root, mount } = build();
  home.append(element);
  addStyle(root);
  setZoom(element);
  element.showPopover();
  return {
    element,
    mount,
    raise() {
      element.hidePopover();
      element.showPopover();
    },
    moveTo(left, top, maxHeight) {
      setStyle(mount, { left: `${left}px`, top: `${top}px` });
      mount.style.setProperty("--wb-max-height", `${maxHeight}px`);
    },
    remove: () => element.remove(),
  };
}
