/** The world by itself, so that it is a file of its own, which is loaded with the map. */
export { default as world } from "virtual:waybill-world";
