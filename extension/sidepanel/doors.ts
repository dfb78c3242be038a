/** What the panel does outside itself. */
import { browser } from "../../src/browser/index.ts";
import { spotBlocks, spotterWith } from "../../src/pack/ask.ts";
import type { Doors, SpotBlocks } from "../../src/panel/props.ts";
import { template, today } from "../reportStore.ts";
import { save } from "../saveFile.ts";
import { panelPack, panelPacks } from "./records.ts";
import { openReports } from "./reports.ts";
import type { Follower } from "./tab.ts";
import { watchDoors } from "./watches.ts";

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.info(`Waybill: the browser did not allow copying (${String(error)}).`);
    return false;
  }
}

async function spotter(): Promise<SpotBlocks> {
  const pack = await panelPack();
  return spotterWith(pack, await pack.facts());
}

/** Firefox for Android has no commands. */
async function shortcut(command: string): Promise<string> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.find(({ name }) => name === command)?.shortcut ?? "";
}

export function doorsOf(follower: Follower): Doors {
  return {
    goTo: (entity, index) => void follower.goTo(entity, index),
    unmute: (entity) => void follower.unmute(entity),
    save,
    copy,
    shortcut,
    today,
    askSelection: () => follower.selected(),
    reports: openReports(),
    template,
    openOptions: () => void browser.runtime.openOptionsPage(),
    spotter,
    spotText: async (blocks) => spotBlocks((await panelPacks()).all, blocks),
    imported: async () => (await panelPacks()).imported,
    ...watchDoors,
  };
}
