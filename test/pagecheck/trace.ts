/**
 * From a trace: how long our scripts worked on the page's main thread at one stretch.
 * Counted is the processor's time, since the clock's also holds what other programs took.
 */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** What of `dur` the thread was working. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly url?: string };
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

const mainThread = "CrRendererMain";
const task = "ThreadControllerImpl::RunTask";
const script = /^(FunctionCall|EvaluateScript|v8\.compile|v8\.evaluateModule)$/;
/** How a page's process is told to inject a script of ours, and given answers to our messages. */
const toUs = /^extensions\.mojom\.(LocalFrame|MessagePort)$/;

function isOwn({ name, args }: TraceEvent): boolean {
  if (args?.data?.url?.startsWith("chrome-extension://")) return true;
  const tag = args?.chrome_mojo_event_info?.mojo_interface_tag ?? "";
  return name === "Receive mojo message" && toUs.test(tag);
}

/**
 * Adds up our outermost events in each task of one thread. Promises go on in `RunMicrotasks`,
 * which names no script: it is ours when the last script of its task was.
 */
class Thread {
  longest = 0;
  private taskEnd = 0;
  private inTask = 0;
  private ownEnd = 0;
  private wasOwn = false;

  take(event: TraceEvent): void {
    const end = event.ts + event.dur!;
    if (event.ts >= this.taskEnd) {
      this.inTask = 0;
      this.wasOwn = false;
      if (event.name === task) this.taskEnd = end;
    }
    if (event.ts < this.ownEnd) return;
    if (isOwn(event) || (this.wasOwn && event.name === "RunMicrotasks")) {
      this.wasOwn = true;
      this.ownEnd = end;
      this.inTask += event.tdur ?? event.dur!;
      this.longest = Math.max(this.longest, this.inTask);
    } else if (script.test(event.name)) this.wasOwn = false;
  }
}

/**
 * The longest time that our scripts took of one task of a page's main thread, with the
 * style and layout they forced.
 * @param trace what the browser wrote, with `toplevel`, `devtools.timeline` and `v8.execute`
 * @returns milliseconds with one decimal; 0 when nothing of ours ran
 */
export function longestOwnTask(trace: Uint8Array): number {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly TraceEvent[];
  };
  const id = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const threads = new Map<string, Thread>();
  for (const event of traceEvents) {
    if (event.name === "thread_name" && event.args?.name === mainThread)
      threads.set(id(event), new Thread());
  }
  const timed = traceEvents.filter((e) => e.ph === "X" && e.dur !== undefined);
  timed.sort((a, b) => a.ts - b.ts || b.dur! - a.dur!);
  for (const event of timed) threads.get(id(event))?.take(event);
  const longest = Math.max(0, ...[...threads.values()].map((t) => t.longest));
  return Math.round(longest / 100) / 10;
}
