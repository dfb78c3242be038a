/** Words of the view "Time". */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  file: "timeline",
  title: "When the shipments were, and when they were reported. {}",
  asOf: "Data as of {}.",
  key: "Key",
  choose: "Choose {}",
  slots:
    "Period: arrows move, Shift and an arrow extend, Enter chooses, Escape clears what is chosen",
  dated: {
    one: "One of {all} shipments is dated: {period}",
    other: "{} of {all} shipments are dated: {period}",
  } as Plural,
  allDated: { one: "One shipment: {period}", other: "{} shipments: {period}" } as Plural,
  chosen: {
    one: "{period}: one shipment of {all}",
    other: "{period}: {} shipments of {all}",
  } as Plural,
  pointer: { one: "{period}: one shipment", other: "{period}: {} shipments" } as Plural,
  keys: {
    one: "{period}: one shipment. Enter chooses this period.",
    other: "{period}: {} shipments. Enter chooses this period.",
  } as Plural,
  nothingDated: "No shipment is dated to {}, so it was not chosen.",
  clear: "Clear the period",
  hint: "Drag over the picture, or press a bar, to choose a period.",
  slot: "{period}: {shipments}, {sources}",
  noShipment: "no shipment",
  shipments: { one: "{} shipment", other: "{} shipments" } as Plural,
  some: "{shipments} ({across} {longer})",
  overMonths: "over several months",
  overQuarters: "over several quarters",
  overYears: "over several years",
  overDecades: "over more than {} years",
  sources: { one: "{} source published", other: "{} sources published" } as Plural,
  noSource: "no source published",
  publishers: "{sources}: {names}",
  notSeen: "{} (not seen)",
  more: { one: "{names} and {} more", other: "{names} and {} more" } as Plural,
  perMonth: "a month",
  perQuarter: "a quarter",
  perYear: "a year",
  perYears: "in {} years",
  mostShipments: { other: "Shipments: at most {} {per}" } as Plural,
  mostSources: { other: "Sources published: at most {} {per}" } as Plural,
  lanes: { other: "{longer} or open: {}" } as Plural,
  month: "month",
  quarter: "quarter",
  year: "year",
  years: "{} years",
  within: "within one {}",
  longer: "{}, counted in each that it touches",
  open: {
    one: "One period is open at one end (“since”, “until”): dashed there, and counted only where it is stated.",
    other:
      "{} periods are open at one end (“since”, “until”): dashed there, and counted only where they are stated.",
  } as Plural,
  breaks: "The axis leaves out {}: nothing begins or ends there.",
  undrawn: {
    one: "One more period has no room for its line.",
    other: "{} more periods have no room for their lines.",
  } as Plural,
  undatedSources: {
    one: "One source gives no date.",
    other: "{} sources give no date.",
  } as Plural,
  vagueSources: {
    one: "One source gives only the year.",
    other: "{} sources give only the year.",
  } as Plural,
  began: { one: "and one that began before", other: "and {} that began before" } as Plural,
  undated: { one: "One without a date", other: "{} without a date" } as Plural,
  undatedWhy: "None of their sources says when.",
  undatedHidden: {
    one: "One more has no date, so it is in no period.",
    other: "{} more have no date, so they are in no period.",
  } as Plural,
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,
  none: "No source says when any of these shipments was.",
  empty: "There is no shipment to show.",
} as const;

export const { say, sayCount } = sayer(english);
