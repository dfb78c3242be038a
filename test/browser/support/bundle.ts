/** Pages with a script of their own, built when a test wants them. */
import { join } from "node:path";
import { build, type Rollup } from "vite";

/** How a page's script is built: as a site serves it, or with all of its framework's warnings. */
export type BuildMode = "production" | "development";

const apps = new URL("../../pages/apps/", import.meta.url).pathname;

/** @returns one classic script made of a file of `test/pages/apps/` and all that it imports */
export async function bundle(entry: string, mode: BuildMode): Promise<string> {
  const isProduction = mode === "production";
  const results = await build({
    configFile: false,
    root: apps,
    mode,
    logLevel: "error",
    define: {
      "process.env.NODE_ENV": JSON.stringify(mode),
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    // The build of Vue that compiles templates, as sites without a build step load it.
    resolve: { alias: [{ find: /^vue$/, replacement: "vue/dist/vue.esm-bundler.js" }] },
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: !isProduction } },
    build: {
      write: false,
      minify: isProduction,
      lib: { entry: join(apps, entry), formats: ["iife"], name: "page", fileName: "page" },
    },
  });
  const [{ output }] = results as [Rollup.RollupOutput];
  return output[0].code;
}
