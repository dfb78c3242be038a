/** Which shipments stand beside which records, gathered while shipments pass by in the order of ids. */
import { namedIn } from "../facts/references.ts";
import type { Shipment } from "../facts/schema.ts";
import { type Section, section } from "./format.ts";
import { listSections } from "./lists.ts";

function newest({ claims }: Shipment): string {
  return claims
    .map((c) => c.period?.to ?? c.period?.from ?? "")
    .reduce((latest, d) => (d > latest ? d : latest), "");
}

export class Neighbours {
  private readonly ofEntity = new Map<number, number[]>();
  private readonly stories = new Map<string, number>();
  private readonly storyOf: number[] = [];
  private readonly wholes: (number | undefined)[] = [];
  private readonly claims: number[] = [];
  private readonly newest: string[] = [];

  /**
   * @param numberOf an entity's number
   * @param wholeOf a shipment's number
   */
  add(
    shipment: Shipment,
    numberOf: (entity: string) => number | undefined,
    wholeOf: (shipment: string) => number | undefined,
  ): void {
    const number = this.storyOf.length;
    for (const id of namedIn(shipment)) {
      const entity = numberOf(id);
      if (entity === undefined) continue;
      const known = this.ofEntity.get(entity);
      if (known) known.push(number);
      else this.ofEntity.set(entity, [number]);
    }
    const story = this.stories.get(shipment.story) ?? this.stories.size;
    this.stories.set(shipment.story, story);
    this.storyOf.push(story);
    this.wholes.push(shipment.partOf === undefined ? undefined : wholeOf(shipment.partOf));
    this.claims.push(shipment.claims.length);
    this.newest.push(newest(shipment));
  }

  /** The most reported first, then the newest: who reads only some reads these. */
  private readonly byWeight = (a: number, b: number): number =>
    this.claims[b]! - this.claims[a]! ||
    (this.newest[a]! > this.newest[b]! ? -1 : this.newest[a]! < this.newest[b]! ? 1 : a - b);

  /**
   * @param entities how many there are
   * @returns nothing where there are no shipments
   */
  sections(entities: number): Section[] {
    if (this.storyOf.length === 0) return [];
    const ofEntity = Array.from({ length: entities }, (_, e) =>
      (this.ofEntity.get(e) ?? []).sort(this.byWeight),
    );
    const ofStory = Array.from(this.stories, (): number[] => []);
    this.storyOf.forEach((story, shipment) => void ofStory[story]!.push(shipment));
    for (const list of ofStory) list.sort(this.byWeight);
    const parts = this.storyOf.map((): number[] => []);
    this.wholes.forEach((whole, part) => {
      if (whole !== undefined) parts[whole]!.push(part);
    });
    const storyOf = new Uint8Array(Uint32Array.from(this.storyOf).buffer);
    return [
      ...listSections("entities.shipments", ofEntity),
      section("shipments.story", storyOf),
      ...listSections("stories.shipments", ofStory),
      ...listSections("shipments.parts", parts),
    ];
  }
}
