/** Writes records into a file without keeping the reader waiting: in slices, with a way out. */
import { type Format, fileKind, piecesOf } from "../../exchange/formats.ts";
import { gather } from "../../exchange/subset.ts";
import type { Facts } from "../../facts/schema.ts";
import { rest, sliceMs } from "../slices.ts";

/** What is written, and for whom the work is done. */
export interface ExportJob {
  readonly facts: Facts;
  /** Shipments in the order shown. */
  readonly ids: readonly string[];
  readonly format: Format;
  /** @param done from 0 to 1 */
  readonly tell: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Exported {
  readonly content: Blob;
  readonly shipments: number;
  /** Shipments that others of them lie within and that were not asked for. */
  readonly wholes: number;
}

/**
 * Takes all of a generator's values, resting between slices.
 * @returns what the generator returns; undefined when it was stopped
 */
async function inSlices<T, R>(
  steps: Generator<T, R>,
  take: (value: T, count: number) => void,
  { tell, signal }: { readonly tell: (count: number) => void; readonly signal: AbortSignal },
): Promise<R | undefined> {
  let end = performance.now() + sliceMs;
  for (let count = 1; !signal.aborted; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    take(step.value, count);
    if (performance.now() < end) continue;
    tell(count);
    await rest();
    end = performance.now() + sliceMs;
  }
  return undefined;
}

/** So many characters are handed to a Blob at once: each part of a Blob has its price. */
const partLength = 1 << 20;

/** Text on its way into a Blob; what was taken in is encoded and let go. */
class Sheaf {
  private readonly parts: Blob[] = [];
  private waiting: string[] = [];
  private length = 0;

  add(piece: string): void {
    this.waiting.push(piece);
    this.length += piece.length;
    if (this.length > partLength) this.flush();
  }

  blob(type: string): Blob {
    this.flush();
    return new Blob(this.parts, { type: `${type};charset=utf-8` });
  }

  private flush(): void {
    this.parts.push(new Blob(this.waiting));
    this.waiting = [];
    this.length = 0;
  }
}

/** How many pieces a file will be written in, but for a few. */
function piecesIn({ entities, shipments, sources }: Facts, format: Format): number {
  if (format === "csv") return shipments.size;
  let claims = 0;
  for (const shipment of shipments.values()) claims += shipment.claims.length;
  return entities.size + sources.size + (format === "ftm" ? claims : shipments.size);
}

/** Gathering is quicker than writing. */
const gatheringShare = 0.2;

/**
 * Writes shipments with everything they refer to.
 * @returns undefined when it was stopped
 */
export async function runExport(job: ExportJob): Promise<Exported | undefined> {
  const { facts, ids, format, tell, signal } = job;
  const part = await inSlices(gather(facts, ids), () => {}, {
    signal,
    tell: (count) => tell((gatheringShare * count) / ids.length),
  });
  if (!part) return undefined;
  const pieces = piecesIn(part, format);
  const sheaf = new Sheaf();
  await inSlices(piecesOf(part, format), (piece) => sheaf.add(piece), {
    signal,
    tell: (count) =>
      tell(Math.min(1, gatheringShare + ((1 - gatheringShare) * count) / (pieces + 1))),
  });
  if (signal.aborted) return undefined;
  const { type } = fileKind(format);
  const asked = new Set(ids);
  const wholes = [...part.shipments.keys()].filter((id) => !asked.has(id)).length;
  return { content: sheaf.blob(type), shipments: part.shipments.size - wholes, wholes };
}

/** @returns "waybill-2026-11-25-16-shipments.csv" by the reader's own date */
export function exportName(today: Date, shipments: number, format: Format): string {
  const pad = (n: number) => String(n).padStart(2, "0");
  const day = `${today.getFullYear()}-${pad(today.getMonth() + 1)}-${pad(today.getDate())}`;
  const count = shipments === 1 ? "1-shipment" : `${shipments}-shipments`;
  return `waybill-${day}-${count}.${fileKind(format).ending}`;
}
