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

export interface TestPage {
  /** What the page's own scripts threw and did not catch. */
  readonly thrown: readonly string[];
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
  setSize(width: number, height: number): Promise<void>;
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
  /** The panel that Waybill itself has opened, beside the page or in a tab. */
  openedPanel(): Promise<TestPage>;
  /** Presses the shortcut of a command in a tab. */
  command(name: string, page: TestPage): Promise<void>;
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
