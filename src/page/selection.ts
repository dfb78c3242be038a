/** What the reader of the page has selected, with the sentence around it. */
import { addressToGive, cutSelected, mostSelected, type Selected } from "../messages/selected.ts";
import type { PageMention } from "./mentions.ts";
import { sentenceAround } from "./sentence.ts";
import { isDead } from "./trees.ts";
import { blockElementOf } from "./walk.ts";

/** Of a block's text this much is looked at on either side of the selection. */
const longestBeside = 2000;

function rangeOf(document: Document): Range | undefined {
  const selection = isDead(document) ? null : document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}

/** The text between the start of a range's first block, or its end and its last block's. */
function textBeside(range: Range, side: "before" | "after"): string {
  const isBefore = side === "before";
  const block = blockElementOf(isBefore ? range.startContainer : range.endContainer);
  if (!block) return "";
  const beside = block.ownerDocument.createRange();
  beside.selectNodeContents(block);
  if (isBefore) beside.setEnd(range.startContainer, range.startOffset);
  else beside.setStart(range.endContainer, range.endOffset);
  const text = beside.toString();
  return isBefore ? text.slice(-longestBeside) : text.slice(0, longestBeside);
}

function sentenceOf(range: Range, text: string): string {
  const before = textBeside(range, "before");
  const whole = `${before}${text}${textBeside(range, "after")}`;
  return sentenceAround(whole, before.length, before.length + text.length);
}

/**
 * What is typed into the page's own fields is no text of the page, and is not given.
 * @param documents the page's own first, then its frames'
 * @param address of the page
 */
export function selectedIn(documents: readonly Document[], address: string): Selected {
  const given = addressToGive(address);
  for (const document of documents) {
    const range = rangeOf(document);
    if (!range) continue;
    const text = range.toString();
    if (text.trim() === "") continue;
    const sentence = text.length > mostSelected ? "" : sentenceOf(range, text);
    return { text: cutSelected(text), sentence, address: given };
  }
  return { text: "", sentence: "", address: given };
}

/** @returns what a report about a mention begins with */
export function mentionSelected(mention: PageMention | undefined, address: string): Selected {
  const given = addressToGive(address);
  if (!mention) return { text: "", sentence: "", address: given };
  const { block, start, end, text } = mention;
  return {
    text: cutSelected(text),
    sentence: sentenceAround(block.text, start, end),
    address: given,
  };
}
