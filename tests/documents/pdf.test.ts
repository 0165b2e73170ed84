import { describe, expect, it } from "vitest";
import { readPdf } from "../../src/documents/pdf.js";
import { makePdf, type PdfOptions, type PdfText } from "./make-pdf.js";
import { expectExact } from "./place-of.js";

const column = (top: number, ...rows: string[]): PdfText[] =>
  rows.map((text, index) => ({ text, y: top - 14 * index }));

const read = async (pages: readonly (readonly PdfText[])[], options?: PdfOptions) => {
  const reading = await readPdf(makePdf(pages, options), 1e6);
  if (reading.kind === "skipped") throw new Error(reading.reason);
  expectExact(reading.text, reading.blocks);
  return reading;
};
const header = { text: "Harbour Board, annual report", y: 760, size: 9 };
const footer = (page: number) => ({ text: `Page ${page} of 3`, x: 280, y: 30, size: 9 });

describe("readPdf()", () => {
  it("joins lines to paragraphs with their pages and headings", async () => {
    const { blocks, details } = await read([
      [
        header,
        { text: "The harbour", y: 720, size: 22 },
        { text: "1. Lights", y: 680, size: 15 },
        ...column(
          650,
          "The harbour of the town was enlarged in 1856 and is guarded by a light-",
          "house that stands on the western pier, as the non-",
          "intervention of the lake office shows in every year of its rule.",
          "A short line follows.",
        ),
        ...column(570, "A new paragraph begins after a gap and it is not at its end when the page"),
        footer(1),
      ],
      [
        header,
        ...column(
          720,
          "ends but goes on over here.",
          "It then stops.",
          "- an item",
          "- another item",
        ),
        footer(2),
      ],
      [header, ...column(720, "The last page has one line."), footer(3)],
    ]);
    expect(blocks.map(({ page, kind, headings, text }) => [page, kind, ...headings, text])).toEqual(
      [
        [
          1,
          "paragraph",
          "1. Lights",
          "The harbour of the town was enlarged in 1856 and is guarded by a lighthouse that stands on the western pier, as the non-intervention of the lake office shows in every year of its rule. A short line follows.",
        ],
        [
          1,
          "paragraph",
          "1. Lights",
          "A new paragraph begins after a gap and it is not at its end when the page ends but goes on over here.",
        ],
        [2, "paragraph", "1. Lights", "It then stops."],
        [2, "listItem", "1. Lights", "an item"],
        [2, "listItem", "1. Lights", "another item"],
        [3, "paragraph", "1. Lights", "The last page has one line."],
      ],
    );
    expect(details.title).toBe("The harbour");
  });

  const pages = [[{ text: "Some text of the file.", y: 700 }]];

  it.each([
    ["/Title(The harbour)/CreationDate(D:20230317100000+01'00')", "The harbour", "2023-03-17"],
    ["/Title(Microsoft Word - draft3.docx)/CreationDate(yesterday)", undefined, undefined],
    ["/Title(untitled)/CreationDate(D:2023)", undefined, "2023"],
    ["/Title(<FEFF4F1A8BAE>)".replace("(<", "<").replace(">)", ">"), "会议", undefined],
  ])("reads the file's information %s", async (information, title, published) => {
    expect((await read(pages, { information })).details).toEqual({ title, published });
  });

  it("keeps a first heading that is not the title", async () => {
    const [first = []] = pages;
    const { blocks } = await read([[{ text: "An opening", y: 740, size: 22 }, ...first]], {
      information: "/Title(Another title)",
    });
    expect(blocks[0]?.headings).toEqual(["An opening"]);
  });

  it("keeps what stands at the same height by chance", async () => {
    const { blocks } = await read([
      column(700, "One page says this."),
      column(700, "The other says that."),
    ]);
    expect(blocks).toHaveLength(2);
  });

  it.each([
    ["pages without text", makePdf([[], []]), "no text found; is it a scan?"],
    [
      "an encrypted file",
      makePdf(pages, {
        trailer: `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"00".repeat(32)}>/U<${"00".repeat(32)}>>>/ID[<00><00>]`,
      }),
      "it is encrypted and asks for a password",
    ],
  ])("skips %s", async (_, file, reason) => {
    expect(await readPdf(file, 1e6)).toEqual({ kind: "skipped", reason });
  });

  it("reads no more pages than it may have characters", async () => {
    const many = Array.from({ length: 40 }, () =>
      column(700, "A line of a page that is one of many."),
    );
    const reading = await readPdf(makePdf(many), 100);
    expect(reading.kind === "read" && reading.text.length).toBeLessThan(300);
  });

  it("fails on a damaged file", async () => {
    await expect(readPdf(makePdf(pages).subarray(0, 200), 1e6)).rejects.toThrow("Invalid PDF");
  });
});
