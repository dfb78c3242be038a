/** What stands in the card, as a reader meets it: roles, names, text, links. */

/** A node of the page, closed shadow roots included. */
export interface TreeNode {
  /** Lower case; empty for text. */
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly TreeNode[];
  /** How the driver finds the element again. */
  readonly handle: unknown;
}

const tagRoles: Readonly<Record<string, string>> = {
  a: "link",
  button: "button",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  ul: "list",
  li: "listitem",
  main: "main",
  td: "cell",
  tr: "row",
  section: "region",
  nav: "navigation",
  search: "search",
  article: "article",
};

const blocks = /^(p|div|li|ul|dl|dt|dd|h[1-6]|section|header|footer|main|br|hr)$/;

/** The open card. */
export function inDialog(tree: TreeNode): TreeNode | undefined {
  return byRole(tree, "dialog")[0];
}

/** The panel's page. */
export function inMain(tree: TreeNode): TreeNode | undefined {
  return byRole(tree, "main")[0];
}

/** The text in its order, spaces collapsed, blocks apart by a space. */
export function textOf(node: TreeNode): string {
  const raw = (n: TreeNode): string => {
    if (n.tag === "") return n.text;
    if (n.tag === "style" || n.attributes["aria-hidden"] === "true") return "";
    const inner = n.children.map(raw).join("");
    return blocks.test(n.tag) ? ` ${inner} ` : inner;
  };
  return raw(node).replace(/\s+/g, " ").trim();
}

function roleOf(node: TreeNode): string {
  return node.attributes.role ?? tagRoles[node.tag] ?? "";
}

/** The accessible name: `aria-label`, else what the element holds. */
export function nameOf(node: TreeNode): string {
  return node.attributes["aria-label"] ?? textOf(node);
}

function* everyNode(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** @returns the nodes with this role, and with this name where one is given */
export function byRole(tree: TreeNode, role: string, name?: string | RegExp): TreeNode[] {
  return [...everyNode(tree)].filter((node) => {
    if (roleOf(node) !== role) return false;
    if (name === undefined) return true;
    return typeof name === "string" ? nameOf(node) === name : name.test(nameOf(node));
  });
}
