import { deflateSync } from "node:zlib";

/** A line on a page: text, and where it stands (from the left, from the bottom, in points). */
export interface PdfText {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  /** Of the type. @default 11 */
  readonly size?: number;
}

export interface PdfOptions {
  /** Entries of the document information dictionary, in PDF syntax. */
  readonly information?: string;
  /** Entries of the trailer, in PDF syntax. */
  readonly trailer?: string;
}

/** A PDF file with these pages, in Helvetica. */
export function makePdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  return pdfOf(
    pages.map((lines) => Buffer.from(lines.map(drawn).join("\n"), "latin1")),
    options,
  );
}

/** A PDF file whose pages have these content streams. */
export function pdfOf(
  streams: readonly Buffer[],
  { information = "", trailer = "" }: PdfOptions = {},
): Buffer {
  const page = (number: number) => 5 + 2 * number;
  const kids = streams.map((_, number) => `${page(number)} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${streams.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<<${information}>>`,
    ...streams.flatMap((stream, number) => {
      const data = deflateSync(stream).toString("latin1");
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${page(number) + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${data.length}/Filter/FlateDecode>>\nstream\n${data}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function drawn({ text, x = 72, y, size = 11 }: PdfText): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replaceAll(/[\\()]/g, String.raw`\$&`)}) Tj ET`;
}
