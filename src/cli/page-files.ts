import type { PageFiles } from "../sandbox/page/serve-page.js";

/** What the client imports by name; the compiled client stands beside the server's own files. */
const modules = ["preact", "preact/hooks", "preact/jsx-runtime"] as const;

/** Where the page's files are, for code that was compiled into dist/. */
export function pageFiles(): PageFiles {
  return {
    folders: [
      new URL("../sandbox/client/", import.meta.url),
      // Styles and pictures are used as they stand.
      new URL("../../../src/sandbox/client/", import.meta.url),
    ],
    modules: Object.fromEntries(
      modules.map((name) => [name, new URL(import.meta.resolve(name))] as const),
    ),
  };
}
