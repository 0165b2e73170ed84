import { getDocumentProxy } from "unpdf";
import { pageLines, type PageItem, type PageLine } from "./pdf-lines.js";
import type { Skipped } from "./reading.js";

/** What a PDF file holds. */
export interface PdfFile {
  readonly kind: "opened";
  /** The lines of each page. */
  readonly pages: readonly (readonly PageLine[])[];
  /** Of the document information dictionary (ISO 32000-2, 14.3.3) and the catalog's language. */
  readonly information: Readonly<Partial<Record<"Title" | "CreationDate" | "Language", unknown>>>;
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type TextItem = Awaited<
  ReturnType<Awaited<ReturnType<PdfDocument["getPage"]>>["getTextContent"]>
>["items"][number];

/**
 * Takes the text out of a PDF file, page by page, until there are more than `maxCharacters`.
 *
 * @throws {Error} when the file is damaged.
 */
export async function openPdf(
  bytes: Uint8Array,
  maxCharacters: number,
): Promise<PdfFile | Skipped> {
  // pdf.js takes the buffer away from its owner.
  const opened = await open(new Uint8Array(bytes));
  if (opened === "encrypted") {
    return { kind: "skipped", reason: "it is encrypted and asks for a password" };
  }
  try {
    const pages: PageLine[][] = [];
    for (let number = 1, left = maxCharacters; number <= opened.numPages && left >= 0; number++) {
      const lines = pageLines(await itemsOf(opened, number), number);
      pages.push(lines);
      left -= lines.reduce((sum, { text }) => sum + text.length, 0);
    }
    const { info } = await opened.getMetadata();
    return { kind: "opened", pages, information: info };
  } finally {
    await opened.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument | "encrypted"> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return "encrypted";
    throw error;
  }
}

async function itemsOf(document: PdfDocument, number: number): Promise<PageItem[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap(itemOf);
}

/** A text item; its matrix is [a b c d e f] of ISO 32000-2, 8.3.3. */
function itemOf(item: TextItem): PageItem[] {
  if (!("str" in item)) return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
  const isUpright = Math.abs(a) >= Math.abs(b);
  return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d), isUpright }];
}
