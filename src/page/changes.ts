/** From what a MutationObserver tells to the parts of the page worth walking again. */
import { isElement, isText, parentAcross } from "./trees.ts";
import { blockElementOf } from "./walk.ts";

/** Attributes that show, hide or move text, make it editable, or name its language. */
const attributes = "class style hidden aria-hidden contenteditable open lang slot name".split(" ");

export const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: attributes,
  attributeOldValue: true,
};

/** What of an inline style shows or hides text; pages animate the rest of it all day. */
const showing = /(?:^|;)\s*(?:display|visibility|content-visibility|all)\s*:[^;]*/gi;

function shownBy(style: string | null): string {
  return style?.match(showing)?.join() ?? "";
}

/** Whether a record may change what is read: an attribute set to what it was does not. */
export function isNews({ type, attributeName, oldValue, target }: MutationRecord): boolean {
  if (type !== "attributes") return true;
  if (attributeName === "name" && (target as Element).localName !== "slot") return false;
  const now = (target as Element).getAttribute(attributeName!);
  return attributeName === "style" ? shownBy(oldValue) !== shownBy(now) : oldValue !== now;
}

function isBlockElement(node: Node): boolean {
  return isElement(node) && blockElementOf(node) === node;
}

function isInlineContent(node: Node | null): boolean {
  if (!node) return false;
  if (isText(node)) return node.data.trim() !== "";
  return isElement(node) && !isBlockElement(node);
}

function* changedByChildren(record: MutationRecord): Generator<Node> {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  const touchesRun = isInlineContent(previousSibling) || isInlineContent(nextSibling);
  const fillsSlots = isElement(target) && target.shadowRoot !== null;
  if (touchesRun || fillsSlots || [...removedNodes].some(isText)) yield target;
  for (const node of addedNodes) {
    if (isBlockElement(node)) yield node;
    else if (node.nodeType !== Node.COMMENT_NODE) yield target;
  }
}

/** The host whose slots are filled otherwise by now. */
function hostOf({ target, attributeName }: MutationRecord): Element | null {
  if (attributeName === "slot") return target.parentElement;
  const root = target.getRootNode();
  return attributeName === "name" && "host" in root ? (root as ShadowRoot).host : null;
}

/** An element that comes to show or to hide between inline content also parts or joins a run. */
function* changedByAttribute(record: MutationRecord): Generator<Node> {
  const { target } = record;
  yield hostOf(record) ?? target;
  const { previousSibling, nextSibling } = target;
  const parent = parentAcross(target);
  if (parent && (isInlineContent(previousSibling) || isInlineContent(nextSibling))) yield parent;
}

function changedBy(record: MutationRecord): Iterable<Node> {
  if (record.type === "childList") return changedByChildren(record);
  return record.type === "attributes" ? changedByAttribute(record) : [record.target];
}

/** @returns the block elements around what a record says has changed */
export function* changedParts(record: MutationRecord): Generator<Element> {
  for (const node of changedBy(record)) {
    const part = node.isConnected ? blockElementOf(node) : null;
    if (part) yield part;
  }
}

/** Only the outermost of the parts that still stand: walking one walks what it holds. */
export function outermost(parts: ReadonlySet<Element>): Element[] {
  return [...parts].filter((part) => {
    if (!part.isConnected) return false;
    for (let e = parentAcross(part); e; e = parentAcross(e)) if (parts.has(e)) return false;
    return true;
  });
}
