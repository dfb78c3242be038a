/** What of the page's main thread is ours, read from Chromium's own trace. */
import type { Page } from "puppeteer-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the clock. */
  readonly ts: number;
  /** Microseconds that the thread has worked. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** Microseconds of the thread's own work: other programs on the machine do not count. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Little enough to leave the clock alone: scripts and marks. */
const lightly = ["__metadata", "devtools.timeline", "blink.user_timing"];
/** Whole tasks, what called for them, and promises. */
const fully = [
  ...lightly,
  "disabled-by-default-devtools.timeline",
  "v8.execute",
  "toplevel",
  "mojom",
];

const spanOf = ({ tts = 0, tdur = 0 }: TraceEvent): Span => ({ start: tts, end: tts + tdur });

function urlOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.fileName ?? "";
}

function channelOf({ args }: TraceEvent): string {
  return args?.chrome_mojo_event_info?.mojo_interface_tag ?? "";
}

/** Spans over one another made one. */
function merged(spans: readonly Span[]): Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** The parts of sorted spans that lie in one, in milliseconds. */
function timeWithin(spans: readonly Span[], { start, end }: Span): number {
  const parts = spans.map((s) => Math.min(s.end, end) - Math.max(s.start, start));
  return parts.filter((p) => p > 0).reduce((a, b) => a + b, 0) / 1000;
}

/** The trace of one page. */
export class Trace {
  private readonly main: readonly TraceEvent[];
  /** What runs because of us: our scripts, the continuations of their promises, our messages. */
  private readonly own: readonly Span[];

  constructor(events: readonly TraceEvent[]) {
    this.main = ofPage(events);
    const foreign = this.main.filter((e) => channelOf(e).startsWith("blink.mojom.DevTools"));
    const driven = merged(foreign.map(spanOf));
    const ours = this.main.filter(isOurs).map(spanOf);
    this.own = merged(ours.filter((s) => timeWithin(driven, s) === 0));
  }

  /** Milliseconds that the main thread works for us, between two marks where they are given. */
  ownTime(from?: string, to?: string): number {
    const start = from === undefined ? Number.NEGATIVE_INFINITY : this.workAt(this.markAt(from));
    const end = to === undefined ? Number.POSITIVE_INFINITY : this.workAt(this.markAt(to));
    return timeWithin(this.own, { start, end });
  }

  /** Milliseconds that the main thread works for anybody, between two marks. */
  allTime(from: string, to: string): number {
    return (this.workAt(this.markAt(to)) - this.workAt(this.markAt(from))) / 1000;
  }

  /** The task to which we add the most, in milliseconds, and what runs in it. */
  longestTask(): { readonly ms: number; readonly what: string } {
    const tasks = this.main.filter((e) => e.name === "RunTask").map(spanOf);
    const added = tasks.map((task) => ({ task, ms: timeWithin(this.own, task) }));
    const { task, ms } = added.reduce((a, b) => (b.ms > a.ms ? b : a));
    const within = this.main.filter((e) => isOurs(e) && timeWithin([task], spanOf(e)) > 0);
    const script = within.find((e) => e.name === "EvaluateScript");
    return { ms, what: script ? `start of ${urlOf(script).split("/").at(-1)}` : "later work" };
  }

  /** The longest task of the main thread, whoever called for it, in milliseconds of its work. */
  longestOfAll(): number {
    const tasks = this.main.filter((e) => e.name === "RunTask");
    return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
  }

  /** Milliseconds that the main thread works from one frame to the next, for each frame that runs a callback. */
  workOfFrames(): number[] {
    const starts = this.main.filter((e) => e.name === "FireAnimationFrame").map((e) => e.tts ?? 0);
    return starts.slice(1).map((start, i) => (start - starts[i]!) / 1000);
  }

  /** Milliseconds from the first run of a script of ours to a mark that the page set. */
  fromScriptTo(file: string, mark: string): number {
    const run = this.main.find((e) => e.name === "EvaluateScript" && urlOf(e).endsWith(file));
    if (!run) throw new Error(`${file} did not run in the page.`);
    return (this.markAt(mark).ts - run.ts) / 1000;
  }

  /** Marks bear no time of the thread; the event that set one does. */
  private workAt(mark: TraceEvent): number {
    return this.main.findLast((e) => e.ts <= mark.ts && e.tts !== undefined)?.tts ?? 0;
  }

  private markAt(name: string): TraceEvent {
    const mark = this.main.find((e) => e.name === name);
    if (!mark) throw new Error(`The page did not come to "${name}".`);
    return mark;
  }
}

/**
 * Promises are continued in "RunMicrotasks", which names no script; the pages of
 * the bench use none of their own, so all of them are ours. What the browser does
 * for us before a script runs (styles, injection, answers) comes by extension channels.
 */
function isOurs(event: TraceEvent): boolean {
  if (event.name === "RunMicrotasks") return true;
  if (channelOf(event).startsWith("extensions.mojom.")) return true;
  return urlOf(event).startsWith("chrome-extension://");
}

/** The main thread that ran our gate, or on which the page set a mark. */
function ofPage(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events.filter((e) => e.args?.name === "CrRendererMain");
  const onMain = (e: TraceEvent) => threads.some((t) => t.pid === e.pid && t.tid === e.tid);
  const isSign = (e: TraceEvent) =>
    e.name.startsWith("bench-") || (e.name === "EvaluateScript" && isOurs(e));
  const sign = events.find((e) => isSign(e) && onMain(e));
  if (!sign) throw new Error("The trace shows nothing of ours.");
  return events.filter((e) => e.pid === sign.pid && e.tid === sign.tid).sort((a, b) => a.ts - b.ts);
}

async function record(
  page: Page,
  categories: string[],
  work: () => Promise<unknown>,
): Promise<Trace> {
  await page.tracing.start({ categories });
  await work();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error("Chromium gave no trace.");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as {
    traceEvents: TraceEvent[];
  };
  return new Trace(traceEvents);
}

/** Records what a page does while `work` runs. */
export function traced(page: Page, work: () => Promise<unknown>): Promise<Trace> {
  return record(page, fully, work);
}

/** Records so little that times between scripts and marks are as without; nothing about tasks. */
export function tracedLightly(page: Page, work: () => Promise<unknown>): Promise<Trace> {
  return record(page, lightly, work);
}
