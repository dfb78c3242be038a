/** axe, run inside a page of either browser. */
import axe, { type AxeResults, type NodeResult, type Result, type RunOptions } from "axe-core";
import type { TestPage } from "./types.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const options: RunOptions = { runOnly: { type: "tag", values: tags } };

/** What axe found, in words. */
export interface Findings {
  readonly violations: readonly string[];
  /** Elements whose contrast it could judge. */
  readonly judged: readonly string[];
  /** Elements whose contrast it could not judge, and why. */
  readonly unjudged: readonly string[];
}

function inWords(rule: Result): string[] {
  const { id, impact, help, nodes } = rule;
  return nodes.map(
    ({ target, html, failureSummary }) =>
      `${id} (${impact}): ${help}\n  ${target.flat().join(" ")}\n  ${html}\n  ${failureSummary}`,
  );
}

/** An arrow or a dot is no text to axe, and it says so. */
function isSign({ any }: NodeResult): boolean {
  return any.some(({ data }) => ["shortTextContent", "nonBmp"].includes(data?.messageKey));
}

/** Runs axe over the whole page, open shadow roots included. */
export async function axeOn(page: TestPage): Promise<Findings> {
  const isThere = await page.evaluate<boolean>("'axe' in window");
  if (!isThere) await page.evaluate(`(() => { ${axe.source}\n; return true; })()`);
  const { violations, passes, incomplete } = await page.evaluate<
    Pick<AxeResults, "violations" | "passes" | "incomplete">
  >(
    `axe.run(document, ${JSON.stringify(options)}).then(
       ({ violations, passes, incomplete }) => ({ violations, passes, incomplete }))`,
  );
  const contrast = (results: readonly Result[]) =>
    results.filter(({ id }) => id === "color-contrast");
  return {
    violations: violations.flatMap(inWords),
    judged: contrast(passes).flatMap(({ nodes }) => nodes.map(({ html }) => html)),
    unjudged: contrast(incomplete)
      .map((rule) => ({ ...rule, nodes: rule.nodes.filter((n) => !isSign(n)) }))
      .flatMap(inWords),
  };
}
