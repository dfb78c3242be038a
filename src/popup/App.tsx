/** The popup of the toolbar button: where Waybill is on, off, or cannot be, and what may be done about it. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { isolated } from "../ui/bidi.ts";
import type { Done, PopupDoors } from "./doors.ts";
import { type PopupState, patternsOf, stateOf, type TabFacts } from "./state.ts";
import { say, sayCount } from "./words.ts";

const dayMs = 24 * 60 * 60 * 1000;

function momentOf(iso: string, locale: string): string {
  const form = { weekday: "long", hour: "numeric", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(locale, form).format(new Date(iso));
}

function sentenceOf(state: PopupState, locale: string): string {
  switch (state.is) {
    case "never":
      return say(state.why);
    case "paused":
      return state.until === undefined
        ? say("paused")
        : say("pausedUntil", momentOf(state.until, locale));
    case "read":
      if (state.trouble !== undefined) return state.trouble;
      return state.names === 0 ? say("markedNone") : sayCount("marked", state.names);
    case "waiting":
      return say("waiting");
    case "off":
      return say(state.isListed ? "withheld" : "off");
  }
}

interface ChoiceProps {
  readonly state: Exclude<PopupState, { is: "never" }>;
  readonly tab: TabFacts;
  readonly doors: PopupDoors;
  /** Runs what a press asks for, and shows what went wrong. */
  readonly run: (work: () => Done) => void;
}

function Reading({ state, tab, doors, run }: ChoiceProps): JSX.Element | null {
  const patterns = patternsOf(state.site, tab.url!);
  if (state.is === "paused" || state.isGranted) return null;
  return (
    <>
      {state.is === "off" && (
        <button type="button" onClick={() => run(() => doors.readOnce())}>
          {say("readOnce")}
        </button>
      )}
      <button type="button" onClick={() => run(() => doors.readAlways(patterns))}>
        {say("readAlways", isolated(state.site))}
      </button>
    </>
  );
}

function Pausing({ state, tab, doors, run }: ChoiceProps): JSX.Element | null {
  const { site } = state;
  if (state.is === "off") return null;
  if (tab.pause)
    return (
      <button type="button" onClick={() => run(() => doors.resume(site))}>
        {say("resume")}
      </button>
    );
  if (tab.isPrivate) return <p class="small soft">{say("isPrivate")}</p>;
  const tomorrow = () => new Date(Date.now() + dayMs).toISOString();
  return (
    <>
      <button type="button" onClick={() => run(() => doors.pause(site, tomorrow()))}>
        {say("pauseDay")}
      </button>
      <button type="button" onClick={() => run(() => doors.pause(site, undefined))}>
        {say("pause")}
      </button>
    </>
  );
}

function Leaving({ state, doors, run }: ChoiceProps): JSX.Element | null {
  if (state.isListed || !state.isGranted) return null;
  return (
    <button type="button" onClick={() => run(() => doors.readNoMore(state.site))}>
      {say("readNoMore", isolated(state.site))}
    </button>
  );
}

function useTab(doors: PopupDoors): TabFacts | undefined {
  const [tab, setTab] = useState<TabFacts>();
  useEffect(() => doors.follow(setTab), [doors]);
  return tab;
}

export function App({ doors }: { readonly doors: PopupDoors }): JSX.Element {
  const tab = useTab(doors);
  const [fault, setFault] = useState<string>();
  const run = (work: () => Done) => {
    // Nothing may be awaited before: the browser wants a press behind what is asked of it.
    work().then(setFault, (error) => setFault(say("notDone", String(error))));
  };
  const state = tab && stateOf(tab);
  return (
    <main class="wb popup">
      <h1 class="title">{say("title")}</h1>
      {state && state.is !== "never" && <p class="soft site">{state.site}</p>}
      <p role="status" class="state">
        {state ? sentenceOf(state, doors.locale) : say("loading")}
      </p>
      {fault !== undefined && <p role="alert">{fault}</p>}
      <div class="choices">
        <button type="button" class="main" onClick={() => doors.openPanel()}>
          {say("openPanel")}
        </button>
        {tab && state && state.is !== "never" && (
          <>
            <Reading {...{ state, tab, doors, run }} />
            <Pausing {...{ state, tab, doors, run }} />
            <Leaving {...{ state, tab, doors, run }} />
          </>
        )}
      </div>
      <p class="foot">
        <button type="button" onClick={() => doors.openSettings()}>
          {say("settings")}
        </button>
      </p>
      <p class="small soft">{say("promise")}</p>
    </main>
  );
}
