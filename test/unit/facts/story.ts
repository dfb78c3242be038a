/** The project's own data, read once for the tests that look at real records. */
import { readFacts } from "../../../src/cli/readFolder.ts";
import type { Facts } from "../../../src/facts/schema.ts";

export const data = readFacts("data");

const shipments = [...data.shipments].filter(([, s]) => s.story === "Politico, March 2023");

/** The story of March 2023 alone. */
export const story: Facts = { ...data, shipments: new Map(shipments) };
