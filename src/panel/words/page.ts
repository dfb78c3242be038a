/** Words of the view "This page". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  names: { one: "One name on this page", other: "{} names on this page" } as Plural,
  order: "Order of the names",
  byPlace: "As they appear",
  byWeight: "Most named first",
  mentions: { one: "{} mention", other: "{} mentions" } as Plural,
  goTo: "Go to mention {index} of {name}",
  showMentions: "Show where {} stands",
  between: "Between names on this page ({})",
  ofOne: "With one name on this page ({})",
  oneStep: "One step away ({})",
  sameConsignee: "Shares the consignee {party} with {entity}",
  sameExporter: "Shares the exporter {party} with {entity}",
  sameManufacturer: "Shares the manufacturer {party} with {entity}",
  sameIntermediary: "Shares the intermediary {party} with {entity}",
  namedConsignee: "A source names {party} as consignee",
  namedExporter: "A source names {party} as exporter",
  namedManufacturer: "A source names {party} as manufacturer",
  namedIntermediary: "A source names {party} as intermediary",
  namedProduct: "A source names {party} as product",
  sameProduct: "Shares the product {party} with {entity}",
  sameStory: "In one story with {entity}: {party}",
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,
  mutedTitle: "Not marked, as you asked",
  markAgain: "Mark again",
  markAgainName: "Mark {} again on this page",
  noShipments: "The records hold no shipment with a name of this page.",
} as const;

export const { say, sayCount } = sayer(english);
