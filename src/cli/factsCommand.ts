/** `waybill facts`: the whole card in the terminal. */

import { parseArgs } from "node:util";
import Fuse from "fuse.js";
import { cardModel, shipmentsOf } from "../facts/card.ts";
import { describeShipment } from "../facts/describe.ts";
import { namesOf } from "../facts/names.ts";
import type { Entity, Facts } from "../facts/schema.ts";
import type { CardModel, ShipmentView } from "../facts/view.ts";
import { aboutEntity, aboutShipment } from "../pack/around.ts";
import type { OpenPack } from "../pack/open.ts";
import { printFact, printShipment } from "./factsPrint.ts";
import { InputError, UsageError } from "./input.ts";
import { wrap } from "./layout.ts";
import type { Io } from "./main.ts";
import { loadPacks } from "./packs.ts";

const locale = "en";
const nowhere = { entities: [], ties: [] };
/** A terminal shows all of them; a customs export may hold more than anybody reads. */
const bounds = { shipments: 10_000, told: 10_000 };
const options = {
  pack: { type: "string", multiple: true },
  "no-core": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** What a name on the command line means. */
type Meant = { readonly entity: string } | { readonly shipment: string };

function folded(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase();
}

function spellingsOf(entity: Entity): string[] {
  return [entity.id, ...namesOf(entity)];
}

/** @returns what an id or any spelling, in any case, means; undefined for nothing */
async function findMeant(pack: OpenPack, name: string): Promise<Meant | undefined> {
  if ((await pack.shipments.numberOf(name)) !== undefined) return { shipment: name };
  const byId = await pack.entities.ofIds([name]);
  if (byId.has(name)) return { entity: name };
  const wanted = folded(name);
  for await (const entity of pack.entities.all())
    if (spellingsOf(entity).some((s) => folded(s) === wanted)) return { entity: entity.id };
  return undefined;
}

function suggestions(facts: Facts, name: string): string {
  const ids = [...facts.shipments.keys()];
  const all = [...[...facts.entities.values()].flatMap(spellingsOf), ...ids];
  const near = new Fuse([...new Set(all)], { threshold: 0.4 }).search(name, { limit: 3 });
  if (near.length === 0) return "check the spelling";
  return `did you mean ${near.map((n) => `"${n.item}"`).join(" or ")}?`;
}

interface EntityCard {
  readonly model: CardModel;
  readonly shipments: readonly ShipmentView[];
}

async function entityCard(pack: OpenPack, id: string): Promise<EntityCard> {
  const { facts, total } = (await aboutEntity(pack, id, nowhere, bounds))!;
  const model = cardModel(facts, id, nowhere, locale, total);
  const own = shipmentsOf(facts, id, nowhere).slice(0, bounds.told);
  return { model, shipments: own.map((s) => describeShipment(facts, s, locale)) };
}

function printEntity({ model, shipments }: EntityCard): string[] {
  const { entity, story } = model;
  const head = [entity.name, entity.kindWords, entity.country].filter((p) => p).join(" · ");
  const also =
    entity.alsoPrinted.length > 0 ? ` Also printed ${entity.alsoPrinted.join(", ")}.` : "";
  const rule = "─".repeat(40);
  return [
    ...wrap(head, 0),
    ...wrap(`${entity.description}${also}`.trim(), 0),
    ...shipments.flatMap((s) => ["", rule, "", ...printShipment(s)]),
    ...(story === null
      ? []
      : ["", rule, "", `Also in this story: ${story.title}`, ...story.facts.flatMap(printFact)]),
  ];
}

async function answer(pack: OpenPack, meant: Meant, json: boolean): Promise<string> {
  if ("shipment" in meant) {
    const around = (await aboutShipment(pack, meant.shipment))!;
    const view = describeShipment(around, meant.shipment, locale);
    return json ? JSON.stringify(view) : printShipment(view).join("\n");
  }
  const card = await entityCard(pack, meant.entity);
  if (!json) return printEntity(card).join("\n");
  const { entity, story, total, asOf } = card.model;
  return JSON.stringify({ entity, shipments: card.shipments, story, total, asOf });
}

async function answersOf(
  packs: readonly OpenPack[],
  name: string,
  json: boolean,
): Promise<string[]> {
  const answers = packs.map(async (pack) => {
    const meant = await findMeant(pack, name);
    if (!meant) return [];
    const title = packs.length > 1 && !json ? `${pack.manifest.title}\n\n` : "";
    return [title + (await answer(pack, meant, json))];
  });
  return (await Promise.all(answers)).flat();
}

/**
 * Runs `waybill facts` with the arguments after the command's name.
 * @returns the exit status
 * @throws UsageError on wrong usage, InputError when nothing has that name
 */
export async function facts(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length === 0)
    throw new UsageError("facts needs an entity, a shipment or a name.");
  const name = positionals.join(" ");
  const packs = await loadPacks(values.pack ?? [], values["no-core"]);
  const answers = await answersOf(packs, name, values.json);
  if (answers.length === 0) {
    const known = await packs[0]!.facts();
    throw new InputError(`Nothing is known as "${name}"; ${suggestions(known, name)}`);
  }
  io.out(answers.join("\n\n"));
  return 0;
}
