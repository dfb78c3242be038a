/** The one door to the browser's extension interface; nothing else imports the polyfill. */
export type { Menus, Runtime, Scripting, Storage, Tabs } from "webextension-polyfill";
export { default as browser } from "webextension-polyfill";
