/** `npm run bench [-- NAME...]`: the long measurements, all or those named. */
import { pack } from "./pack.ts";
import { page } from "./page.ts";
import { panel } from "./panel.ts";
import { reports } from "./reports.ts";
import { spotting } from "./spotting.ts";
import { throughput } from "./throughput.ts";

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  spotting,
  throughput,
  pack,
  page,
  panel,
  reports,
};

const [names, args] = [
  process.argv.slice(2).filter((a) => !a.startsWith("--")),
  process.argv.slice(2).filter((a) => a.startsWith("--")),
];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench) {
    console.error(`There is no bench "${name}"; choose of ${Object.keys(benches).join(", ")}.`);
    process.exitCode = 2;
  } else await bench(args);
}
