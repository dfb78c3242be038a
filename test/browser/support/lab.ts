/** What the pages of `test/pages/lab` say of themselves, and how their marks are read. */
import { domOf, until } from "./session.ts";
import type { TestPage } from "./types.ts";

/** Texts of marks in reading order, put together so that they compare as one string. */
const joint = " | ";

interface LabStep {
  readonly what: string;
  readonly marks: string;
}

/** A page's own account of what is to happen on it. */
export interface Lab {
  readonly marks: string;
  readonly steps: readonly LabStep[];
  /** False where two loads of the page differ. */
  readonly sameDom: boolean;
  /** A name whose card must open on this page. */
  readonly card: string | null;
}

/** A page whose policy allows no script says it in a block of JSON. */
export function labOf(page: TestPage): Promise<Lab> {
  return page.evaluate(`(() => {
    const lab = window.lab ?? JSON.parse(document.getElementById("plan").textContent);
    const joined = (marks) => marks.join(${JSON.stringify(joint)});
    return {
      marks: joined(lab.marks),
      steps: lab.steps.map(({ what, marks }) => ({ what, marks: joined(marks) })),
      sameDom: lab.sameDom !== false,
      card: lab.card ?? null,
    };
  })()`);
}

/** Runs a step of a page to its end. */
export function runStep(page: TestPage, number: number): Promise<unknown> {
  return page.evaluate(`Promise.resolve(lab.steps[${number}].run()).then(() => true)`);
}

/**
 * The text of each mark in reading order: of the page, its open shadow roots and
 * its same-origin frames. What is not rendered, or no longer on the page, comes last;
 * a mark without its underline says so.
 */
export function markTexts(page: TestPage): Promise<string> {
  return page.evaluate(`(() => {
    const documents = [];
    const enter = (root) => {
      if (root.nodeType === 9) documents.push(root);
      for (const e of root.querySelectorAll("*")) {
        if (e.shadowRoot) enter(e.shadowRoot);
        if (e.contentDocument) enter(e.contentDocument);
      }
    };
    enter(document);
    const viewOf = ({ defaultView }) => defaultView.lab?.view ?? defaultView;
    const isDrawn = ({ parentNode, ownerDocument }, name) => {
      const element = parentNode.nodeType === 1 ? parentNode : parentNode.host;
      const style = viewOf(ownerDocument).getComputedStyle(element, "::highlight(" + name + ")");
      return style.textDecorationLine === "underline";
    };
    const textOf = ([name, { startContainer, startOffset, endContainer, endOffset }]) => {
      if (!startContainer.isConnected || !endContainer.isConnected) return "(detached)";
      if (startOffset > startContainer.length || endOffset > endContainer.length) return "(stale)";
      const range = startContainer.ownerDocument.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString() + (isDrawn(startContainer, name) ? "" : " (not drawn)");
    };
    const marks = documents
      .flatMap((d) => [...viewOf(d).CSS.highlights])
      .filter(([name]) => name.startsWith("waybill-"))
      .flatMap(([name, ranges]) => [...ranges].map((range) => [name, range]));
    if (marks.length === 0) return "";
    const marked = new Set(marks.map(([, range]) => range.startContainer));
    const places = new Map();
    const shown = (node) => {
      if (node.localName === "slot" && node.assignedNodes().length > 0) return node.assignedNodes();
      if (node.contentDocument) return [node.contentDocument];
      return [...(node.shadowRoot ?? node).childNodes];
    };
    const waiting = [document];
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (marked.has(node)) places.set(node, places.size);
      if (node.nodeType === 3) continue;
      const inside = shown(node);
      while (inside.length > 0) waiting.push(inside.pop());
    }
    const place = ([, range]) => places.get(range.startContainer) ?? Infinity;
    marks.sort((a, b) => place(a) - place(b) || a[1].startOffset - b[1].startOffset);
    return marks.map(textOf).join(${JSON.stringify(joint)});
  })()`);
}

/**
 * Waits until the marks of the page are these.
 * @throws Error that says what they are instead
 */
export async function marksBecome(page: TestPage, marks: string, when: string): Promise<void> {
  let last = "";
  const isReached = async () => {
    last = await markTexts(page);
    return last === marks;
  };
  await until(when, isReached).catch((cause) => {
    throw new Error(`${when}: marked is "${last}" and not "${marks}"`, { cause });
  });
}

/**
 * Waits until the DOM of the page is this.
 * @returns the DOM as it is at the end, so that the caller's comparison tells the difference
 */
export async function domBecomes(page: TestPage, dom: string): Promise<string> {
  let last = "";
  const isReached = async () => {
    last = await domOf(page);
    return last === dom;
  };
  await until("the same DOM", isReached).catch(() => undefined);
  return last;
}
