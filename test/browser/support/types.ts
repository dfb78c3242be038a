/** One way to drive both browsers, so that each test is written once. */
import type { TreeNode } from "./tree.ts";

export type BrowserName = "chromium" | "firefox";

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port of the server that stands for every host. */
  readonly port: number;
  readonly isHeadless: boolean;
}

/** A rectangle of the top window, CSS pixels as a pointer's event counts them. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Gestures beyond moving and clicking. */
export interface Hand {
  /** Moves through the points as fast as the browser takes them. */
  sweep(points: readonly (readonly [number, number])[]): Promise<void>;
  wheel(x: number, y: number, down: number): Promise<void>;
  /** Presses the pointer's button where it is, and keeps it pressed. */
  hold(): Promise<void>;
  letGo(): Promise<void>;
  pressWithShift(key: string): Promise<void>;
}

/** What the window shows, and elements that a closed shadow root hides. */
export interface Lens {
  /** @param method a function of the element, as source; its answer is plain data */
  on<T>(node: TreeNode, method: string): Promise<T>;
  /** A part of the window as PNG, base64. */
  capture(box: Box): Promise<string>;
  setPrint(isPrint: boolean): Promise<void>;
  setReducedMotion(isReduced: boolean): Promise<void>;
}

export interface TestPage {
  /** What the page's own scripts threw and did not catch. */
  readonly thrown: readonly string[];
  readonly hand: Hand;
  readonly lens: Lens;
  /** The page's DOM with closed shadow roots. */
  tree(): Promise<TreeNode>;
  evaluate<T>(script: string): Promise<T>;
  /** Moves the pointer, as a hand does, to a point of the window. */
  movePointer(x: number, y: number): Promise<void>;
  /** Moves the pointer onto an element. */
  movePointerTo(node: TreeNode): Promise<void>;
  /** Presses the pointer's button at a point of the window. */
  pressPointer(x: number, y: number): Promise<void>;
  press(key: string): Promise<void>;
  click(node: TreeNode): Promise<void>;
  screenshot(path: string): Promise<void>;
  setDark(isDark: boolean): Promise<void>;
  /** @param scale device pixels in one CSS pixel: a window that is zoomed has another */
  setSize(width: number, height: number, scale?: number): Promise<void>;
  /** Brings the tab to the front. */
  focus(): Promise<void>;
  /** Leaves for another address in the same tab. */
  goTo(url: string): Promise<void>;
  /** Goes back in the tab's history. */
  back(): Promise<void>;
  close(): Promise<void>;
  /** The browser's id of the tab. */
  tabId(): Promise<number>;
}

export interface TestBrowser {
  readonly name: BrowserName;
  open(url: string): Promise<TestPage>;
  /** Opens a page in a tab that is not shown, as restored tabs are; its address must be its own. */
  openUnseen(url: string): Promise<TestPage>;
  /** Opens a page in another window; its address must be its own. */
  openInWindow(url: string): Promise<TestPage>;
  /** Opens the side panel's page for a tab, as the fallback without a side panel does. */
  openPanel(tabId: number): Promise<TestPage>;
  /** Presses the toolbar button over a tab, which lends it the tab, and opens the popup's page for it. */
  openPopup(page: TestPage): Promise<TestPage>;
  /** Lets the extension into a site, as a reader does in the browser's own settings. */
  letInto(pattern: string): Promise<void>;
  /** Takes that back; Chromium takes back all that the manifest asks for. */
  takeBack(pattern: string): Promise<void>;
  /** Opens the options page, as the browser's list of extensions does. */
  openOptions(): Promise<TestPage>;
  /** The options page that Waybill itself has opened. */
  openedOptions(): Promise<TestPage>;
  /** The panel that Waybill itself has opened, beside the page or in a tab. */
  openedPanel(): Promise<TestPage>;
  /** The addresses of all open panels, beside the page or in tabs. */
  panelAddresses(): Promise<readonly string[]>;
  /** Presses the shortcut of a command in a tab. */
  command(name: string, page: TestPage): Promise<void>;
  /** Chooses an item of Waybill's, by its id, in the menu of a selection in a tab. */
  chooseInMenu(item: string, selection: string, page: TestPage): Promise<void>;
  /** Evaluates an expression where the extension's interfaces are. */
  inExtension<T>(expression: string): Promise<T>;
  /** Stops the background as the browser does when it was idle. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew under the open pages, as an update does. */
  reloadExtension(): Promise<void>;
  /** What our own scripts wrote as errors, in any context. */
  ownErrors(): Promise<readonly string[]>;
  /** Ends when somebody has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
