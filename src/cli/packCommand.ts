/** `waybill pack`: builds a pack from folders and files, tells what one holds, checks one. */
import { readContainer } from "../pack/format.ts";
import { verifyPack } from "../pack/verify.ts";
import { packFile } from "./fileBytes.ts";
import { UsageError } from "./input.ts";
import type { Io } from "./main.ts";
import { packBuild } from "./packBuild.ts";
import { progress } from "./progress.ts";

async function info([path]: string[], io: Io): Promise<number> {
  if (path === undefined) throw new UsageError("pack info needs a file.");
  const { manifest, places } = await readContainer(await packFile(path), path);
  const sections = [...places.values()].map(({ name, offset, start, end, sha256 }) => ({
    name,
    offset,
    length: end - start,
    sha256,
  }));
  io.out(JSON.stringify({ ...manifest, sections }, null, 2));
  return 0;
}

async function verify([path]: string[], io: Io): Promise<number> {
  if (path === undefined) throw new UsageError("pack verify needs a file.");
  const { tell, end } = progress();
  try {
    const { manifest } = await verifyPack(await packFile(path), path, ({ done, all }) =>
      tell(`${path}: ${Math.floor((done / all) * 100)} % checked`),
    );
    end();
    io.out(`${path} is sound: ${manifest.title}, ${manifest.counts.entities ?? 0} entities.`);
    return 0;
  } finally {
    end();
  }
}

const parts: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = {
  build: packBuild,
  info,
  verify,
};

/**
 * Runs `waybill pack` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage; InputError, ExchangeError, FactsError, PackError with one sentence
 */
export async function pack(args: string[], io: Io): Promise<number> {
  const [name = "", ...rest] = args;
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (!part) throw new UsageError("pack needs build, info or verify.");
  return part(rest, io);
}
