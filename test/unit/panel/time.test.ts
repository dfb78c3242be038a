import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Months, monthOf } from "../../../src/facts/rows.ts";
import { Wording } from "../../../src/facts/wording.ts";
import { moved, rangeOf } from "../../../src/panel/time/choice.ts";
import { countsOf, slotsOf, touching } from "../../../src/panel/time/counts.ts";
import { lanesOf, mostLanes, tail } from "../../../src/panel/time/lanes.ts";
import { sectionsOf } from "../../../src/panel/time/listing.ts";
import { type DatedRow, timeModel } from "../../../src/panel/time/model.ts";
import { periodName, slotsName } from "../../../src/panel/time/names.ts";
import {
  type Axis,
  axisOf,
  breakWidth,
  slotAt,
  slotUnder,
  xOf,
} from "../../../src/panel/time/slots.ts";
import { labelGap, labelWidth, ticksOf } from "../../../src/panel/time/ticks.ts";
import { data } from "../facts/story.ts";
import { row } from "./rows.ts";

const wording = new Wording("en");

/** "2022-06", "2022-11..2022-12" */
function months(text: string): Months {
  const [from = text, to = from] = text.split("..");
  return { from: monthOf(from, false), to: monthOf(to, true) };
}

/** Months over some hundred years, many of them close together. */
const period = fc
  .tuple(
    fc.oneof(monthIn(2021, 2025), monthIn(1930, 2030), monthIn(2022, 2022)),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 500 })),
  )
  .map(([from, length]): Months => ({ from, to: from + length }));

function monthIn(first: number, last: number) {
  return fc.integer({ min: first * 12, max: last * 12 + 11 });
}

const periods = fc.array(period, { minLength: 1, maxLength: 40 });
const width = fc.integer({ min: 233, max: 2000 });

function dated(all: readonly Months[]): DatedRow[] {
  return all.map((m, i) => row(`s${i}`, { months: m }) as DatedRow);
}

describe("the axis", () => {
  test("is a row of slots without holes, as wide as the picture", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const { slots, size } = axisOf(all, wide);
        slots.forEach((slot, i) => {
          const next = slots[i + 1];
          expect(slot.from % size).toBe(0);
          if (!slot.isBreak) expect(slot.to - slot.from + 1).toBe(size);
          if (next) expect(next.from).toBe(slot.to + 1);
          if (next) expect(next.x).toBeCloseTo(slot.x + slot.width, 6);
          expect(slot.width).toBeGreaterThanOrEqual(4);
        });
        const last = slots.at(-1)!;
        expect(last.x + last.width).toBeCloseTo(wide, 6);
        for (const { from, to } of all)
          for (const month of [from, to]) {
            const slot = slots[slotAt({ slots, size, width: wide }, month)]!;
            expect(slot.isBreak).toBe(false);
            expect(slot.from <= month && month <= slot.to).toBe(true);
          }
      }),
    );
  });

  test("leaves out only times in which nothing begins or ends", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const breaks = axisOf(all, wide).slots.filter((s) => s.isBreak);
        for (const { from, to } of breaks) {
          const within = (m: number) => m >= from && m <= to;
          expect(all.some((p) => within(p.from) || within(p.to))).toBe(false);
        }
        expect(breaks.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test("is of months while they can be told apart, then of quarters, years, decades", () => {
    const every = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, i) => months(String(first + i)));
    const size = (first: number, last: number) => axisOf(every(first, last), 248).size;
    expect(axisOf([months("2022-06")], 248).size).toBe(1);
    expect([size(2022, 2026), size(2010, 2022), size(1970, 2025), size(1900, 2025)]).toEqual([
      1, 3, 12, 60,
    ]);
  });

  test("shows a single month within its year", () => {
    const { slots } = axisOf([months("2022-06")], 248);
    expect([slots[0]!.from, slots.at(-1)!.to]).toEqual([
      monthOf("2022", false),
      monthOf("2022", true),
    ]);
  });

  test("one early date does not press the others together", () => {
    const axis = axisOf([months("1938-04"), months("2022-01..2023-12")], 248);
    expect(axisOf([months("2022-01..2025-12")], 248).slots.some((s) => s.isBreak)).toBe(false);
    expect(axis.size).toBe(1);
    expect(axis.slots.filter((s) => s.isBreak).map((s) => s.width)).toEqual([breakWidth]);
    expect(axis.slots[0]!.from).toBe(monthOf("1938-04", false));
  });

  test("nor does an early beginning; but one long period is not broken", () => {
    const early = axisOf(["2014-01..2022-01", "2023", "2024", "2025"].map(months), 233);
    expect(early.slots.filter((s) => s.isBreak)).toHaveLength(1);
    expect(axisOf([months("2014-01..2022-01")], 800).slots.some((s) => s.isBreak)).toBe(false);
  });

  test("a date of the year 9999 is drawn all the same", () => {
    const axis = axisOf([months("0001"), months("9999"), months("2022-06")], 248);
    expect(axis.slots.length).toBeLessThan(100);
    expect(slotAt(axis, monthOf("9999", true))).toBe(axis.slots.length - 1);
  });

  test("a point leads to the slot that it lies in, or to the nearest that is no break", () => {
    fc.assert(
      fc.property(periods, width, fc.integer({ min: -50, max: 2050 }), (all, wide, x) => {
        const axis = axisOf(all, wide);
        const slot = axis.slots[slotUnder(axis, x)]!;
        expect(slot.isBreak).toBe(false);
        const hit = axis.slots.find((s) => !s.isBreak && x > s.x && x < s.x + s.width);
        if (hit) expect(slot).toBe(hit);
      }),
    );
  });
});

describe("labels", () => {
  test("never touch, and never leave the picture", () => {
    fc.assert(
      fc.property(periods, width, fc.constantFrom("en", "de", "ja", "ru"), (all, wide, locale) => {
        const ticks = ticksOf(axisOf(all, wide), locale);
        ticks.forEach((tick, i) => {
          const end = tick.x + labelWidth(tick.text);
          const next = ticks[i + 1];
          expect(tick.x).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(wide + 1e-6);
          if (next) expect(end + labelGap).toBeLessThanOrEqual(next.x + 1e-6);
        });
      }),
    );
  });

  test("name a year wherever there is one in the picture", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const texts = ticksOf(axisOf(all, wide), "en").map((t) => t.text);
        expect(texts.some((t) => /^\d{4}$/.test(t))).toBe(true);
      }),
    );
  });

  test("after a break begin with their year", () => {
    const axis = axisOf([months("1938-04"), months("2022-03..2022-12")], 400);
    expect(
      ticksOf(axis, "en")
        .map((t) => t.text)
        .slice(0, 3),
    ).toEqual(["1938", "2022", "May"]);
  });

  test("of two years at the narrowest panel", () => {
    const texts = ticksOf(axisOf([months("2022-01..2023-07")], 233), "en").map((t) => t.text);
    expect(texts).toEqual(["2022", "Jul", "2023", "Jul"]);
  });
});

describe("counting", () => {
  /** Each month by itself, as the words say it. */
  function slowCounts({ slots }: Axis, all: readonly Months[]) {
    return slots.map(({ from, to }) => {
      const touch = all.filter((p) => p.from <= to && p.to >= from);
      const within = touch.filter((p) => p.from >= from && p.to <= to).length;
      return { within, across: touch.length - within };
    });
  }

  test("a period is counted once in each slot that it touches", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const axis = axisOf(all, wide);
        expect(countsOf(axis, all)).toEqual(slowCounts(axis, all));
      }),
    );
  });

  test("over several slots each shipment is counted once", () => {
    const all = [months("2022-06"), months("2022-11..2022-12"), months("2022-01..2022-12")];
    const axis = axisOf(all, 248);
    const range = slotsOf(axis, months("2022-06..2022-12"));
    expect(touching(axis, dated(all), range)).toBe(3);
    expect(touching(axis, dated(all), slotsOf(axis, months("2022-07")))).toBe(1);
  });
});

describe("lines of periods", () => {
  test("lie within the axis, side by side, and none covers another", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const axis = axisOf(all, wide);
        const { spans, count, left } = lanesOf(axis, dated(all));
        const long = all.filter(({ from, to }) => slotAt(axis, from) !== slotAt(axis, to));
        expect(spans.length + left).toBe(long.length);
        for (const [i, a] of spans.entries()) {
          expect(a.lane).toBeLessThan(count);
          expect(a.from).toBeLessThan(a.to);
          for (const b of spans.slice(i + 1))
            if (a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
        }
      }),
    );
  });

  test("an open end keeps room for its dashes", () => {
    const all: Months[] = [
      { ...months("2022-02"), open: "to" },
      { ...months("2022-03"), open: "from" },
      { ...months("2022-10..2022-12") },
    ];
    const axis = axisOf(all, 248);
    const { spans } = lanesOf(axis, dated(all));
    expect(spans.map((s) => s.lane)).toEqual([0, 1, 0]);
    expect(spans[0]!.to + tail).toBeLessThan(spans[2]!.from);
  });

  test("what has no room is counted, not dropped in silence", () => {
    const all = Array.from({ length: mostLanes + 7 }, () => months("2022-01..2022-12"));
    expect(lanesOf(axisOf(all, 248), dated(all))).toMatchObject({ count: mostLanes, left: 7 });
  });

  test("a month's place is within its slot", () => {
    const axis = axisOf([months("2010"), months("2022")], 248);
    const june = monthOf("2022-06", false);
    const { x, width: wide } = axis.slots[slotAt(axis, june)]!;
    expect(xOf(axis, june)).toBeGreaterThanOrEqual(x);
    expect(xOf(axis, june + 1)).toBeLessThanOrEqual(x + wide);
  });
});

describe("keys", () => {
  const axis = axisOf([months("1938-04"), months("2022-01..2022-12")], 400);
  const last = axis.slots.length - 1;

  test("go from slot to slot, over a break, and stop at the ends", () => {
    const right = moved(axis, { active: 0, anchor: 0 }, "ArrowRight", false)!;
    expect(axis.slots[right.active]).toMatchObject({ isBreak: false });
    expect(right.active).toBe(2);
    expect(moved(axis, { active: 0, anchor: 0 }, "ArrowLeft", false)!.active).toBe(0);
    expect(moved(axis, right, "End", false)).toEqual({ active: last, anchor: last });
    expect(moved(axis, right, "Home", false)).toEqual({ active: 0, anchor: 0 });
  });

  test("with Shift extend from where one was, either way", () => {
    const two = moved(axis, { active: 4, anchor: 4 }, "ArrowRight", true)!;
    expect(rangeOf(two)).toEqual({ first: 4, last: 5 });
    const back = moved(axis, moved(axis, two, "ArrowLeft", true)!, "ArrowLeft", true)!;
    expect(rangeOf(back)).toEqual({ first: 3, last: 4 });
  });

  test("of other kinds move nothing", () => {
    expect(moved(axis, { active: 1, anchor: 1 }, "a", false)).toBeUndefined();
  });
});

describe("the same in words", () => {
  const june = row("june", { months: months("2022-06"), sources: ["politico-2023-03-16"] });
  const long = row("long", { months: months("2022-01..2022-12") });
  const late = row("late", { months: months("2022-11..2022-12") });
  const undated = row("undated");
  const model = timeModel(data, [june, long, late, undated], 400, "en");
  const drawn = model.drawn!;
  const rows = [june, long, late] as DatedRow[];

  test("a slot tells its shipments, those over several months, and who published", () => {
    const at = (text: string) =>
      slotsName(model, drawn, slotsOf(drawn.axis, months(text)), wording);
    expect(at("2022-06")).toBe(
      "June 2022: 2 shipments (1 over several months), no source published",
    );
    expect(at("2023-03")).toBe("March 2023: no shipment, 1 source published: Politico (not seen)");
    expect(at("2022-06..2022-12")).toBe("June–December 2022: 3 shipments, no source published");
  });

  test("the list holds each shipment once, where it begins", () => {
    const sections = sectionsOf(drawn, rows, () => true, undefined);
    expect(
      sections.map((s) => [
        periodName(wording, s.slot),
        s.rows.map((r) => r.id).join(),
        s.began,
        s.publications.length,
      ]),
    ).toEqual([
      ["January 2022", "long", 0, 0],
      ["June 2022", "june", 1, 0],
      ["November 2022", "late", 1, 0],
      ["March 2023", "", 0, 1],
    ]);
  });

  test("of a chosen period, its first slot holds what reaches into it", () => {
    const range = slotsOf(drawn.axis, months("2022-12"));
    const shown = rows.filter((r) => r.id !== "june");
    const [first, ...others] = sectionsOf(drawn, shown, () => false, range);
    expect(first!.rows.map((r) => r.id)).toEqual(["long", "late"]);
    expect(others).toEqual([]);
  });

  test("in every list what began and what begins are the bar", () => {
    fc.assert(
      fc.property(periods, width, (all, wide) => {
        const some = timeModel(data, dated(all), wide, "en");
        const { axis, counts } = some.drawn!;
        for (const { slot, rows: own, began } of sectionsOf(
          some.drawn!,
          some.dated,
          () => true,
          undefined,
        )) {
          const { within, across } = counts[slotAt(axis, slot.from)]!;
          expect(own.length + began).toBe(within + across);
        }
      }),
    );
  });

  test("periods are named by years where they are whole ones", () => {
    const names = ["2022-06", "2022-04..2022-06", "2022", "2020..2029"].map((t) =>
      periodName(wording, months(t)),
    );
    expect(names).toEqual(["June 2022", "April–June 2022", "2022", "2020–2029"]);
  });

  test("nothing is drawn where nobody says when", () => {
    const none = timeModel(data, [undated], 400, "en");
    expect(none).toMatchObject({ dated: [], undated: [undated] });
    expect(none.drawn).toBeUndefined();
  });
});
