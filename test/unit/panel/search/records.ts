/** The project's own records with their search, made once for the tests that look at them. */
import { corePack } from "../../../../src/cli/corePack.ts";
import { spotBlocks } from "../../../../src/pack/ask.ts";
import type { SpotBlocks } from "../../../../src/panel/props.ts";
import { PanelRecord } from "../../../../src/panel/record.ts";
import { SearchIndex } from "../../../../src/panel/search/index.ts";

const pack = await corePack();

/** What finds names in a text, as the page's reader does. */
export const spot: SpotBlocks = (blocks) => spotBlocks(pack, blocks);
export const record = await PanelRecord.read(pack.facts(), "en");
export const index = new SearchIndex(record, spot);
await index.whole;
