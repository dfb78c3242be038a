/** An HTML file as a reader would see its text, a blank line between blocks. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const skipped = new Set(
  "script style noscript template textarea input select option code pre kbd samp svg math head".split(
    " ",
  ),
);
const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rp rt ruby s " +
    "small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);

function isSkipped(element: Element): boolean {
  const has = (name: string, value?: string) =>
    element.attrs.some((a) => a.name === name && (value === undefined || a.value === value));
  return skipped.has(element.tagName) || has("hidden") || has("aria-hidden", "true");
}

function collect(node: Node, parts: string[]): void {
  if (node.nodeName === "#text") {
    parts.push((node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, " "));
    return;
  }
  if ("tagName" in node && isSkipped(node)) return void parts.push("\n\n");
  if (!("childNodes" in node)) return;
  const isBlock = "tagName" in node && !inline.has(node.tagName);
  if (isBlock) parts.push("\n\n");
  for (const child of node.childNodes) collect(child, parts);
  if (isBlock) parts.push("\n\n");
}

/** What `<html lang>` says. */
function langOf(page: DefaultTreeAdapterTypes.Document): string | undefined {
  const root = page.childNodes.find((n): n is Element => n.nodeName === "html");
  return root?.attrs.find((a) => a.name === "lang")?.value;
}

/** @returns the text of a page, its blocks apart by blank lines, and the language it says it is in */
export function textOfHtml(html: string): { text: string; lang?: string } {
  const parts: string[] = [];
  const page = parse(html);
  collect(page, parts);
  const text = parts
    .join("")
    .replace(/ *\n\n\s*/g, "\n\n")
    .trim();
  const lang = langOf(page);
  return lang === undefined ? { text } : { text, lang };
}
