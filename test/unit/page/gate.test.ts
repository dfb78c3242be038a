/** A page that is worth reading asks until a reader is there: its background may die meanwhile. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startGate } from "../../../src/page/gate.ts";

const reader = Symbol.for("waybill.reader");
const world = globalThis as { [reader]?: unknown };
const prose = { textContent: "The list names the crates and who paid for them. ".repeat(8) };

class Page extends EventTarget {
  readonly contentType = "text/html";
  readonly visibilityState = "visible";
  querySelectorAll(selector: string): object[] {
    return selector === "iframe" ? [] : [prose];
  }
}

class Growth {
  observe(): void {}
  disconnect(): void {}
}

let runtime: { id?: string; sendMessage: ReturnType<typeof vi.fn> };

beforeEach(() => {
  vi.useFakeTimers();
  runtime = { id: "waybill", sendMessage: vi.fn(() => Promise.resolve()) };
  vi.stubGlobal("HTMLDocument", Page);
  vi.stubGlobal("document", new Page());
  vi.stubGlobal("MutationObserver", Growth);
  vi.stubGlobal("browser", undefined);
  vi.stubGlobal("chrome", { runtime });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete world[reader];
});

test("once where the reader comes", () => {
  startGate();
  expect(runtime.sendMessage.mock.calls).toEqual([[{ type: "page-ready" }]]);
  world[reader] = {};
  vi.runAllTimers();
  expect(runtime.sendMessage).toHaveBeenCalledOnce();
});

test("again where nobody heard it, and where who heard it died", async () => {
  runtime.sendMessage.mockImplementationOnce(() => Promise.reject(new Error("no receiver")));
  startGate();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(2000);
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
  world[reader] = {};
  vi.runAllTimers();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(3);
});

test("not for ever", () => {
  startGate();
  vi.runAllTimers();
  expect(runtime.sendMessage).toHaveBeenCalledTimes(6);
  expect(vi.getTimerCount()).toBe(0);
});

test("no more once the extension is gone from under the page", () => {
  startGate();
  delete runtime.id;
  vi.runAllTimers();
  expect(runtime.sendMessage).toHaveBeenCalledOnce();
});
