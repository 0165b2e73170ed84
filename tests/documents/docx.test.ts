import { describe, expect, it } from "vitest";
import { readDocx } from "../../src/documents/docx.js";
import { makeDocx, paragraph } from "./make-docx.js";

const styled = (style: string, text: string) => paragraph(text, `<w:pStyle w:val="${style}"/>`);

const read = async (body: string) => {
  const reading = await readDocx(makeDocx(body));
  if (reading.kind === "skipped") throw new Error(reading.reason);
  return reading;
};

describe("readDocx()", () => {
  it("keeps headings, lists and tables", async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const { blocks, details } = await read(
      styled("Heading1", "The harbour") +
        paragraph("Built in 1856 &amp; rebuilt.") +
        styled("Heading2", "Lights") +
        `<w:tbl><w:tr>${cell("West")}${cell("33 m")}</w:tr></w:tbl>` +
        paragraph("Share this article"),
    );
    expect(blocks.map(({ kind, headings, text }) => [kind, ...headings, text])).toEqual([
      ["paragraph", "Built in 1856 & rebuilt."],
      ["tableRow", "Lights", "West | 33 m"],
    ]);
    expect(details.title).toBe("The harbour");
  });

  it("has no blocks where there is no text", async () => {
    expect((await read(paragraph(" "))).blocks).toEqual([]);
  });

  it("does not expand entities", async () => {
    const bomb = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    await expect(
      readDocx(makeDocx(`${bomb}<w:p><w:r><w:t>&a;</w:t></w:r></w:p>`)),
    ).rejects.toThrow();
  });

  it("fails on a damaged file", async () => {
    const whole = makeDocx(paragraph("text"));
    await expect(readDocx(whole.subarray(0, whole.length / 2))).rejects.toThrow(Error);
  });
});
