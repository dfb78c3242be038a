import { expect, test } from "vitest";
import { longestOwnTask } from "../../pagecheck/trace.ts";

const own = "chrome-extension://abc/extension/content/reader.iife.js";
const theirs = "https://www.themoscowtimes.com/page.js";

interface Options {
  readonly url?: string;
  readonly tdur?: number;
  readonly tid?: number;
  readonly tag?: string;
}

/** An event that begins at `ts` and takes `dur`, in milliseconds. */
function event(name: string, ts: number, dur: number, { url, tdur, tid = 1, tag }: Options = {}) {
  const data = url === undefined ? {} : { data: { url } };
  const mojo = tag === undefined ? {} : { chrome_mojo_event_info: { mojo_interface_tag: tag } };
  const worked = tdur === undefined ? {} : { tdur: tdur * 1000 };
  return {
    name,
    ph: "X",
    pid: 1,
    tid,
    ts: ts * 1000,
    dur: dur * 1000,
    ...worked,
    args: { ...data, ...mojo },
  };
}

const task = (ts: number, dur: number) => event("ThreadControllerImpl::RunTask", ts, dur);

function longest(...events: readonly object[]): number {
  const names = [
    { name: "thread_name", ph: "M", pid: 1, tid: 1, ts: 0, args: { name: "CrRendererMain" } },
    { name: "thread_name", ph: "M", pid: 1, tid: 2, ts: 0, args: { name: "ThreadPoolWorker" } },
  ];
  return longestOwnTask(
    new TextEncoder().encode(JSON.stringify({ traceEvents: [...names, ...events] })),
  );
}

test("only our share of a task counts", () => {
  const share = longest(
    task(0, 100),
    event("FunctionCall", 10, 60, { url: theirs }),
    event("FunctionCall", 75, 5, { url: own }),
  );
  expect(share).toBe(5);
});

test("what runs within our call is counted once", () => {
  const share = longest(
    task(0, 50),
    event("EvaluateScript", 1, 20, { url: own }),
    event("v8.compile", 2, 4, { url: own }),
    event("FunctionCall", 10, 5, { url: own }),
  );
  expect(share).toBe(20);
});

test("several calls in one task add up, in two tasks they do not", () => {
  const calls = [
    event("FunctionCall", 1, 3, { url: own }),
    event("FunctionCall", 6, 4, { url: own }),
  ];
  expect(longest(task(0, 20), ...calls)).toBe(7);
  expect(longest(task(0, 5), task(5, 6), ...calls)).toBe(4);
});

test("promises go on for whom ran last before them", () => {
  const microtasks = event("RunMicrotasks", 8, 6);
  const ours = event("FunctionCall", 1, 2, { url: own });
  expect(longest(task(0, 20), ours, microtasks)).toBe(8);
  const page = event("FunctionCall", 4, 2, { url: theirs });
  expect(longest(task(0, 20), ours, page, microtasks)).toBe(2);
});

test("an answer to our message is ours, another message is not", () => {
  const answer = (tag: string) => event("Receive mojo message", 1, 9, { tag });
  expect(longest(task(0, 20), answer("extensions.mojom.MessagePort"))).toBe(9);
  expect(longest(task(0, 20), answer("blink.mojom.DevToolsSession"))).toBe(0);
});

test("time in which the thread waited for the processor is not counted", () => {
  expect(longest(task(0, 90), event("FunctionCall", 1, 80, { url: own, tdur: 12.34 }))).toBe(12.3);
});

test("other threads do not count, and a page without Waybill has 0", () => {
  expect(longest(event("FunctionCall", 1, 80, { url: own, tid: 2 }))).toBe(0);
  expect(longest(task(0, 10), event("FunctionCall", 1, 8, { url: theirs }))).toBe(0);
});
