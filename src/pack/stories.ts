/** The stories of shipments: `shipments.story` holds each shipment's as u32, `stories.shipments` their shipments. */
import { type Container, PackError, type Place } from "./format.ts";
import { Lists } from "./lists.ts";

export class Stories {
  readonly lists: Lists;
  private readonly place: Place | undefined;

  /** @throws PackError when there is not one story for each shipment */
  constructor(
    private readonly container: Container,
    private readonly shipments: number,
  ) {
    this.lists = new Lists(container, "stories.shipments");
    this.place = container.places.get("shipments.story");
    const length = this.place ? this.place.end - this.place.start : 0;
    if (length !== shipments * 4)
      throw new PackError(
        `${container.label} has a wrong length in "shipments.story" (byte ${this.place?.start ?? 0}); get it again.`,
      );
  }

  private async read(from: number, to: number): Promise<Uint32Array> {
    const { start } = this.place!;
    const bytes = await this.container.bytes.slice(start + from * 4, start + to * 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: to - from }, (_, i) => view.getUint32(i * 4, true));
  }

  /** @returns the first shipments of a shipment's story, itself among them */
  async of(shipment: number, most: number): Promise<number[]> {
    const [story] = await this.read(shipment, shipment + 1);
    return (await this.lists.at(story!, most)).numbers;
  }

  /** @returns whether each shipment's story is one */
  async isWithin(): Promise<boolean> {
    if (!this.place) return true;
    const { count } = this.lists;
    return (await this.read(0, this.shipments)).every((story) => story < count);
  }
}
