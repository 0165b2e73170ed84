import { isBoilerplate } from "./boilerplate.js";
import { leadingDate } from "./calendar-date.js";
import type { Block } from "./document.js";
import { createHeadingPath } from "./heading-path.js";
import { isLanguageCode } from "./language-code.js";
import { openPdf, type PdfFile } from "./pdf-file.js";
import { pdfParts, type PdfPart } from "./pdf-parts.js";
import type { Reading } from "./reading.js";
import { sameWords } from "./same-words.js";
import { sectionHeadings } from "./section-headings.js";
import { textBlock } from "./text-block.js";
import { listMarker } from "./text-lines.js";

/** What programs write there when nobody gave a title. */
const noTitle =
  /^(?:untitled|document\d*|slide \d+|title|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|pdf|tex|indd|pptx?|rtf|odt|html?|qxd))$/i;

/**
 * Reads the text of a PDF file: its lines joined to paragraphs, each with the page that it begins
 * on, without running headers, footers and page numbers. The document's text is these paragraphs
 * and headings with a blank line between. The title is the file's own when somebody gave it one,
 * else the heading that it begins with.
 */
export async function readPdf(bytes: Uint8Array, maxCharacters: number): Promise<Reading> {
  const file = await openPdf(bytes, maxCharacters);
  if (file.kind === "skipped") return file;
  if (file.pages.every((lines) => lines.length === 0)) {
    return { kind: "skipped", reason: "no text found; is it a scan?" };
  }
  const parts = pdfParts(file.pages).filter(isContent);
  const text = parts.map((part) => part.text).join("\n\n");
  const stated = titleOf(file);
  const { title, headings } = sectionHeadings(parts);
  const opening = title === undefined ? undefined : parts[title]?.text;
  const isTitle = stated === undefined || (opening !== undefined && sameWords(opening, stated));

  const path = createHeadingPath();
  const blocks: Block[] = [];
  let start = 0;
  for (const [index, part] of parts.entries()) {
    const level = index === title ? 0 : headings.get(index);
    if (level === undefined)
      blocks.push({ headings: path.current, page: part.page, ...blockOf(text, part, start) });
    else path.enter(level, index === title && isTitle ? "" : part.text);
    start += part.text.length + "\n\n".length;
  }
  return {
    kind: "read",
    text,
    blocks,
    details: { title: stated ?? opening, published: dateOf(file) },
    declaredLanguage: languageOf(file),
    warnings: [],
  };
}

function isContent({ text }: PdfPart): boolean {
  const isItem = listMarker.test(text);
  return !isBoilerplate(text.replace(listMarker, ""), isItem ? "listItem" : "paragraph");
}

function blockOf(text: string, part: PdfPart, start: number): Omit<Block, "headings"> {
  const line = { text: part.text, indent: 0, start, end: start + part.text.length };
  return textBlock(text, [line]);
}

function titleOf({ information }: PdfFile): string | undefined {
  const title = stringOf(information.Title).replaceAll(/\s+/g, " ").trim();
  return /\p{L}{2}|\p{Script=Han}/u.test(title) && !noTitle.test(title) ? title : undefined;
}

/** A date such as D:20230317100000+01'00' (ISO 32000-2, 7.9.4). */
function dateOf({ information }: PdfFile): string | undefined {
  const [, year, month, day] =
    /^D:(\d{4})(\d{2})?(\d{2})?/.exec(stringOf(information.CreationDate)) ?? [];
  return leadingDate([year, month, day].filter((part) => part !== undefined).join("-"))?.iso;
}

function languageOf({ information }: PdfFile): string | undefined {
  const language = stringOf(information.Language);
  return isLanguageCode(language) ? language : undefined;
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
