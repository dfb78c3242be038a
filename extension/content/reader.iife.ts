import { startReader } from "../../src/page/reader.ts";

startReader();
