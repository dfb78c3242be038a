/** Guards of the card: how it comes and goes, where it stands, how it looks. */
import { type Guard, guardsIn } from "./guard.ts";

const controller = (test: string) => guardsIn("src/card/controller.ts", test);
const machine = guardsIn("src/card/machine.ts", "gestures");
const home = guardsIn("src/page/home.ts", "pointer");
const host = guardsIn("src/card/host.ts", "isolation");
const css = (test: string) => guardsIn("src/card/cardCss.ts", test);
const reader = guardsIn("src/page/reader.ts", "gestures");

const comingAndGoing = {
  "card-towards": controller("gestures")(
    "on its way to the card the pointer opens another",
    "on its way to the card",
    "!isOwn && box !== undefined && isTowards(this.leftAt, point, box)",
    "false",
  ),
  "card-press-outside": controller("gestures")(
    "a press beside a card that was opened by key or unpinned leaves it open",
    "a pin that is taken out",
    'if (target !== this.host?.element) this.send({ name: "press-outside" });',
  ),
  "card-out-of-view": controller("card")(
    "the card stays when its name is scrolled away",
    "scrolling the name out of view",
    'else if (!isInWindow(contents.mention.rects())) this.send({ name: "out-of-view" });',
  ),
  "card-gone": reader(
    "the card stays when other words take the place of its name",
    "other words take the place",
    "this.card.gone();",
    "{}",
  ),
  "card-pinned": machine(
    "a pinned card goes at a press or a scroll",
    "the pin keeps it open",
    "return isPinned(state) ? stay(state) : end(state);",
    "return end(state);",
  ),
  "card-pinned-pointer": machine(
    "a pinned card goes with the pointer",
    "the pin keeps it open",
    'if (keep === "pinned" || on === mention',
    "if (on === mention",
  ),
  "card-unpinned": machine(
    "a pin cannot be taken out",
    "a pin that is taken out",
    'return isPinned(state) && isShown(state) ? kept(state.mention, "held") : stay(state);',
    "return stay(state);",
  ),
  "card-takes-focus": controller("card")(
    "a card opened by key does not take the focus",
    "opened by key it takes the focus",
    "if (this.takesFocus) this.takeFocus();",
  ),
  "card-takes-no-focus": controller("keyboard")(
    "a card opened by the pointer takes the focus",
    "opened by the pointer it takes no focus",
    "if (this.takesFocus) this.takeFocus();",
    "this.takeFocus();",
  ),
  "card-gives-back": controller("keyboard")(
    "the focus is lost when the card closes",
    "Close closes it and gives the focus back",
    "if (hadFocus && giveBack instanceof HTMLElement) giveBack.focus({ preventScroll: true });",
  ),
  "card-escape": controller("pointer")(
    "Esc closes a popover of the page with the card",
    "over a popover of the page",
    "event.preventDefault();\n    event.stopImmediatePropagation();",
    "event.stopImmediatePropagation();",
  ),
  "card-escape-page": controller("keyboard")(
    "the page hears the Esc that closes the card",
    "opened by the pointer it takes no focus",
    "event.stopImmediatePropagation();",
  ),
  "card-element-gone": controller("gestures")(
    "a card whose element the page takes away does not open again",
    "a card that the page takes away",
    "if (!host.element.isConnected) this.close();\n    else if",
    "if",
  ),
  "card-former": guardsIn("src/card/view.tsx", "keyboard")(
    "from another name's card there is no way back",
    "a name in the card opens in its place",
    '{former && <BackTo words={say("backTo", former.name)} onPress={former.back} />}',
  ),
  "tooltips-hushed": reader(
    "the page's tooltip lies over the card",
    "the page's tooltip is silent",
    "if (shown && !byKey) this.tooltips.hush(shown);",
    "if (shown && !byKey) {}",
  ),
  "tooltips-restored": reader(
    "the page's tooltip does not come back",
    "the page's tooltip is silent",
    "else this.tooltips.restore();",
  ),
} satisfies Readonly<Record<string, Guard>>;

const place = {
  "home-modal": home(
    "over a modal dialog the card takes no pointer",
    "over a modal dialog",
    "modal ?? popoverAround(mention)",
    "(modal && null) ?? popoverAround(mention)",
  ),
  "home-popover": home(
    "a press in the card closes the popover that the name stands in",
    "over a popover of the page",
    "modal ?? popoverAround(mention) ??",
    "modal ??",
  ),
  "home-full-screen": home(
    "over what fills the screen the card is not seen",
    "over an element that fills the screen",
    "?? filledScreen()",
  ),
  "place-line": guardsIn("src/card/place.ts", "pointer")(
    "the card of a name over two lines stands beside the other line",
    "a name over two lines",
    "rects.find(isUnder) ?? rects.find(",
    "rects.find(",
  ),
  "place-shift": guardsIn("src/card/place.ts", "pointer")(
    "the card reaches out of the window",
    "a window of",
    "      shift({ padding: margin }),\n",
  ),
} satisfies Readonly<Record<string, Guard>>;

const look = {
  "host-zoom": host(
    "the page's zoom scales the card",
    "hostile-zoom",
    "  setZoom(element);\n  element.showPopover();",
    "  element.showPopover();",
  ),
  "host-initial": host(
    "the page's own text style reaches the card",
    "hostile-inherited",
    '  all: "initial",\n',
  ),
  "host-important": host(
    "a style that the page gives to all elements undoes the card",
    "hostile-(?:all-unset|div-none|popover-none)",
    'element.style.setProperty(name, value, "important")',
    "element.style.setProperty(name, value)",
  ),
  "host-keys": guardsIn("src/card/host.ts", "card")(
    "the page hears the keys that are pressed in the card",
    "opened by key it takes the focus|keys pressed in it",
    "for (const name of kept) root.addEventListener(name, (event) => event.stopPropagation());",
  ),
  "host-backdrop": css("isolation")(
    "the page's backdrop lies over the window with the card",
    "hostile-backdrop.html: beside",
    ":host::backdrop { display: none !important; }",
  ),
  "host-variables": css("isolation")(
    "a variable of the page changes the card",
    "hostile-custom-properties",
    "var(--wb-max-height, 560px)",
    "var(--max-height, 560px)",
  ),
  "print-card": css("gestures")(
    "the card is printed",
    "on paper",
    "@media print { .card { display: none; } }",
  ),
  "print-marks": guardsIn("src/page/highlightCss.ts", "gestures")(
    "the marks are printed",
    "on paper",
    "@media print{",
    "@media speech{",
  ),
} satisfies Readonly<Record<string, Guard>>;

/** The card from its coming to its going. */
export const cardGuards: Readonly<Record<string, Guard>> = { ...comingAndGoing, ...place, ...look };
