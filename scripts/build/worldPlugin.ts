/** Makes the map's world a module of its own, so that it is loaded when the map is looked at. */
import type { Plugin } from "vite";
import { makeWorld } from "./world.ts";

const name = "virtual:waybill-world";
const resolved = `\0${name}`;

export function worldPlugin(): Plugin {
  return {
    name: "waybill:world",
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      // A text to be parsed is read sooner than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(makeWorld()))});`;
    },
  };
}
