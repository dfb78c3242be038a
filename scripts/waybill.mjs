#!/usr/bin/env node
// The `waybill` command: the TypeScript sources run as they are, no build step.
import { register } from "tsx/esm/api";

// `waybill export | head` closes the pipe; that is the reader's wish and no fault.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

register();
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
