import { startGate } from "../../src/page/gate.ts";

startGate();
