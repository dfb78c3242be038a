import type { Entity } from "./schema.ts";

/** @returns every spelling of an entity's name, the name itself first */
export function namesOf({ name, aliases }: Pick<Entity, "name" | "aliases">): string[] {
  return [name, ...aliases.map((a) => a.name)];
}
