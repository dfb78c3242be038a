/** News pages that a framework has rendered on the server, and takes over in the browser. */
import { createElement } from "react";
import { renderToReadableStream } from "react-dom/server";
import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import { ReactDocument, streamed } from "../../pages/apps/react-document.tsx";
import { ReactNews, parts as reactParts } from "../../pages/apps/react-news.tsx";
import { vueNews, parts as vueParts } from "../../pages/apps/vue-news.ts";
import { type BuildMode, bundle } from "./bundle.ts";
import type { ServedPage, ServedPages } from "./server.ts";

export const buildModes: readonly BuildMode[] = ["production", "development"];

/** Runs before any other script, and notes in `window.errors` what goes wrong on the page. */
const watch = `
  window.errors = [];
  for (const name of ["error", "warn"]) {
    const said = console[name];
    console[name] = (...words) => { errors.push(words.map(String).join(" ")); said.apply(console, words); };
  }
  addEventListener("error", (event) => errors.push(String(event.error ?? event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
`;

const html = (body: string): ServedPage => ({ type: "text/html; charset=utf-8", body });
const script = (body: string): ServedPage => ({ type: "text/javascript; charset=utf-8", body });

function shell(content: string, source: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lines</title><script>${watch}</script></head><body><div id="root">${content}</div><script src="${source}"></script></body></html>`;
}

async function reactContent(): Promise<string> {
  reactParts.late.arrive();
  const stream = await renderToReadableStream(createElement(ReactNews, null));
  await stream.allReady;
  return new Response(stream).text();
}

function vueContent(): Promise<string> {
  vueParts.late.arrive();
  return renderToString(createSSRApp(vueNews().root));
}

/** The late part comes after the shell, with the script that puts it in its place. */
async function reactDocument(source: string): Promise<string> {
  const stream = await renderToReadableStream(createElement(ReactDocument, { watch }), {
    bootstrapScripts: [source],
  });
  streamed.arrive();
  return new Response(stream).text();
}

const makers = {
  "react-news": async (source: string) => shell(await reactContent(), source),
  "vue-news": async (source: string) => shell(await vueContent(), source),
  "react-document": reactDocument,
};

const entries: Readonly<Record<keyof typeof makers, string>> = {
  "react-news": "react-news.client.tsx",
  "vue-news": "vue-news.client.ts",
  "react-document": "react-document.client.tsx",
};

/** @returns path of an app's page */
export function appPath(app: keyof typeof makers, mode: BuildMode): string {
  return `/apps/${app}.${mode}.html`;
}

async function pagesOf(app: keyof typeof makers): Promise<[string, ServedPage][]> {
  const placeholder = "/apps/SCRIPT.js";
  const content = await makers[app](placeholder);
  const built = buildModes.map(async (mode): Promise<[string, ServedPage][]> => {
    const source = `/apps/${app}.${mode}.js`;
    return [
      [appPath(app, mode), html(content.replaceAll(placeholder, source))],
      [source, script(await bundle(entries[app], mode))],
    ];
  });
  return (await Promise.all(built)).flat();
}

/** Renders and builds every app, for production and for development. */
export async function appPages(): Promise<ServedPages> {
  const names = Object.keys(makers) as (keyof typeof makers)[];
  return Object.fromEntries((await Promise.all(names.map(pagesOf))).flat());
}
