/** Words of the options page about packs. */
import { type Plural, sayer } from "../ui/say.ts";

const english = {
  what: "A pack is a file of names and shipments that somebody built with Waybill’s command. It is read on this machine only.",
  inPrivate: "Packs cannot be added in a private window. Open this page in an ordinary one.",
  own: "inside Waybill",
  names: { one: "One name", other: "{} names" } as Plural,
  shipments: { one: "one shipment", other: "{} shipments" } as Plural,
  holds: "{names}, {shipments}",
  version: "version {}",
  asOf: "as of {}",
  licence: "licence: {}",
  megabytes: "{} MB",
  gigabytes: "{} GB",
  mark: "Mark the names of {}",
  remove: "Remove",
  removeName: "Remove {}",
  removeAsk: "Remove {}? The file that you added it from is not touched.",
  keep: "Keep it",
  removed: "{} is removed.",
  add: "Add a pack…",
  dropHint: "or drop a .waybill file on this page.",
  checking: "Checking {}…",
  cancel: "Cancel",
  adding: "Adding {}…",
  added: "{title} is added: {holding}.",
  replaced: "{title}, version {before}, is replaced by version {version}: {holding}.",
  olderAsk:
    "{file} holds version {version} of {title}. Version {before}, which is newer, is here. Put the older one in its place?",
  sameAsk:
    "{file} holds version {version} of {title}, which is here already. Put this file in its place?",
  replace: "Replace it",
  leave: "Leave it as it is",
  isCore: "{}: this is a pack that ships inside Waybill; it cannot be added again.",
  oneFile: "Drop one pack at a time; nothing was changed.",
  unreadable: "{}: the browser could not read the file; choose it again. Nothing was changed.",
  noRoom:
    "There is no room for {file}: it needs {size}, and the browser has {free} left for Waybill. Nothing was changed; remove a pack or free some of the disk.",
  full: "The browser has no room left for {}. Nothing was changed; remove a pack or free some of the disk.",
  notDone: "This could not be done ({}). Nothing was changed.",
  unlisted: "The packs that were added cannot be read ({}).",
  space: "Packs take {used} of this browser’s storage; {free} more are free.",
  fragile: "The browser may clear them when the disk is nearly full.",
  persist: "Ask the browser to keep them",
  kept: "The browser keeps them until you remove them.",
} as const;

export const { say, sayCount } = sayer(english);
