import { createHash } from "node:crypto";

export interface PageHtmlOptions {
  readonly title: string;
  /** Where the client's bare imports are: name → path. */
  readonly imports: Readonly<Record<string, string>>;
}

/** A document, and the content security policy that it needs. */
export interface PageHtml {
  readonly html: string;
  readonly policy: string;
}

/**
 * The document that loads the client. An import map cannot stand in a file of its own, so the policy
 * names its hash; nothing else that stands in the document may run.
 */
export function pageHtml({ title, imports }: PageHtmlOptions): PageHtml {
  // A script ends at "</", whatever stands around it.
  const importMap = JSON.stringify({ imports }).replaceAll("<", "\\u003c");
  const hash = createHash("sha256").update(importMap).digest("base64");
  return { html: documentWith(escapeHtml(title), importMap), policy: policyWith(hash) };
}

function documentWith(title: string, importMap: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="dark light" />
    <title>${title}</title>
    <link rel="icon" href="/page/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/page/styles.css" />
    <script type="importmap">${importMap}</script>
    <script type="module" src="/page/main.js"></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`;
}

/** `'self'` includes the WebSocket of the same host and port (CSP 3, "match a URL to a source"). */
const policyWith = (hash: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

const escapeHtml = (text: string): string =>
  text.replace(/[&<"]/g, (character) => entities[character] ?? character);
