/** The project's own data, read once for the tests that look at real records. */
import { readFacts } from "../../../src/cli/readFolder.ts";

export const story = readFacts("data");
