import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguageDetector, type DetectLanguage } from "../../src/documents/language.js";
import { readDocument } from "../../src/documents/read-document.js";
import { makeDocx, paragraph } from "./make-docx.js";
import { makePdf } from "./make-pdf.js";

let detectLanguage: DetectLanguage;
beforeAll(async () => {
  detectLanguage = await loadLanguageDetector();
});

const outcomeOf = (path: string, bytes: Uint8Array | string, maxCharacters?: number) =>
  readDocument(
    { path, hash: "00", bytes: Buffer.from(bytes) },
    maxCharacters === undefined ? { detectLanguage } : { detectLanguage, maxCharacters },
  );
const documentOf = async (path: string, bytes: Uint8Array | string) => {
  const outcome = await outcomeOf(path, bytes);
  if (outcome.kind === "skipped") throw new Error(outcome.reason);
  return outcome.document;
};
const reasonOf = async (path: string, bytes: Uint8Array | string, maxCharacters?: number) => {
  const outcome = await outcomeOf(path, bytes, maxCharacters);
  return outcome.kind === "skipped" ? outcome.reason : `read: ${outcome.document.text}`;
};

const sentence = "The harbour of the town was enlarged in 1856.";
const chinese = "会议在杭州举行，来自十个国家的代表参加了会议。";

describe("readDocument()", () => {
  it.each([
    ["a.md", "markdown", sentence],
    ["a.MARKDOWN", "markdown", sentence],
    ["a.txt", "text", sentence],
    ["a.html", "html", `<p>${sentence}</p>`],
    ["a.pdf", "pdf", makePdf([[{ text: sentence, y: 700 }]])],
    ["a.docx", "docx", makeDocx(paragraph(sentence))],
    ["a.txt", "html", `<!DOCTYPE html><p>${sentence}</p>`],
  ])("reads %s as %s", async (path, format, bytes) => {
    const document = await documentOf(path, bytes);
    expect(document).toMatchObject({ path, format, hash: "00", language: "en" });
    expect(document.blocks.map(({ text }) => text)).toEqual([sentence]);
  });

  it("has no fields for what a document does not say", async () => {
    expect(Object.keys(await documentOf("a.md", sentence)).sort()).toEqual([
      ...["blocks", "format", "hash", "language", "path", "text", "title"],
    ]);
  });

  it.each([
    ["the front matter", "a.md", "---\ntitle: The  one\n---\n# Other\n\nx y", "The one"],
    ["the first heading", "notes/a.md", "# The one\n\nx y", "The one"],
    ["the file's name", "notes/the-harbour_2.md", "x y", "The harbour"],
    [
      "the first words",
      "000_00e55a5ad768105c.txt",
      `${sentence} It burnt down twice since then.`,
      "The harbour of the town was enlarged in 1856. It burnt down twice…",
    ],
  ])("takes the title from %s", async (_, path, text, title) => {
    expect((await documentOf(path, text)).title).toBe(title);
  });

  it.each([
    ["the author's word", "a.md", `---\nlanguage: zh-Hans\n---\n${sentence}`, "zh-Hans"],
    ["the text", "a.md", chinese, "zh"],
    ["the page where the text agrees", "a.html", `<html lang=en-GB><p>${sentence}`, "en-GB"],
    ["the text where the page is wrong", "a.html", `<html lang=en><p>${chinese}`, "zh"],
    ["the page where the text does not tell", "a.html", "<html lang=fi><p>Aalco", "fi"],
    ["nothing", "a.txt", "Aalco", "und"],
  ])("takes the language from %s", async (_, path, text, language) => {
    expect((await documentOf(path, text)).language).toBe(language);
  });

  it("cuts endless details and mends broken ones", async () => {
    const text = `---\ntitle: ${"long ".repeat(200)}\nsource: "a\\ud800b"\n---\nx y`;
    const { title, source } = await documentOf("a.md", text);
    expect(title.length).toBeLessThanOrEqual(301);
    expect(source).toBe("a\ufffdb");
  });

  it("hands on warnings", async () => {
    const bytes = Buffer.concat([
      Buffer.from(`---\nurl: x\n---\n${"é".repeat(200)} `),
      Buffer.from([0xc3]),
    ]);
    const outcome = await outcomeOf("a.md", bytes);
    expect(outcome.kind === "read" && outcome.warnings).toEqual([
      "1 character is damaged",
      "front matter: url is no http or https address and is left out",
    ]);
  });

  it("uses the encoding that a page names", async () => {
    const page = Buffer.from(
      '<meta http-equiv=x content="text/html; charset=iso-8859-1"><p>Müller',
      "latin1",
    );
    expect((await documentOf("a.html", page)).blocks[0]?.text).toBe("Müller");
  });

  it.each([
    ["a.md", "", "it holds no text"],
    ["a.txt", " \n\t\u00a0\r\n", "it holds no text"],
    ["a.md", "Back to top\n\n© 2024 Example", "it holds no text"],
    ["a.html", "<html><body><script>1</script></body></html>", "it holds no text"],
    ["a.docx", makeDocx(paragraph("")), "it holds no text"],
    ["a.pdf", makePdf([[]]), "no text found; is it a scan?"],
    ["a.pdf", "text", "it is not a PDF file"],
    ["a.docx", "text", "it is not a DOCX file"],
    [
      "a.docx",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "it is encrypted or an old .doc file: save it as .docx without a password",
    ],
    [
      "a.md",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      "it holds binary data, not text",
    ],
    ["a.md", "%PDF-1.4 text only", "it is a PDF file: name it .pdf"],
    ["a.xlsx", "text", "its format is not known"],
    [
      "a.md",
      "---\naudience: {x: 1}\n---\nText.",
      "its front matter names an audience that cannot be read",
    ],
    ["a.html", `${"<div>".repeat(20_000)}text`, "its parts are nested too deeply"],
    ["a.docx", makeDocx("<w:p>".repeat(20_000)), "it is damaged: "],
    ["a.pdf", "%PDF-1.4\ntruncated", "it is damaged: Invalid PDF structure."],
  ])("skips %s with a reason (%#)", async (path, bytes, reason) => {
    expect(await reasonOf(path, bytes)).toContain(reason);
  });

  it("skips a text that is too long, whatever its format", async () => {
    const words = "Harbours and lights. ".repeat(60);
    const reason = "its text has more than 1,000 characters";
    expect(await reasonOf("a.md", words, 1000)).toBe(reason);
    expect(await reasonOf("a.docx", makeDocx(paragraph(words)), 1000)).toBe(reason);
    const lines = Array.from({ length: 60 }, (_, index) => ({
      text: words.slice(0, 21),
      y: 760 - 12 * index,
    }));
    expect(await reasonOf("a.pdf", makePdf([lines]), 1000)).toBe(reason);
  });
});
