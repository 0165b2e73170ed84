import mammoth from "mammoth";
import { readHtml } from "./html.js";
import type { Reading } from "./reading.js";

/** Added to mammoth's own, which knows headings, lists, tables and notes. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  // Tables of contents repeat the headings.
  ...[1, 2, 3, 4].map((level) => `p[style-name='toc ${level}'] => !`),
];

/**
 * Reads an Office Open XML document: its text, headings, lists, tables and notes, without images.
 * The document's text is the Markdown of these. The title is what has the style "Title", else the
 * first heading of level 1.
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    },
  );
  return readHtml(value);
}
