import { render } from "preact";
import { browser } from "../../src/browser/index.ts";
import type { Wanted } from "../../src/messages/handOver.ts";
import { App, type AppProps } from "../../src/panel/App.tsx";
import { readAddress, writeAddress } from "../../src/panel/address.ts";
import { panelCss } from "../../src/panel/panelCss.ts";
import { arriveAtEntry, keepPlaces, newEntry, returnToPlace } from "../../src/panel/place.ts";
import type { Go } from "../../src/panel/props.ts";
import { beginReport } from "../../src/panel/report/begin.ts";
import { doorsOf } from "./doors.ts";
import { takeHandedOver } from "./handedOver.ts";
import { openRecords } from "./records.ts";
import { Follower } from "./tab.ts";

const style = document.createElement("style");
style.textContent = panelCss;
document.head.append(style);

const go: Go = (change, how = "push") => {
  const address = { ...state.address, ...change };
  const isElsewhere = address.view !== state.address.view;
  if (how === "push") history.pushState(newEntry(isElsewhere), "", writeAddress(address));
  else history.replaceState(history.state, "", writeAddress(address));
  show({ address });
};
const follower = new Follower((tab) => show({ tab }));
let state: AppProps = {
  records: { state: "opening", done: 0, all: 0 },
  tab: { state: "loading" },
  address: readAddress(location.hash),
  go,
  doors: doorsOf(follower),
};

function show(change: Partial<AppProps>): void {
  state = { ...state, ...change };
  render(<App {...state} />, document.body);
}

/** Links, Back and Forward. */
addEventListener("popstate", () => {
  const address = readAddress(location.hash);
  follower.follow(address.tab);
  arriveAtEntry();
  show({ address });
  returnToPlace();
});

function lookUp(words: string): void {
  go({ view: "search", words }, state.address.view === "search" ? "replace" : "push");
}

function take(wanted: Wanted): void {
  if (wanted.what === "look-up") lookUp(wanted.words);
  // As a link in the panel would.
  else if (wanted.what === "view") location.hash = wanted.address;
  else void beginReport(state, wanted);
}

keepPlaces();
show({});
// A panel that was opened in a tab follows the tab in its address.
void takeHandedOver(() => state.address.tab === undefined, take);
follower.start(state.address.tab);
void openRecords(browser.i18n.getUILanguage(), (records) => show({ records }));
