/** Serves one saved page under a news host, what was saved beside it, and nothing else. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { basename, dirname, extname, join, sep } from "node:path";
import { type Duplex, pipeline } from "node:stream";
import { type Listening, listenSecurely } from "../browser/support/server.ts";
import { newsHost } from "../browser/support/session.ts";

export interface SavedServer extends Listening {
  /** A proxy that leads every connection to this server, whatever it was meant for. */
  readonly proxyPort: number;
  /** Serves this file at its next opening. @returns the page's address */
  show(file: string): string;
  /** Whether no answer is outstanding. */
  isIdle(): boolean;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".gif": "image/gif",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** What a browser asks for, in its own word, and the type it takes for it. */
const typesWanted: Readonly<Record<string, string>> = {
  script: "text/javascript",
  worker: "text/javascript",
  style: "text/css",
  iframe: "text/html",
  frame: "text/html",
  image: "image/gif",
};

/** `document.lastModified` would tell the time. */
const sameHeaders = {
  "cache-control": "no-store",
  "last-modified": "Thu, 15 Jan 2026 12:00:00 GMT",
};

const nothing = new Uint8Array();

/** The type of the saved page: its own charset where it names one. */
export function pageType(bytes: Uint8Array): string {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const hasMark = /^(\xef\xbb\xbf|\xfe\xff|\xff\xfe)/.test(beginning);
  if (hasMark || /<meta[^>]+charset/i.test(beginning)) return "text/html";
  return isUtf8(bytes) ? "text/html; charset=utf-8" : "text/html";
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A file in the folder, links followed; undefined when it is not there or lies outside. */
export function fileInside(folder: string, path: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, decodeURIComponent(path)));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch (error) {
    const isKnown = error instanceof URIError || (error as NodeJS.ErrnoException).code;
    if (isKnown) return undefined;
    throw error;
  }
}

/** An address that is not ours to answer: empty, in the form that was asked for. */
function empty(wanted: string): Answer {
  return { status: 200, type: typesWanted[wanted] ?? "text/plain", bytes: nothing };
}

function beside(folder: string, path: string): Answer | undefined {
  const file = fileInside(folder, path);
  if (!file) return undefined;
  const bytes = readFileSync(file);
  const type = types[extname(file).toLowerCase()] ?? "application/octet-stream";
  return { status: 200, type: type === "text/html" ? pageType(bytes) : type, bytes };
}

/** What is shown now, and whether it was asked for already. */
class Shown {
  private isServed = false;
  private readonly path: string;
  readonly url: string;

  constructor(private readonly file: string) {
    this.path = `/${encodeURIComponent(basename(file))}`;
    this.url = newsHost + this.path;
  }

  /**
   * A page that sends the tab elsewhere, or loads itself again, is told that there is
   * no content: so the tab stays where it is.
   */
  answer(host: string, path: string, wanted: string): Answer {
    const isOurs = `https://${host}` === newsHost;
    if (wanted === "document") {
      if (!isOurs || path !== this.path || this.isServed)
        return { status: 204, type: "text/html", bytes: nothing };
      this.isServed = true;
    }
    return (isOurs && beside(dirname(this.file), path)) || empty(wanted);
  }
}

function read({ headers, url }: IncomingMessage): [host: string, path: string, wanted: string] {
  const path = (url ?? "/").replace(/[?#].*$/s, "");
  return [headers.host ?? "", path, String(headers["sec-fetch-dest"] ?? "")];
}

/** Leads each connection to `port`; what is not encrypted is answered empty. */
async function startProxy(port: number): Promise<Listening> {
  const proxy = createServer((_, response) => response.writeHead(204).end());
  const led = new Set<Duplex>();
  proxy.on("connect", (_, client) => {
    const server = connect(port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      pipeline(client, server, client, () => led.delete(client));
    });
    // A connection that is led is no longer the proxy's own: closing leaves it open.
    led.add(client);
    // Tabs are closed in the middle of their connections.
    server.on("error", () => client.destroy());
    client.on("error", () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const client of led) client.destroy();
        proxy.closeAllConnections();
        proxy.close(() => resolve());
      }),
  };
}

/** Starts the server and the proxy on free ports of 127.0.0.1. */
export async function startSavedServer(): Promise<SavedServer> {
  let shown: Shown | undefined;
  let open = 0;
  const answer: RequestListener = (request, response) => {
    open++;
    response.on("close", () => open--);
    const { status, type, bytes } = shown?.answer(...read(request)) ?? empty("");
    response.writeHead(status, { ...sameHeaders, "content-type": type }).end(bytes);
  };
  const server = await listenSecurely(answer);
  const proxy = await startProxy(server.port);
  return {
    port: server.port,
    proxyPort: proxy.port,
    isIdle: () => open === 0,
    show(file) {
      shown = new Shown(file);
      return shown.url;
    },
    async close() {
      await proxy.close();
      await server.close();
    },
  };
}
