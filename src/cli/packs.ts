/** The packs a command works with. */
import { type OpenPack, openPack } from "../pack/open.ts";
import { corePack } from "./corePack.ts";
import { packFile } from "./fileBytes.ts";
import { UsageError } from "./input.ts";

/**
 * @param files paths of packs, in the order given
 * @throws UsageError when there is no pack at all; PackError and InputError with one sentence
 */
export async function loadPacks(files: readonly string[], noCore: boolean): Promise<OpenPack[]> {
  if (noCore && files.length === 0)
    throw new UsageError("--no-core leaves no pack; name one with --pack FILE.");
  const core = noCore ? [] : [await corePack()];
  const given = await Promise.all(files.map(async (f) => openPack(await packFile(f), f)));
  return [...core, ...given];
}
