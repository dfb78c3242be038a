/**
 * The card's life as a state machine, without a clock or a page.
 *
 *     idle ──over──▶ dwelling ──150 ms──▶ preparing ──150 ms──▶ open
 *     dwelling, preparing ──off──▶ idle;  ──over another──▶ dwelling on it
 *     open ──off──▶ leaving ──300 ms──▶ idle
 *     leaving ──over, into the card──▶ open;  ──towards the card──▶ leaving, anew
 *     open, leaving ──over another, 300 ms──▶ open on it
 *     open, leaving ──hold──▶ open, kept likewise
 *     any ──key──▶ open, kept until Esc, a press outside, or the name scrolls away
 *     any ──dismiss──▶ idle
 */

/** Milliseconds, from WCAG 2.2 1.4.13 in practice: no flicker, no waiting. */
export const times = { dwell: 150, open: 150, leave: 300 } as const;

export type State<M> =
  | { readonly name: "idle" }
  | { readonly name: "dwelling"; readonly mention: M }
  | { readonly name: "preparing"; readonly mention: M }
  | { readonly name: "open"; readonly mention: M; readonly byKey: boolean }
  | { readonly name: "leaving"; readonly mention: M; readonly next: M | null };

export type Event<M> =
  /** The pointer is on a mention, or on none; `towards`: it is on its way to the card. */
  | { readonly name: "pointer"; readonly on: M | null; readonly towards: boolean }
  | { readonly name: "into-card" }
  | { readonly name: "out-of-card" }
  | { readonly name: "time" }
  | { readonly name: "key"; readonly mention: M }
  /** The hand works in the card: it stays as if opened by key. */
  | { readonly name: "hold" }
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

function reopen<M>(mention: M, byKey: boolean): Step<M> {
  return { state: { name: "open", mention, byKey }, effects: [{ name: "stop-waiting" }] };
}

function show<M>(mention: M, byKey: boolean): Step<M> {
  return {
    state: { name: "open", mention, byKey },
    effects: [{ name: "stop-waiting" }, { name: "show", mention, byKey }],
  };
}

function end<M>(state: State<M>): Step<M> {
  const isShown = state.name === "open" || state.name === "leaving";
  const hide: readonly Effect<M>[] = isShown ? [{ name: "hide" }] : [];
  return { state: idle, effects: [{ name: "stop-waiting" }, ...hide] };
}

function pointerWhileOpen<M>(state: State<M> & { name: "open" }, on: M | null): Step<M> {
  if (on === state.mention || (state.byKey && on === null)) return stay(state);
  return leave(state.mention, on);
}

function pointerWhileLeaving<M>(
  state: State<M> & { name: "leaving" },
  on: M | null,
  towards: boolean,
): Step<M> {
  if (on === state.mention) return reopen(state.mention, false);
  if (towards) return leave(state.mention, null);
  return on === state.next ? stay(state) : leave(state.mention, on);
}

function pointer<M>(state: State<M>, on: M | null, towards: boolean): Step<M> {
  switch (state.name) {
    case "idle":
      return on === null ? stay(state) : dwellOn(on);
    case "dwelling":
    case "preparing":
      if (on === state.mention) return stay(state);
      return on === null ? end(state) : dwellOn(on);
    case "open":
      return pointerWhileOpen(state, on);
    case "leaving":
      return pointerWhileLeaving(state, on, towards);
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
      return show(state.mention, false);
    case "leaving":
      return state.next === null ? end(state) : show(state.next, false);
    default:
      return stay(state);
  }
}

function hold<M>(state: State<M>): Step<M> {
  const isShown = state.name === "open" || state.name === "leaving";
  return isShown ? reopen(state.mention, true) : stay(state);
}

/** @returns the next state and what is to be done; the same input, the same answer */
export function next<M>(state: State<M>, event: Event<M>): Step<M> {
  switch (event.name) {
    case "pointer":
      return pointer(state, event.on, event.towards);
    case "into-card":
      return state.name === "leaving" ? reopen(state.mention, false) : stay(state);
    case "out-of-card":
      return state.name === "open" && !state.byKey ? leave(state.mention, null) : stay(state);
    case "time":
      return time(state);
    case "key":
      return show(event.mention, true);
    case "hold":
      return hold(state);
    case "dismiss":
      return end(state);
  }
}
