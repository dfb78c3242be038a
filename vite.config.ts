import { crx } from "@crxjs/vite-plugin";
import { defineConfig } from "vite";
import { corePackPlugin } from "./scripts/build/corePackPlugin.ts";
import { manifestFor, type Target } from "./scripts/build/manifest.ts";
import { mendPlugin } from "./scripts/build/mendPlugin.ts";
import { worldPlugin } from "./scripts/build/worldPlugin.ts";

/** One browser a run: `vite build --mode firefox`; Chrome for every other mode. */
const targetOf = (mode: string): Target => (mode === "firefox" ? "firefox" : "chrome");

export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    plugins: [
      crx({
        manifest: manifestFor(target, "manifest.json", "data/news-sites.yaml") as never,
        browser: target,
      }),
      corePackPlugin("data"),
      worldPlugin(),
      mendPlugin(),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === "chrome" ? "chrome128" : "firefox146",
      // Store reviewers read the packages; shorter names are not worth their time.
      minify: true,
      modulePreload: false,
      license: { fileName: "third-party-licences.md" },
      rollupOptions: { input: { sidepanel: "extension/sidepanel/index.html" } },
    },
  };
});
