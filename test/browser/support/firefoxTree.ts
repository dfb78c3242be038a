/** A page's nodes as WebDriver BiDi serialises them. */
import type { TreeNode } from "./tree.ts";

interface Remote {
  readonly type: string;
  readonly value?: never;
  readonly sharedId?: string;
}
export interface RemoteNode extends Remote {
  readonly value: never;
}
interface NodeValue {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly RemoteNode[];
  readonly shadowRoot?: RemoteNode | null;
}

/** @returns the node with all that is below it */
export function toTree(node: RemoteNode): TreeNode {
  const { nodeType, localName, nodeValue, attributes, children, shadowRoot } =
    node.value as NodeValue;
  const inner = [...(shadowRoot ? [shadowRoot] : []), ...(children ?? [])];
  return {
    tag: nodeType === 3 ? "" : (localName ?? "#root"),
    text: nodeType === 3 ? (nodeValue ?? "") : "",
    attributes: attributes ?? {},
    children: inner.filter((c) => c.value !== undefined).map(toTree),
    handle: node.sharedId,
  };
}
