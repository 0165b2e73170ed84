import { decodeText } from "./decode-text.js";
import type { DocumentFormat } from "./document.js";
import type { Reading, Skipped } from "./reading.js";

/** A reading, and the format that the file really has. */
export type FormatReading = Reading & { readonly format: DocumentFormat };

/**
 * Reads bytes in the format that the file's name says, or as a web page when the text is one. The
 * parsers are loaded when the first file asks for them: most folders need one or two.
 *
 * @throws {Error} when a parser gives up on the file.
 */
export async function readFormat(
  bytes: Uint8Array,
  format: DocumentFormat,
  maxCharacters: number,
): Promise<FormatReading> {
  if (format === "pdf") return { format, ...(await readPdfFile(bytes, maxCharacters)) };
  if (format === "docx") return { format, ...(await readDocxFile(bytes)) };
  const label = format === "html" ? htmlEncoding(bytes) : undefined;
  const decoded = decodeText(bytes, label === undefined ? {} : { label });
  if (decoded.kind === "skipped") return { format, ...decoded };
  const { text, warnings } = decoded;
  if (text.startsWith("%PDF-")) return { format, ...skipped("it is a PDF file: name it .pdf") };
  if (text.length > maxCharacters) return { format, ...tooLong(maxCharacters) };
  const actual = /^\s*<(?:!doctype html|html[\s>])/i.test(text) ? "html" : format;
  const reading = await readText(text, actual);
  if (reading.kind === "skipped") return { format: actual, ...reading };
  return { ...reading, format: actual, warnings: [...warnings, ...reading.warnings] };
}

/** The reason for skipping a text of more than `limit` characters. */
export function tooLong(limit: number): Skipped {
  return skipped(`its text has more than ${limit.toLocaleString("en-US")} characters`);
}

async function readText(text: string, format: "markdown" | "text" | "html"): Promise<Reading> {
  if (format === "markdown") return (await import("./markdown.js")).readMarkdown(text);
  if (format === "html") return (await import("./html.js")).readHtml(text);
  return (await import("./plain-text.js")).readPlainText(text);
}

async function readPdfFile(bytes: Uint8Array, maxCharacters: number): Promise<Reading> {
  if (!startOf(bytes).includes("%PDF-")) return skipped("it is not a PDF file");
  return (await import("./pdf.js")).readPdf(bytes, maxCharacters);
}

async function readDocxFile(bytes: Uint8Array): Promise<Reading> {
  const start = startOf(bytes);
  // A compound file: Word 97 to 2003, and the envelope of an encrypted DOCX.
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    return skipped("it is encrypted or an old .doc file: save it as .docx without a password");
  }
  if (!start.startsWith("PK")) return skipped("it is not a DOCX file");
  return (await import("./docx.js")).readDocx(bytes);
}

/** The character encoding that a page names in its first kilobyte (HTML Standard, 13.2.3.2). */
function htmlEncoding(bytes: Uint8Array): string | undefined {
  return /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(startOf(bytes))?.[1];
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
}

function skipped(reason: string): Skipped {
  return { kind: "skipped", reason };
}
