/** Several packs side by side: which entity of which pack a page means. */
import { readRef, refIn } from "../facts/packRef.ts";
import { corePackTitle } from "./core.ts";
import type { OpenPack } from "./open.ts";

/** A pack among several. */
export interface PackOf {
  readonly pack: OpenPack;
  /** @returns how pages name an entity of this pack, so that two packs may hold the same id */
  refOf(id: string): string;
}

/** @returns the pack with the ids it has itself: for one pack alone, and for the command */
export function byOwnIds(pack: OpenPack): PackOf {
  return { pack, refOf: (id) => id };
}

/** Whether it is the pack inside the package. */
export function isCore({ manifest }: OpenPack): boolean {
  return manifest.id === corePackTitle.id;
}

/** The pack inside the package, and those that were imported. */
export class PackSet {
  readonly all: readonly PackOf[];

  /** @param packs the pack inside the package first; each other under an id of its own */
  constructor(packs: readonly OpenPack[]) {
    this.all = packs.map((pack) =>
      isCore(pack) ? byOwnIds(pack) : { pack, refOf: (own) => refIn(pack.manifest.id, own) },
    );
  }

  /** Those beside the one inside the package. */
  get imported(): readonly PackOf[] {
    return this.all.filter(({ pack }) => !isCore(pack));
  }

  /** @returns the pack that a page's name for an entity or a shipment stands in; undefined when it is gone */
  find(ref: string): (PackOf & { readonly id: string }) | undefined {
    const read = readRef(ref);
    const id = read?.pack ?? corePackTitle.id;
    const found = this.all.find(({ pack }) => pack.manifest.id === id);
    return found && { ...found, id: read?.id ?? ref };
  }
}
