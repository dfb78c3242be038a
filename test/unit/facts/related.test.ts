import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tellerFor } from "../../../src/facts/lines.ts";
import { type PageName, relatedTo, type Stepped } from "../../../src/facts/related.ts";
import { rowOf, type ShipmentRow } from "../../../src/facts/rows.ts";
import { roles } from "../../../src/facts/schema.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { data } from "./story.ts";

const teller = tellerFor(data, new Wording("en"));
const rows = [...data.shipments.values()].map((s) => rowOf(teller, s));
const named = [...new Set(rows.flatMap((r) => r.named))];

const page = fc.uniqueArray(
  fc.record({ entity: fc.constantFrom(...named), mentions: fc.integer({ min: 1, max: 9 }) }),
  { selector: (n) => n.entity, maxLength: 8 },
);

const amongPage = (r: ShipmentRow, names: readonly PageName[]) =>
  names.map((n) => n.entity).filter((e) => r.named.includes(e));

/** Whether the reason holds: a shipment of the page's name has what the step says, and so has this one. */
function isTrue({ row, step }: Stepped): boolean {
  const ofName = rows.filter((r) => r.named.includes(step.entity));
  if (step.by === "party")
    return [row, ...ofName].filter((r) => r.parties[step.role].includes(step.party)).length > 1;
  if (step.by === "product")
    return (
      ofName.some((r) => r.products.includes(step.product)) && row.products.includes(step.product)
    );
  return ofName.some((r) => r.story === step.story) && row.story === step.story;
}

describe("any page", () => {
  test("each shipment stands once, in the group that its names tell", () => {
    fc.assert(
      fc.property(page, (names) => {
        const { between, ofOne, oneStep } = relatedTo(rows, names);
        const ids = (of: readonly { row: ShipmentRow }[]) => of.map((t) => t.row.id).sort();
        const count = (r: ShipmentRow) => amongPage(r, names).length;
        const naive = (is: (r: ShipmentRow) => boolean) =>
          rows
            .filter(is)
            .map((r) => r.id)
            .sort();
        expect(ids(between)).toEqual(naive((r) => count(r) > 1));
        expect(ids(ofOne)).toEqual(naive((r) => count(r) === 1));
        for (const tied of [...between, ...ofOne])
          expect(tied.names).toEqual(amongPage(tied.row, names));
        const tied = rows.filter((r) => count(r) > 0);
        const shares = (r: ShipmentRow) =>
          tied.some(
            (t) =>
              t.story === r.story ||
              t.products.some((p) => !/\bunnamed$/.test(p) && r.products.includes(p)) ||
              roles.some((role) =>
                t.parties[role].some((p) => !/\bunnamed$/.test(p) && r.parties[role].includes(p)),
              ),
          );
        expect(ids(oneStep)).toEqual(naive((r) => count(r) === 0 && shares(r)));
        for (const stepped of oneStep) expect(isTrue(stepped)).toBe(true);
      }),
    );
  });

  test("the order is that of the names' weight, whatever the order of the records", () => {
    fc.assert(
      fc.property(page, fc.infiniteStream(fc.nat()), (names, chance) => {
        const keys = new Map(rows.map((r) => [r.id, chance.next().value]));
        const mixed = [...rows].sort((a, b) => keys.get(a.id)! - keys.get(b.id)!);
        const related = relatedTo(rows, names);
        expect(relatedTo(mixed, names)).toEqual(related);
        const weight = (t: { names: readonly string[] }) =>
          names.filter((n) => t.names.includes(n.entity)).reduce((s, n) => s + n.mentions, 0);
        for (const group of [related.between, related.ofOne])
          expect(group.map(weight)).toEqual(group.map(weight).sort((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });
});

test("a page that names nobody is related to nothing", () => {
  expect(relatedTo(rows, [])).toEqual({ between: [], ofOne: [], oneStep: [] });
});
