import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pageHtml } from "./page-html.js";

/** Where the files of the client are. */
export interface PageFiles {
  /** Folders whose files stand below `/page/`, the first that has one wins; each ends in "/". */
  readonly folders: readonly URL[];
  /** The modules that the client imports by a bare name, for example "preact". */
  readonly modules: Readonly<Record<string, URL>>;
}

/** Serves the page; returns false for a path that is not the page's. */
export type ServePage = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>;

const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  map: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  woff2: "font/woff2",
};

/** Names of letters, digits, "_" and "-" with dots only inside them, so that no path leads out. */
const filePath = /^\/page\/((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(\w+))$/;

/** `title` is asked for anew with each request of the document. */
export function createServePage({ folders, modules }: PageFiles, title: () => string): ServePage {
  const paths = Object.keys(modules).map((name) => [name, `/page/modules/${name}.js`] as const);
  const imports = Object.fromEntries(paths);
  const files = new Map<string, URL>();
  for (const [name, path] of paths) if (modules[name]) files.set(path, modules[name]);
  return async (path, request, response) => {
    if (path === "/") {
      const { html, policy } = pageHtml({ title: title(), imports });
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      sendFound(Buffer.from(html), { request, response });
      return true;
    }
    const [, name = "", ending = ""] = filePath.exec(path) ?? [];
    const type = contentTypes[ending];
    const module = files.get(path);
    const candidates = module ? [module] : folders.map((folder) => new URL(name, folder));
    const found = type === undefined ? undefined : await firstOf(candidates);
    if (type === undefined || !found) return false;
    response.setHeader("Content-Type", type);
    response.setHeader("ETag", found.tag);
    if (request.headers["if-none-match"] === found.tag) sendUnchanged(response);
    else sendFound(await readFile(found.url), { request, response });
    return true;
  };
}

/** The first of the files that exists, with what tells one state of it from another. */
async function firstOf(
  candidates: readonly URL[],
): Promise<{ readonly url: URL; readonly tag: string } | undefined> {
  for (const url of candidates) {
    const found = await stat(url).catch(() => undefined);
    if (found?.isFile()) return { url, tag: `"${found.size}-${Math.trunc(found.mtimeMs)}"` };
  }
  return undefined;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

function sendFound(content: Buffer, { request, response }: Exchange): void {
  response.writeHead(200, { ...commonHeaders, "Content-Length": content.byteLength });
  response.end(request.method === "HEAD" ? undefined : content);
}

function sendUnchanged(response: ServerResponse): void {
  response.writeHead(304, commonHeaders).end();
}

/** Another version may be served from the same port at the next start: browsers ask each time. */
const commonHeaders = {
  "Cache-Control": "no-cache",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
