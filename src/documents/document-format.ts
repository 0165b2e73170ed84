import type { DocumentFormat } from "./document.js";

const formats = new Map<string, DocumentFormat>([
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".txt", "text"],
  [".text", "text"],
  [".html", "html"],
  [".htm", "html"],
  [".pdf", "pdf"],
  [".docx", "docx"],
]);

/** The format that a file's extension names, `undefined` when it is none that can be read. */
export function documentFormat(path: string): DocumentFormat | undefined {
  return formats.get(extensionOf(path).toLowerCase());
}

/** The extension of a file with its dot, "" when it has none. */
export function extensionOf(path: string): string {
  return /[^/](\.[^./\s]+)$/.exec(path)?.[1] ?? "";
}
