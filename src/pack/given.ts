/** What of an entity's names goes to the spotter's compiler. */
import { namesOf } from "../facts/names.ts";
import type { Entity } from "../facts/schema.ts";
import type { GivenName } from "../spotter/types.ts";

/**
 * An entity that is not to be marked keeps its number and gets no spelling.
 * A name that stands among the aliases as weak is weak.
 * @param maker of a product, where it is known
 */
export function givenName(entity: Entity, isMarked: boolean, maker: Entity | undefined): GivenName {
  if (!isMarked) return { kind: entity.kind, spellings: [] };
  const aliases = entity.aliases.map(({ name, lang, weak }) => ({
    text: name,
    ...(lang === undefined ? {} : { lang }),
    ...(weak === undefined ? {} : { weak }),
  }));
  const isWeak = entity.aliases.some((a) => a.weak && a.name === entity.name);
  const name = isWeak ? [] : [{ text: entity.name }];
  return { kind: entity.kind, spellings: [...name, ...withoutMaker(entity, maker), ...aliases] };
}

/** "DJI Mavic 3" is printed "Mavic 3": a model's number tells it from the maker's other goods. */
function withoutMaker({ name }: Entity, maker: Entity | undefined): { text: string }[] {
  const makers = maker ? namesOf(maker) : [];
  const prefix = makers.find((m) => name.startsWith(`${m} `));
  const rest = prefix === undefined ? "" : name.slice(prefix.length + 1);
  return /\d|-/.test(rest) ? [{ text: rest }] : [];
}
