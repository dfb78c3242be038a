/** Entries of a bibliography to paste: as plain text and as Markdown. */
import { type CslItem, untitled } from "./cite.ts";

/** @returns words that Markdown prints as they stand, on one line */
export function markdownText(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}

/** Brackets and spaces would end the address of a link. */
function markdownUrl(url: string): string {
  return url.replace(/[()\s<>\\]/g, (sign) =>
    /[()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign),
  );
}

function dateOf({ issued }: CslItem): string | undefined {
  return issued?.["date-parts"][0]?.map((n) => String(n).padStart(2, "0")).join("-");
}

/** A sentence's end once, whatever the words end with. */
function sentence(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}

function recordWords({ number = "", version }: CslItem): string {
  return version === undefined ? `Record ${number}` : `Record ${number}, updated ${version}`;
}

function plainEntry(item: CslItem): string {
  const { title, publisher, URL: url, note } = item;
  const isRecord = item.type === "dataset";
  const parts = [
    sentence(publisher),
    title === untitled ? undefined : `“${title}”.`,
    isRecord ? `${recordWords(item)} [dataset].` : dateOf(item) && `${dateOf(item)}.`,
    note && sentence(note),
    url,
  ];
  return parts.filter((p) => p).join(" ");
}

/** The title leads to the source; where nobody recorded one, the publisher does. */
function markdownHead({ title, publisher, URL: url }: CslItem): string {
  const linked = (text: string) => (url === undefined ? text : `[${text}](${markdownUrl(url)})`);
  const name = markdownText(publisher);
  if (title === untitled) return sentence(linked(name));
  return `${sentence(name)} ${sentence(linked(markdownText(title)))}`;
}

function markdownEntry(item: CslItem): string {
  const { note } = item;
  const parts = [
    markdownHead(item),
    item.type === "dataset"
      ? `${markdownText(recordWords(item))} \\[dataset\\].`
      : dateOf(item) && `${dateOf(item)}.`,
    note && sentence(markdownText(note)),
  ];
  return parts.filter((p) => p).join(" ");
}

function listed(items: readonly CslItem[], entry: (item: CslItem) => string, head: string) {
  const [record, ...sources] = items;
  if (!record) return "";
  const told = sources.length === 0 ? [] : ["", head, "", ...sources.map((s) => `- ${entry(s)}`)];
  return `${[entry(record), ...told].join("\n")}\n`;
}

/** @returns the record, then a line a source */
export function toPlainCitation(items: readonly CslItem[]): string {
  return listed(items, plainEntry, "Sources");
}

/** @returns the record, then a list of its sources with links */
export function toMarkdownCitation(items: readonly CslItem[]): string {
  return listed(items, markdownEntry, "**Sources**");
}
