/** Compiles `data/` into the package's core pack; a fault in the data stops the build. */
import type { Plugin } from "vite";
import { lexicon } from "../../src/cli/lexicon.ts";
import { readFacts } from "../../src/cli/readFolder.ts";
import { FactsError } from "../../src/facts/read.ts";
import type { Facts } from "../../src/facts/schema.ts";
import { compilePack } from "../../src/pack/compile.ts";
import { corePackTitle } from "../../src/pack/core.ts";

/** Whoever edits data is shown its faults and nothing else: no stack, no bundler. */
function factsOrEnd(folder: string): Facts {
  try {
    return readFacts(folder);
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** @param folder the data folder, relative to the project */
export function corePackPlugin(folder: string): Plugin {
  let facts: Facts | undefined;
  return {
    name: "waybill:core-pack",
    apply: "build",
    configResolved(config) {
      if (!config.build.lib) facts = factsOrEnd(folder);
    },
    generateBundle() {
      if (!facts) return;
      const source = compilePack(facts, corePackTitle, { lexicon: lexicon() });
      this.emitFile({ type: "asset", fileName: "core.waybill", source });
    },
  };
}
