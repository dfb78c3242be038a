/** Words of the view "Sources". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  reports: { one: "{} report", other: "{} reports" } as Plural,
  origins: { one: "{} origin", other: "{} origins" } as Plural,
  counts: "{reports}, {origins}",
  alone: "{counts}: {origin}.",
  followed: {
    one: "{counts}: {origin}. The other follows it.",
    other: "{counts}: {origin}. The others follow it.",
  } as Plural,
  unseen: {
    one: "{counts}: {origin}. It was not seen; the report follows it.",
    other: "{counts}: {origin}. It was not seen; all of them follow it.",
  } as Plural,
  lost: "{counts}: one that the records do not hold.",
  apart: "{counts}: no two of them share one.",
  several: "{counts}. The most, {most}, rest on {origin}.",
  dated: "{name}, {date}",
  through: "{name}, told by {teller}",
  explained:
    "Each source stands below the one that it follows. Its number leads to the shipments that it reports, itself or through those that follow it.",
  namedOrigin: "the origin, as the reports name it; not seen",
  missing: "A source that the records do not hold",
  official: "from an authority",
  original: "own reporting",
  report: "report",
  repost: "copy or rewrite",
  notSeen: "not seen",
  undated: "date unknown",
  archived: "archived copy",
  archivedOf: "Archived copy of {publisher}, {date}",
  follows: "follows {}",
  shipments: { one: "{} shipment", other: "{} shipments" } as Plural,
  shipmentsOf: { one: "{} shipment: {name}", other: "{} shipments: {name}" } as Plural,
  showAll: { other: "Show all {}" } as Plural,
  showAllOf: { other: "Show all {} that follow {name}" } as Plural,
  showStories: { one: "Show one more story", other: "Show {} more stories" } as Plural,
  showOrigins: { one: "Show one more origin", other: "Show {} more origins" } as Plural,
  empty: "There is no shipment to show.",
} as const;

export const { say, sayCount } = sayer(english);
