/** What may be added up, and what not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currenciesOf, qualifierOfSum, sumOn, widthsOf } from "../../../../src/panel/map/widths.ts";
import { factsOf, mapOf, type Sent, usd } from "./facts.ts";

const way = [["CN", "RU"]];
const anvils = (id: string, amount: number, more: Partial<Sent> = {}): Sent => ({
  id,
  claims: [{ source: "gazette", routes: way, values: [usd(amount)] }],
  ...more,
});

function sumOf(sent: readonly Sent[], currency = "USD") {
  const facts = factsOf(sent);
  return sumOn(facts, mapOf(facts).routes[0]!, currency);
}

describe("the sum of a route", () => {
  test("is that of its shipments", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9), { minLength: 1, maxLength: 8 }), (amounts) => {
        const sum = sumOf(amounts.map((amount, i) => anvils(`s${i}`, amount)));
        const amount = amounts.reduce((a, b) => a + b, 0);
        expect(sum).toMatchObject({ kind: "sum", value: { amount, qualifier: "exactly" } });
      }),
    );
  });

  test("leaves out what lies within another shipment of the route", () => {
    const sum = sumOf([
      anvils("whole", 100),
      anvils("part", 40, { partOf: "whole" }),
      anvils("part-of-part", 5, { partOf: "part" }),
    ]);
    expect(sum).toMatchObject({ kind: "sum", value: { amount: 100 } });
  });

  test("is not made over a shipment without a value, with two, or with a range", () => {
    const none = { id: "b", claims: [{ source: "gazette", routes: way }] };
    const two = anvils("c", 3);
    const other = { source: "herald", routes: way, values: [usd(4)] };
    const range = { source: "herald", routes: way, values: [usd(3, { max: 5 })] };
    const why = (sent: Sent) => sumOf([anvils("a", 1), sent]);
    expect(why(none)).toMatchObject({ kind: "none", without: 1, several: 0 });
    expect(why({ ...two, claims: [...two.claims, other] })).toMatchObject({ several: 1 });
    expect(why({ id: "d", claims: [range] })).toMatchObject({ several: 1 });
  });

  test("does not add what is said of a part or of a total", () => {
    for (const scope of ["part", "total"] as const) {
      const sent = { id: "b", claims: [{ source: "g", routes: way, values: [usd(9, { scope })] }] };
      expect(sumOf([anvils("a", 1), sent])).toMatchObject({ kind: "none", without: 1 });
    }
  });

  test("is not made of the value of a shipment that one source leads over two routes", () => {
    const both = [...way, ["HK", "RU"]];
    const sent = { id: "a", claims: [{ source: "g", routes: both, values: [usd(9)] }] };
    expect(sumOf([sent])).toMatchObject({ kind: "none", spread: 1 });
  });

  test("never mixes currencies", () => {
    const euros = usd(7, { currency: "EUR" });
    const sent = [
      anvils("a", 1),
      { id: "b", claims: [{ source: "g", routes: way, values: [euros] }] },
    ];
    expect(sumOf(sent, "USD")).toMatchObject({ kind: "none", without: 1 });
    expect(sumOf(sent, "EUR")).toMatchObject({ kind: "none", without: 1 });
    const facts = factsOf(sent);
    expect(currenciesOf(facts, mapOf(facts).routes)).toEqual([]);
  });

  test("says how sure its figures are", () => {
    expect(qualifierOfSum(["exactly", "exactly"])).toBe("exactly");
    expect(qualifierOfSum(["exactly", "about"])).toBe("about");
    expect(qualifierOfSum(["more than", "at least"])).toBe("at least");
    expect(qualifierOfSum(["nearly", "up to"])).toBe("up to");
    expect(qualifierOfSum(["more than", "up to"])).toBeUndefined();
  });
});

test("a wider line always has more", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(amounts, (all) => {
      const { of, samples } = widthsOf(new Map(all.map((amount, i) => [`r${i}`, amount])));
      all.forEach((a, i) => {
        all.forEach((b, j) => {
          if (a > b) expect(of.get(`r${i}`)).toBeGreaterThan(of.get(`r${j}`)!);
        });
      });
      for (const { amount, width } of samples)
        expect(of.get(`r${all.indexOf(amount)}`)).toBe(width);
    }),
  );
});
