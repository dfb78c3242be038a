/** What a pack is made of, as the readers of foreign files give it: one by one, in any order. */
import type { Entity, Shipment, Source } from "./schema.ts";

export type PackRecord =
  | {
      readonly is: "entity";
      readonly record: Entity;
      /** Whether it is marked though it takes part in no shipment: a name of a watch-list. */
      readonly marked: boolean;
    }
  | { readonly is: "shipment"; readonly record: Shipment }
  | { readonly is: "source"; readonly record: Source };
