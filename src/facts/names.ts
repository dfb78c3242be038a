import type { Entity } from "./schema.ts";

/** @returns every spelling of an entity's name, the name itself first */
export function namesOf({ name, aliases }: Pick<Entity, "name" | "aliases">): string[] {
  return [name, ...aliases.map((a) => a.name)];
}

/** @returns every spelling by which an entity is looked up, what it is called for short first */
export function lookedUpBy({
  shortName,
  ...entity
}: Pick<Entity, "name" | "shortName" | "aliases">): string[] {
  return [...(shortName === undefined ? [] : [shortName]), ...namesOf(entity)];
}
