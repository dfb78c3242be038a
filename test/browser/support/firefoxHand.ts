/** What tests of the pointer and the card need of Firefox beyond the common ways. */
import type { Session } from "./firefoxSession.ts";
import type { TreeNode } from "./tree.ts";
import type { Box, Hand, Lens } from "./types.ts";

const shift = "\uE008";
const keys: Readonly<Record<string, string>> = { Tab: "\uE004", Enter: "\uE007" };

/** How the protocol writes keys without a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const specialKeys: Readonly<Record<string, string>> = {
  Escape: "\uE00C",
  Tab: "\uE004",
  Enter: "\uE007",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

export class FirefoxHand implements Hand {
  constructor(
    private readonly session: Session,
    private readonly context: string,
  ) {}

  private async act(source: object): Promise<void> {
    const { context } = this;
    await this.session.bidi.send("input.performActions", { context, actions: [source] });
  }

  /** The same pointer as that of the page's common ways, so that a pressed button stays so. */
  private pointer(actions: readonly object[]): Promise<void> {
    return this.act({ type: "pointer", id: "hand", parameters: { pointerType: "mouse" }, actions });
  }

  sweep(points: readonly (readonly [number, number])[]): Promise<void> {
    return this.pointer(
      points.map(([x, y]) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y) })),
    );
  }

  wheel(x: number, y: number, down: number): Promise<void> {
    const [left, top] = [Math.round(x), Math.round(y)];
    const scroll = { type: "scroll", x: left, y: top, deltaX: 0, deltaY: Math.round(down) };
    return this.act({ type: "wheel", id: "wheel", actions: [scroll] });
  }

  hold(): Promise<void> {
    return this.pointer([{ type: "pointerDown", button: 0 }]);
  }

  letGo(): Promise<void> {
    return this.pointer([{ type: "pointerUp", button: 0 }]);
  }

  pressWithShift(key: string): Promise<void> {
    const value = keys[key] ?? key;
    const actions = [
      { type: "keyDown", value: shift },
      { type: "keyDown", value },
      { type: "keyUp", value },
      { type: "keyUp", value: shift },
    ];
    return this.act({ type: "key", id: "keys", actions });
  }
}

export class FirefoxLens implements Lens {
  constructor(
    private readonly session: Session,
    private readonly context: string,
  ) {}

  async on<T>(node: TreeNode, method: string): Promise<T> {
    const { result } = await this.session.bidi.send("script.callFunction", {
      functionDeclaration: `async (e) => JSON.stringify(await (${method})(e)) ?? "null"`,
      arguments: [{ sharedId: node.handle }],
      target: { context: this.context },
      awaitPromise: true,
    });
    const answer = result as {
      type: string;
      result: { value: string };
      exceptionDetails: { text: string };
    };
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as T;
  }

  async capture({ left: x, top: y, width, height }: Box): Promise<string> {
    const { result } = await this.session.bidi.send("browsingContext.captureScreenshot", {
      context: this.context,
      clip: { type: "box", x, y, width, height },
    });
    return (result as { data: string }).data;
  }

  private async setPref(name: string, value: number | null): Promise<void> {
    const set = value === null ? `clearUserPref("${name}")` : `setIntPref("${name}", ${value})`;
    await this.session.inBrowser(`Services.prefs.${set}`);
  }

  async setPrint(isPrint: boolean): Promise<void> {
    await this.session.bidi.send("browsingContext.activate", { context: this.context });
    const medium = isPrint ? "print" : "";
    await this.session.inBrowser(
      `void (gBrowser.selectedBrowser.browsingContext.mediumOverride = "${medium}")`,
    );
  }

  async setReducedMotion(isReduced: boolean): Promise<void> {
    await this.setPref("ui.prefersReducedMotion", isReduced ? 1 : null);
  }
}
