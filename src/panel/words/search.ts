/** Words of the search and of the check of a text. */
import { type Plural, sayer } from "../../ui/say.ts";

const english = {
  howTo:
    "Find a company, product or agency by any of its spellings (Tekhkrim, Техкрим; DJI, 大疆), and goods, publishers and shipments by their words.",
  keys: "The down arrow goes to what was found, Enter opens the first, Escape clears.",
  mostNamed: "Named in the most shipments",
  mostShipped: "Goods of the most shipments",
  names: "Companies, products, agencies ({})",
  goods: "Goods ({})",
  publishers: "Publishers ({})",
  shipments: "Shipments ({})",
  shipmentsCount: { one: "1 shipment", other: "{} shipments" } as Plural,
  asPrinted: "as sources print it",
  publisher: "publisher",
  goodsKind: "goods",
  alsoPrinted: "also printed",
  withWords: "with",
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,
  inPack: "In {pack} ({count})",
  onNoShipment: "Named in no shipment that is listed here.",
  found: { one: "1 result", other: "{} results" } as Plural,
  foundNear: {
    one: "Nothing is spelled so; 1 result is near in spelling",
    other: "Nothing is spelled so; {} results are near in spelling",
  } as Plural,
  nothing: "Nothing found",
  near: "Nothing in the records is spelled “{}”. This is near it:",
  nothingFound: "Nothing in the records is called “{}”.",
  another:
    "Try fewer letters or another spelling: a beginning is enough, Latin, Cyrillic and Chinese letters are all read, accents may be left out.",
  says: {
    one: "The records hold one shipment that was reported, not all that happened: a name that is missing here is no finding about it.",
    other:
      "The records hold {} shipments that were reported, not all that happened: a name that is missing here is no finding about it.",
  } as Plural,
  noLetters: "Type letters or digits: signs alone name nobody.",
  capped: "Only the first {} characters are looked for. A whole text can be checked below.",
  making: "Reading the shipments…",
  checkTitle: "Check a text",
  checkHint:
    "For a PDF, an e-mail or a page where Waybill marks nothing: paste the text, and the names it holds are listed. It stays in this panel and is kept nowhere.",
  text: "Text to check",
  check: "Find the names",
  cancel: "Stop",
  clear: "Clear",
  checking: "{} % read",
  checkedNames: { one: "One name in this text", other: "{} names in this text" } as Plural,
  checkedNone: "None of the names that Waybill knows stands in this text.",
  checkedNoneWhy:
    "Words that may mean something else (Shell, Target) count only with more evidence in the text. A scanned PDF holds pictures of words: its text may be empty.",
  checkedEmpty: "There is no text yet: paste some first.",
  stopped: "Stopped: nothing is listed.",
  checkCapped: "Only its first {} characters are read.",
  longText: "A text of {} characters.",
  mentions: { one: "1 mention", other: "{} mentions" } as Plural,
  orAlso: "or {}",
} as const;

export const { say, sayCount } = sayer(english);
