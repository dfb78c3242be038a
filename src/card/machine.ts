/**
 * The card's life as a state machine, without a clock or a page.
 *
 *     idle ──over──▶ dwelling ──150 ms──▶ preparing ──150 ms──▶ open
 *     dwelling, preparing ──over, fast──▶ dwelling anew;  ──over another──▶ dwelling on it
 *     dwelling, preparing ──off, scroll, press, gone──▶ idle
 *     open ──off, over another, out of the card──▶ leaving ──300 ms──▶ idle, or open on the other
 *     leaving ──over its name, into the card──▶ open
 *     leaving ──towards the card──▶ leaving, anew
 *     open, leaving ──press outside, out of view, gone──▶ idle
 *     open, leaving ──hold──▶ held;  ──pin──▶ pinned
 *     held ──over another──▶ leaving;  ──press outside, out of view, gone──▶ idle
 *     pinned ──unpin──▶ held;  nothing else but a key or dismissing changes it
 *     any ──key──▶ held, on the key's name (pinned stays pinned)
 *     any ──dismiss──▶ idle
 *
 * Held: opened by key or tap, or worked in: it does not go when the pointer does.
 */

/** Milliseconds, from WCAG 2.2 1.4.13 in practice: no flicker, no waiting. */
export const times = { dwell: 150, open: 150, leave: 300 } as const;

/** What keeps an open card. */
type Keep = "pointer" | "held" | "pinned";

export type State<M> =
  | { readonly name: "idle" }
  | { readonly name: "dwelling"; readonly mention: M }
  | { readonly name: "preparing"; readonly mention: M }
  | { readonly name: "open"; readonly mention: M; readonly keep: Keep }
  | { readonly name: "leaving"; readonly mention: M; readonly next: M | null };

export type Event<M> =
  /**
   * The pointer is on a mention, or on none; `towards`: it is on its way to the card;
   * `fast`: it is on its way to somewhere.
   */
  | {
      readonly name: "pointer";
      readonly on: M | null;
      readonly towards: boolean;
      readonly fast: boolean;
    }
  | { readonly name: "into-card" }
  | { readonly name: "out-of-card" }
  | { readonly name: "time" }
  | { readonly name: "key"; readonly mention: M }
  /** The hand works in the card: it stays as if opened by key. */
  | { readonly name: "hold" }
  | { readonly name: "pin" }
  | { readonly name: "unpin" }
  /** The page is being scrolled. */
  | { readonly name: "scroll" }
  /** A press in the page, beside the card. */
  | { readonly name: "press-outside" }
  /** The name is not in the window any more. */
  | { readonly name: "out-of-view" }
  /** The name is not on the page any more. */
  | { readonly name: "gone" }
  /** Esc, or the card's own button. */
  | { readonly name: "dismiss" };

export type Effect<M> =
  | { readonly name: "wait"; readonly ms: number }
  | { readonly name: "stop-waiting" }
  | { readonly name: "prepare"; readonly mention: M }
  | { readonly name: "show"; readonly mention: M; readonly byKey: boolean }
  | { readonly name: "hide" };

export interface Step<M> {
  readonly state: State<M>;
  readonly effects: readonly Effect<M>[];
}

export const idle = { name: "idle" } as const;

const stay = <M>(state: State<M>): Step<M> => ({ state, effects: [] });

function dwellOn<M>(mention: M): Step<M> {
  return { state: { name: "dwelling", mention }, effects: [{ name: "wait", ms: times.dwell }] };
}

function leave<M>(mention: M, next: M | null): Step<M> {
  return {
    state: { name: "leaving", mention, next },
    effects: [{ name: "wait", ms: times.leave }],
  };
}

function kept<M>(mention: M, keep: Keep): Step<M> {
  return { state: { name: "open", mention, keep }, effects: [{ name: "stop-waiting" }] };
}

function show<M>(mention: M, keep: Keep): Step<M> {
  const byKey = keep !== "pointer";
  return {
    state: { name: "open", mention, keep },
    effects: [{ name: "stop-waiting" }, { name: "show", mention, byKey }],
  };
}

function isShown<M>(state: State<M>): state is State<M> & { name: "open" | "leaving" } {
  return state.name === "open" || state.name === "leaving";
}

function isPinned<M>(state: State<M>): boolean {
  return state.name === "open" && state.keep === "pinned";
}

function end<M>(state: State<M>): Step<M> {
  if (state.name === "idle") return stay(state);
  const hide: readonly Effect<M>[] = isShown(state) ? [{ name: "hide" }] : [];
  return { state: idle, effects: [{ name: "stop-waiting" }, ...hide] };
}

type PointerEvent<M> = Event<M> & { name: "pointer" };

function pointerWhileOpen<M>(state: State<M> & { name: "open" }, on: M | null): Step<M> {
  const { mention, keep } = state;
  if (keep === "pinned" || on === mention || (keep === "held" && on === null)) return stay(state);
  return leave(mention, on);
}

function pointerWhileLeaving<M>(
  state: State<M> & { name: "leaving" },
  { on, towards, fast }: PointerEvent<M>,
): Step<M> {
  if (on === state.mention) return kept(state.mention, "pointer");
  if (towards || (fast && on !== null)) return leave(state.mention, on);
  return on === state.next ? stay(state) : leave(state.mention, on);
}

function pointer<M>(state: State<M>, event: PointerEvent<M>): Step<M> {
  const { on, fast } = event;
  switch (state.name) {
    case "idle":
      return on === null ? stay(state) : dwellOn(on);
    case "dwelling":
    case "preparing":
      if (on === null) return end(state);
      return on === state.mention && !fast ? stay(state) : dwellOn(on);
    case "open":
      return pointerWhileOpen(state, on);
    case "leaving":
      return pointerWhileLeaving(state, event);
  }
}

function time<M>(state: State<M>): Step<M> {
  switch (state.name) {
    case "dwelling":
      return {
        state: { name: "preparing", mention: state.mention },
        effects: [
          { name: "prepare", mention: state.mention },
          { name: "wait", ms: times.open },
        ],
      };
    case "preparing":
      return show(state.mention, "pointer");
    case "leaving":
      return state.next === null ? end(state) : show(state.next, "pointer");
    default:
      return stay(state);
  }
}

function keep<M>(state: State<M>, by: Keep): Step<M> {
  return isShown(state) && !isPinned(state) ? kept(state.mention, by) : stay(state);
}

function unpin<M>(state: State<M>): Step<M> {
  return isPinned(state) && isShown(state) ? kept(state.mention, "held") : stay(state);
}

function card<M>(state: State<M>, name: "into-card" | "out-of-card"): Step<M> {
  if (name === "into-card")
    return state.name === "leaving" ? kept(state.mention, "pointer") : stay(state);
  const isLoose = state.name === "open" && state.keep === "pointer";
  return isLoose ? leave(state.mention, null) : stay(state);
}

/** @returns the next state and what is to be done; the same input, the same answer */
export function next<M>(state: State<M>, event: Event<M>): Step<M> {
  switch (event.name) {
    case "pointer":
      return pointer(state, event);
    case "into-card":
    case "out-of-card":
      return card(state, event.name);
    case "time":
      return time(state);
    case "key":
      return show(event.mention, isPinned(state) ? "pinned" : "held");
    case "hold":
      return keep(state, "held");
    case "pin":
      return keep(state, "pinned");
    case "unpin":
      return unpin(state);
    case "scroll":
      return isShown(state) ? stay(state) : end(state);
    case "press-outside":
    case "out-of-view":
    case "gone":
      return isPinned(state) ? stay(state) : end(state);
    case "dismiss":
      return end(state);
  }
}
