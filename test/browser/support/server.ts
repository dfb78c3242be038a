/** One HTTPS server on loopback that stands for every host, and remembers who asked for what. */
import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { extname, join } from "node:path";
import { generate } from "selfsigned";

const pages = new URL("../../pages/", import.meta.url).pathname;
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/** A page whose rest never comes. */
const unending = "/never-ends.html";

/** Pages that are made, not kept. */
const made: Readonly<Record<string, () => string>> = {
  [unending]: () => "<!doctype html><title>Slow</title><p>DJI is named, and the rest is to come.",
  "/five-megabytes.html": () => {
    const sentence =
      "The report lists crates, cartons and pallets that were moved by road and rail. ";
    const paragraph = `<p>${sentence.repeat(130)}</p>\n`;
    const filler = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
    return `<!doctype html><title>Long</title><body><p>Tekhkrim is named first.</p>${filler}<p>DJI is named last.</p>`;
  },
};

/** Pages served under a policy, by the beginning of their path. */
const policies: Readonly<Record<string, string>> = {
  "/strict-policy": "default-src 'none'",
  "/lab/policy-nothing": "default-src 'none'",
  "/lab/policy-sandbox": "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'",
  "/lab/policy-trusted-types": "require-trusted-types-for 'script'; trusted-types 'none'",
};

function headersFor(path: string): Record<string, string> {
  const policy = Object.entries(policies).find(([start]) => path.startsWith(start))?.[1];
  return policy === undefined ? {} : { "content-security-policy": policy };
}

/** A page, or a part of one, that a test has made. */
export interface ServedPage {
  readonly type: string;
  readonly body: string;
}
/** By path. */
export type ServedPages = Readonly<Record<string, ServedPage>>;

/** A server on a free port of 127.0.0.1. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

export interface TestServer extends Listening {
  /** `host/path` of every request. */
  readonly requests: string[];
}

function body(path: string): { readonly status: number; readonly text: string } {
  const make = made[path];
  if (make) return { status: 200, text: make() };
  try {
    return { status: 200, text: readFileSync(join(pages, path), "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { status: 404, text: "" };
  }
}

/** Answers HTTPS on loopback under a certificate of its own. */
export async function listenSecurely(answer: RequestListener): Promise<Listening> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "waybill.test" }], {
    keySize: 2048,
  });
  const server = createServer({ key, cert }, answer);
  // One that is still shaking hands is none of HTTP's connections, but holds the server open.
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/**
 * Starts the server on a free port of 127.0.0.1.
 * @param extra what it serves beside the kept pages
 */
export async function startServer(extra: ServedPages = {}): Promise<TestServer> {
  const requests: string[] = [];
  const listening = await listenSecurely((request, response) => {
    const path = new URL(request.url ?? "/", "https://x").pathname;
    requests.push(`${request.headers.host}${path}`);
    const given = extra[path];
    const { status, text } = given ? { status: 200, text: given.body } : body(path);
    const type = given?.type ?? types[extname(path)] ?? "text/plain; charset=utf-8";
    response.writeHead(status, { "content-type": type, ...headersFor(path) });
    if (path === unending) response.write(text);
    else response.end(text);
  });
  return { ...listening, requests };
}
