/** Compiles `data/` into the package's core pack; a fault in the data stops the build. */

import type { Plugin } from "vite";
import { readFacts } from "../../src/cli/readFolder.ts";
import { compilePack } from "../../src/pack/compile.ts";
import { corePackTitle } from "../../src/pack/core.ts";

/** @param folder the data folder, relative to the project */
export function corePackPlugin(folder: string): Plugin {
  let inSubBuild = false;
  return {
    name: "waybill:core-pack",
    apply: "build",
    configResolved(config) {
      inSubBuild = Boolean(config.build.lib);
    },
    async generateBundle() {
      if (inSubBuild) return;
      const source = await compilePack(readFacts(folder), corePackTitle);
      this.emitFile({ type: "asset", fileName: "core.waybill", source });
    },
  };
}
