import { defineConfig } from "vitest/config";
import { worldPlugin } from "./scripts/build/worldPlugin.ts";

/** Unit tests run anywhere; browser tests need the built extension and both browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [worldPlugin()],
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          // The first to ask for the core pack waits for it to be compiled.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          // A browser waits half of its time: three keep two cores busy.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
