/** A shipment's name in lists: what, how much of it, and on which ship. */

import type { Variant } from "./agreement.ts";
import { plain } from "./goods.ts";
import { nameOf, type Teller, type Told } from "./lines.ts";
import { namesOf } from "./names.ts";
import type { Entity, Named, Shipment } from "./schema.ts";
import { measuresGoods } from "./units.ts";
import { fill } from "./words.ts";

function entityOf({ facts }: Teller, named: Named): Entity | undefined {
  return "entity" in named ? facts.entities.get(named.entity) : undefined;
}

/** Every spelling of a product, as words between spaces. */
function spellings(teller: Teller, product: Named): string[] {
  const entity = entityOf(teller, product);
  const names = entity ? namesOf(entity) : [];
  return [nameOf(teller, product), ...names].map((n) => ` ${plain(n)} `);
}

/** "K2 tanks" needs no "K2 Black Panther" before it, and "TB2" is the product's name itself. */
function withProducts(teller: Teller, products: readonly Named[], goods: string): string {
  const said = ` ${plain(goods)} `;
  const isName = products.some((p) => spellings(teller, p).includes(said));
  const isSaid = (p: Named) => spellings(teller, p).some((s) => said.includes(s.trimEnd()));
  const missing = isName ? products : products.filter((p) => !isSaid(p));
  const names = missing.map((p) => nameOf(teller, p));
  const list = names.length > 0 ? [teller.wording.list(names)] : [];
  return [...list, ...(isName || goods === "" ? [] : [goods])].join(" ");
}

/** "CQ-A assault rifles"; the ships that carried the goods are told apart. */
function goodsWords(teller: Teller, shipment: Shipment, told: Told): string {
  const isVessel = (p: Named) => entityOf(teller, p)?.vessel === true;
  const products = shipment.products.filter((p) => !isVessel(p));
  return withProducts(teller, products, told.goods[0]?.value ?? "");
}

/** A figure goes into the title when nobody prints another and at least half print it. */
function undisputed<T>(
  variants: readonly Variant<T>[] | undefined,
  shipment: Shipment,
): Variant<T> | undefined {
  const [only, ...others] = variants ?? [];
  const isCommon = only !== undefined && only.lineages.length * 2 >= shipment.claims.length;
  return isCommon && others.length === 0 ? only : undefined;
}

/** What, with how much of it where that is undisputed and one thing is counted. */
function measured(teller: Teller, shipment: Shipment, told: Told, goods: string): string {
  const { wording } = teller;
  const { ofGoods, worth } = wording.words;
  const quantity = told.quantities
    .map((q) => undisputed(q, shipment)?.value)
    .find((q) => q !== undefined && measuresGoods(q));
  if (quantity && quantity.of === undefined) {
    const told = wording.quantity(quantity);
    return quantity.unit === "pieces"
      ? `${told} ${goods}`
      : fill(ofGoods, { quantity: told, goods });
  }
  const value = undisputed(told.values[0], shipment)?.value;
  return value ? fill(worth, { goods, value: wording.value(value) }) : goods;
}

/** @returns what was shipped, in a few words; the story's name where nobody says what */
export function titleOf(teller: Teller, shipment: Shipment, told: Told): string {
  const { wording } = teller;
  const goods = goodsWords(teller, shipment, told);
  if (goods === "") return shipment.story;
  const text = measured(teller, shipment, told, goods);
  const vessels = shipment.products.filter((p) => entityOf(teller, p)?.vessel);
  if (vessels.length === 0) return text;
  const ships = wording.list(vessels.map((p) => nameOf(teller, p)));
  return fill(wording.words.carriedBy, { goods: text, ships });
}
