/** What tests of the pointer and the card need of Chromium beyond the common ways. */
import type { CDPSession, KeyInput, Page } from "puppeteer-core";
import type { TreeNode } from "./tree.ts";
import type { Box, Hand, Lens } from "./types.ts";

export class ChromiumHand implements Hand {
  private finger: readonly [number, number] = [0, 0];

  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  async sweep(points: readonly (readonly [number, number])[]): Promise<void> {
    await Promise.all(points.map(([x, y]) => this.page.mouse.move(x, y)));
  }

  async wheel(x: number, y: number, down: number): Promise<void> {
    const event = { type: "mouseWheel", x, y, deltaX: 0, deltaY: down } as const;
    await this.session.send("Input.dispatchMouseEvent", event);
  }

  hold(): Promise<void> {
    return this.page.mouse.down();
  }

  letGo(): Promise<void> {
    return this.page.mouse.up();
  }

  async pressWithShift(key: string): Promise<void> {
    await this.page.keyboard.down("Shift");
    await this.page.keyboard.press(key as KeyInput);
    await this.page.keyboard.up("Shift");
  }

  /** Loads the page anew on a small touch screen. */
  async takePhone(): Promise<void> {
    const viewport = { width: 360, height: 740, deviceScaleFactor: 2 };
    await this.page.setViewport({ ...viewport, isMobile: true, hasTouch: true });
    await this.session.send("Emulation.setEmitTouchEventsForMouse", {
      enabled: true,
      configuration: "mobile",
    });
    await this.page.reload({ waitUntil: "load" });
  }

  /**
   * A finger comes down and stays. Only touches that the browser makes out of a
   * mouse are told apart by their length; those it is sent are never a long press.
   */
  async touch(x: number, y: number): Promise<void> {
    this.finger = [Math.round(x), Math.round(y)];
    await this.emulate("mousePressed");
  }

  endTouch(): Promise<void> {
    return this.emulate("mouseReleased");
  }

  private async emulate(type: "mousePressed" | "mouseReleased"): Promise<void> {
    const [x, y] = this.finger;
    const event = { type, x, y, button: "left", clickCount: 1 } as const;
    await this.session.send("Input.emulateTouchFromMouseEvent", event);
  }

  async tap(x: number, y: number): Promise<void> {
    await this.touch(x, y);
    await this.endTouch();
  }
}

export class ChromiumLens implements Lens {
  constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  async on<T>(node: TreeNode, method: string): Promise<T> {
    const backendNodeId = node.handle as number;
    const { object } = await this.session.send("DOM.resolveNode", { backendNodeId });
    const { result, exceptionDetails } = await this.session.send("Runtime.callFunctionOn", {
      objectId: object.objectId!,
      functionDeclaration: `function () { return (${method})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as T;
  }

  /** Clips are counted from the page's origin, which may be scrolled away. */
  async capture({ left, top, width, height }: Box): Promise<string> {
    const origin = "[visualViewport.pageLeft, visualViewport.pageTop]";
    const [x, y] = (await this.page.evaluate(origin)) as [number, number];
    const clip = { x: x + left, y: y + top, width, height };
    return this.page.screenshot({ clip, encoding: "base64", captureBeyondViewport: false });
  }

  async setPrint(isPrint: boolean): Promise<void> {
    await this.page.emulateMediaType(isPrint ? "print" : undefined);
  }

  async setReducedMotion(isReduced: boolean): Promise<void> {
    const value = isReduced ? "reduce" : "no-preference";
    await this.page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
  }
}
