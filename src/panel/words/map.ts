/** Words of the view "Map". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  figure: "Map of routes",
  drawing: "Map: {routes} between {countries}. The lists below tell the same in words.",
  routes: { one: "one reported route", other: "{} reported routes" } as Plural,
  countries: { one: "one country", other: "{} countries" } as Plural,
  opening: "Opening the map…",
  noWorld: "The map cannot be opened ({}); the lists below tell the routes in words.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit to the routes",
  world: "Whole world",
  hint: "Point at a line or a country to see what it stands for. Drag to move the map; Ctrl and the wheel zoom. In the list of routes, the arrow keys go from one to the next, and Enter shows only its shipments.",
  shipments: { one: "One shipment", other: "{} shipments" } as Plural,
  inAnother: {
    one: "one more is part of another of these and not counted",
    other: "{} more are part of others of these and not counted",
  } as Plural,
  contested: "sources differ",
  contestedIn: { one: "sources differ on one", other: "sources differ on {}" } as Plural,
  asBegin: { one: "beginning of one route", other: "beginning of {} routes" } as Plural,
  asTransit: { one: "on the way of one", other: "on the way of {}" } as Plural,
  asEnd: { one: "end of one", other: "end of {}" } as Plural,
  onlyNamed: "named as a place on the way, without a route",
  and: "{names} and {more}",
  more: { one: "one more", other: "{} more" } as Plural,
  moreBelow: { one: "one more below", other: "{} more below" } as Plural,
  only: "Only this",
  onlyOn: "Show all again",
  width: "Width of the lines",
  byShipments: "Shipments",
  widthShipments:
    "A wider line has more shipments of the records; it says nothing of how much was carried.",
  widthValue:
    "A wider line has more reported value in {}. Values are added only where each shipment has one figure of its own; routes without a sum have the thinnest line.",
  noSums: "Reported values cannot be added up on any of these routes.",
  keyContested: "sources differ on it",
  keyNamed: "only named as a place on the way",
  keyCountry: "country of a route",
  sum: "Reported value: {}",
  noSum: "No sum in {currency}: {why}",
  sumWithout: {
    one: "one shipment has no reported value of its own in it",
    other: "{} shipments have no reported value of their own in it",
  } as Plural,
  sumSeveral: {
    one: "one has more than one figure",
    other: "{} have more than one figure",
  } as Plural,
  sumSpread: {
    one: "the value of one is of several routes together",
    other: "the values of {} are of several routes together",
  } as Plural,
  sumMixed: "upper and lower bounds do not add up",
  routesTitle: "Routes ({})",
  countriesTitle: "Countries ({})",
  passages: {
    one: "Of one shipment, only places on the way are reported",
    other: "Of {} shipments, only places on the way are reported",
  } as Plural,
  printedBy: {
    one: "Printed by one of the {all} reports that tell a way",
    other: "Printed by {} of the {all} reports that tell a way",
  } as Plural,
  othersPrint: {
    one: "one ({origins}) prints {routes}",
    other: "{} ({origins}) print {routes}",
  } as Plural,
  otherVersions: {
    one: "one more version in the shipment’s own view",
    other: "{} more versions in the shipment’s own view",
  } as Plural,
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,
  noPlace: "Not drawn: the map has no place for {}.",
  allUnrouted: {
    one: "The one shipment",
    other: "The {} shipments",
  } as Plural,
  unrouted: {
    one: "One of the {all} shipments has no reported route",
    other: "{} of the {all} shipments have no reported route",
  } as Plural,
  unroutedWhy:
    "Where a company has its seat does not tell which way goods went; no line is drawn for these.",
  nothing: "None of these shipments has a reported route, so there is nothing to draw.",
  nothingWhy:
    "The map draws the ways that sources print: from a country, through others, to a country.",
  nothingElse: "See the routes of all {} shipments",
  smallPrint:
    "Marks stand in the middle of where a country’s people live, lines are no tracks. Boundaries: Natural Earth; dotted where a territory is contested. They carry no judgement.",
  notSeen: "{}, not seen",
  asOf: "Data as of {}.",
  pictureTitle: "Reported routes of {}",
  pictureFile: "waybill-routes",
  pictureOf: { one: "one shipment", other: "{} shipments" } as Plural,
} as const;

export const { say, sayCount } = sayer(english);
