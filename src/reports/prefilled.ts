/** The address of an issue form or a mail, filled in; opened by the reader's own click. */
import { titleOf, toMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";

/** Servers and mail programs cut or refuse longer ones. */
export const longestAddress = 6000;

/** An address to open, or why there is none, so that the caller copies or saves instead. */
export type Prefilled =
  | { readonly address: string }
  | { readonly why: "too long"; readonly length: number }
  | { readonly why: "no template"; readonly sentence: string };

/** @returns what is wrong with a template, in one sentence; undefined for a good one */
export function templateFault(template: string): string | undefined {
  if (!template.includes("{body}")) return "The address template must hold {body}.";
  const [fixed = ""] = template.split(/[?#]/, 1);
  if (/[{}]/.test(fixed))
    return "The address template may hold {title} and {body} only after its question mark.";
  if (/^mailto:[^\s?]+@[^\s?]+$/i.test(fixed)) return undefined;
  const isWeb = /^https?:\/\//i.test(fixed) && URL.canParse(fixed);
  return isWeb ? undefined : "The address template must begin with https:, http: or mailto:.";
}

function titleFor(reports: readonly Report[]): string {
  const [first] = reports;
  const title =
    reports.length === 1 && first ? titleOf(first) : `${reports.length} reports for Waybill`;
  return title.slice(0, 200).toWellFormed();
}

/** Line breaks of a mail are CR LF (RFC 6068, section 5); forms of the web take them too. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().replace(/\r?\n/g, "\r\n"));
}

/**
 * Fills a template; what the reports say cannot leave its place.
 * @param template `https://…/issues/new?title={title}&body={body}` or `mailto:…?subject={title}&body={body}`
 */
export function prefilled(template: string, reports: readonly Report[]): Prefilled {
  const sentence = templateFault(template);
  if (sentence !== undefined) return { why: "no template", sentence };
  const values = { title: encoded(titleFor(reports)), body: encoded(toMarkdown(reports)) };
  const address = template.replace(/\{(title|body)\}/g, (_, key: "title" | "body") => values[key]);
  return address.length > longestAddress
    ? { why: "too long", length: address.length }
    : { address };
}
