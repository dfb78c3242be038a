/** The project's own records with their search, made once for the tests that look at them. */
import { corePack } from "../../../../src/cli/corePack.ts";
import { spotterWith } from "../../../../src/pack/ask.ts";
import type { SpotBlocks } from "../../../../src/panel/props.ts";
import { PanelRecord } from "../../../../src/panel/record.ts";
import { SearchIndex } from "../../../../src/panel/search/index.ts";

const pack = await corePack();

/** What finds names in a text, as the page's reader does. */
const facts = await pack.facts();
export const spot: SpotBlocks = spotterWith(pack, facts);
export const record = await PanelRecord.read(facts, "en");
export const index = new SearchIndex(record, spot);
await index.whole;
