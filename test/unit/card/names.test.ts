import { expect, test } from "vitest";
import { cutAtNames } from "../../../src/card/names.tsx";

const dji = { entity: "dji", text: "DJI" };
const agras = { entity: "agras", text: "DJI Agras T30" };

test("names are cut out of their sentence, and nothing of it is lost", () => {
  expect(cutAtNames("DJI → Nova, made by DJI", [dji])).toEqual([
    "",
    dji,
    " → Nova, made by ",
    dji,
    "",
  ]);
});

test("the longer name goes first, and whole words only", () => {
  expect(cutAtNames("14 DJI Agras T30 drones", [dji, agras])).toEqual(["14 ", agras, " drones"]);
  expect(cutAtNames("DJIs and XDJI", [dji])).toEqual(["DJIs and XDJI"]);
});

test("signs of regular expressions in a name are signs", () => {
  const named = { entity: "x", text: "A.B (C+)" };
  expect(cutAtNames("to A.B (C+) and AxB (C+)", [named])).toEqual(["to ", named, " and AxB (C+)"]);
});

test("without names the text stays whole", () => {
  expect(cutAtNames("a small distributor", [])).toEqual(["a small distributor"]);
});
