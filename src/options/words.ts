/** Words of the options page. */
import { type Plural, sayer } from "../ui/say.ts";

const english = {
  page: "Waybill: settings and your data",
  isPrivate: "This is a private window: Waybill stores nothing here.",

  sites: "Sites",
  packs: "Packs",

  reports: "Reports",
  templateWhat:
    "Waybill sends nothing. To hand reports over by an issue form or a mail, set the address that is to be opened.",
  noTemplate: "The address for reports cannot be set in a private window.",
  notKept: "The browser did not keep this ({}).",

  ownData: "Your own data",
  ownDataWhat:
    "Your reports and drafts, the names that you watch or do not want marked, and the address for reports, in one file. It is not sent anywhere, and it holds of a page only what you ticked in a report.",
  ownDataPrivate:
    "Your data cannot be saved or added to from a private window. Open this page in an ordinary one.",
  export: "Save as a file",
  saving: "Reading your data…",
  nothingToSave: "There is nothing to save yet.",
  saved: "Saved as {file}: {holding}.",
  import: "Add from a file…",
  dropHint: "or drop the file on this page.",
  oneFile: "Drop one file at a time; nothing was changed.",
  noFile: "What was dropped is no file; nothing was changed.",
  readingFile: "Reading {}…",
  inFile: "In {}",
  reportCount: { one: "One report", other: "{} reports" } as Plural,
  watchCount: { one: "One watched name", other: "{} watched names" } as Plural,
  muteCount: { one: "One muted name", other: "{} muted names" } as Plural,
  newerCount: {
    one: "One entry of a newer Waybill",
    other: "{} entries of a newer Waybill",
  } as Plural,
  oneTemplate: "the address for reports",
  fresh: { one: "{} new", other: "{} new" } as Plural,
  changed: { one: "{} newer than here", other: "{} newer than here" } as Plural,
  isNew: "new",
  allNew: "all new",
  hereAlready: "here already",
  allHere: "all here already",
  emptyFile: "The file holds nothing.",
  willWatch: "Marked from then on: {}",
  andMore: { one: "and {} more", other: "and {} more" } as Plural,
  useTemplate: "Hand reports to the address in the file:",
  mergeHint: "What is here stays. Of a report that is in both, the newer one is kept.",
  nothingNew: "All of it is here already; there is nothing to add.",
  tooManyWatches:
    "This cannot be added: together these are more than {watches} watched names, or {letters} letters of names. Stop watching some first.",
  take: "Add it",
  leave: "Leave it",
  taking: "Adding…",
  taken: "Added.",
  undo: "Undo",
  undoing: "Taking it back…",
  undone: "Taken back. What you changed since has stayed.",

  where: "{file}, line {line}",
  nothingTaken: "Nothing was changed.",
  emptyFault: "the file is empty; choose the file that Waybill saved.",
  notOursFault: "this is no file of your Waybill data; its first line must begin with {}.",
  reportsFileFault:
    "this is a file of reports for handing over, and not of your own data, which “Save as a file” on this page makes.",
  otherVersionFault:
    "the file is not of version {}, the one that this Waybill reads; update Waybill.",
  badHeaderFault: "the first line is damaged; get the file again.",
  tooLargeFault: "the file is larger than {} MB.",
  notTextFault: "the file is no text in UTF-8; it may be damaged. Get it again.",
  tooManyLinesFault: "the file has more than {} lines.",
  longLineFault: "the line is longer than {} characters.",
  deepFault: "the line nests too deeply; Waybill writes no such file.",
  noJsonFault: "the line is damaged; get the file again.",
  cutShortFault: "the file ends in the middle of a line; it was cut short. Get it again, whole.",
  keyTwiceFault: "the line says one thing twice; Waybill writes no such file.",
  countFault:
    "the file holds more or fewer lines than its first line says; it was cut short or changed. Get it again, whole.",
  badKindFault: "the line is of no kind that this Waybill knows.",
  badReportFault: "the line is no report as Waybill keeps them.",
  badWatchFault: "the line is no watched name as Waybill keeps them.",
  badMuteFault: "the line is no muted name as Waybill keeps them.",
  badTemplateFault: "the line holds no address for reports.",
  badNewerFault: "the line is no entry that a newer Waybill could have kept.",
  twiceFault: "the file holds a report, or the address, twice; Waybill writes no such file.",
  unreadable: "{}: the browser could not read the file; choose it again. Nothing was changed.",
  noRoom: "The browser has no room left for this. Nothing was changed.",
  tooNew:
    "Your reports were kept by a newer Waybill. Update Waybill to save or add to them; nothing was changed.",
  notDone: "This could not be done ({}). Nothing was changed.",

  muted: "Muted names",
  noMuted: "No name is muted. “Why is this marked?” on a card mutes one.",
  onePage: "not marked on one page",
  oneSite: "not marked on {}",
  everywhere: "not marked anywhere",
  unmute: "Mark again",
  unmuteName: "Mark again: {name}, {where}",
  unmuted: "marked again",
  remuteName: "Undo: mute {} again",
  watched: "Watched names",
  noWatched: "No name is watched. A report of a missing name can have it marked from then on.",
  since: "since {}",
  unwatch: "Stop watching",
  unwatchName: "Stop watching {}",
  unwatched: "not watched any more",
  rewatchName: "Undo: watch {} again",
  newerEntries: {
    one: "One more was kept by a newer Waybill. It is left as it is.",
    other: "{} more were kept by a newer Waybill. They are left as they are.",
  } as Plural,
  showMore: { one: "Show one more", other: "Show {} more" } as Plural,

  privacy: "Privacy",
  privacyText:
    "Waybill makes no network request and keeps no page text, no address and no history. Reports, muted and watched names stay in this browser, are never synchronised, and leave it only by your own hand.",

  about: "About",
  version: "Waybill {}",
  pack: "{title}: {entities} names, {shipments} shipments, as of {date}",
} as const;

export const { say, sayCount } = sayer(english);
