/**
 * Entries as a BibTeX file of biblatex in UTF-8: `@dataset` and `@online`, and `@misc`
 * where there is no address.
 */
import type { CslItem } from "./cite.ts";

/** Braces as commands: BibTeX counts braces even after a backslash. */
const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** @returns text that TeX prints as it stands; line breaks become spaces */
export function texText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").replace(/[\\{}~^#$%&_]/g, (sign) => special[sign]!);
}

/** An address is verbatim in biblatex, but for what would end or break the field. */
function texUrl(url: string): string {
  return url.replace(/[\\{}\s"<>]/g, (sign) => encodeURIComponent(sign));
}

/** Words in two pairs of braces keep their capitals and are one name. */
function exact(text: string): string {
  return `{${texText(text)}}`;
}

function dateOf({ issued }: CslItem): string | undefined {
  const parts = issued?.["date-parts"][0];
  return parts?.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, "0")).join("-");
}

function kindOf({ type }: CslItem): string {
  return type === "dataset" ? "dataset" : type === "webpage" ? "online" : "misc";
}

function fieldsOf(item: CslItem): (readonly [string, string | undefined])[] {
  const { title, author, publisher, URL: url, number, version, note } = item;
  const organization = item.type === "dataset" ? "publisher" : "organization";
  return [
    ["author", author?.map((a) => exact(a.literal)).join(" and ")],
    ["title", exact(title)],
    [organization, exact(publisher)],
    ["date", dateOf(item)],
    ["number", number && texText(number)],
    ["version", version && texText(version)],
    ["url", url && texUrl(url)],
    ["note", note && texText(note)],
  ];
}

function entry(item: CslItem): string {
  const fields = fieldsOf(item).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},`],
  );
  return [`@${kindOf(item)}{${item.id},`, ...fields, "}"].join("\n");
}

/** @returns the file's text */
export function toBibtex(items: readonly CslItem[]): string {
  return `${items.map(entry).join("\n\n")}\n`;
}
