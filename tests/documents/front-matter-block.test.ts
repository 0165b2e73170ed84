import { describe, expect, it } from "vitest";
import { fieldSpan, frontMatterBlock } from "../../src/documents/front-matter-block.js";
import { readMarkdown } from "../../src/documents/markdown.js";

const matter = (...lines: string[]) =>
  ["---", ...lines, "---", "", "The bell was cast."].join("\n");

const read = { publisher: "Tarn Bay Press", published: "1902-05-01", type: "report" };

describe("frontMatterBlock()", () => {
  it("tells publisher, date and type as they are written, whatever stands between", () => {
    const text = matter(
      "type: report",
      "title: The bell",
      "published: 1902-05-01",
      "audience: staff",
      'publisher: "Tarn Bay Press"',
    );
    const block = frontMatterBlock(text, read);
    expect(block).toMatchObject({
      kind: "details",
      text: 'type: report; published: 1902-05-01; publisher: "Tarn Bay Press"',
      start: text.indexOf("type:"),
      end: text.indexOf('Press"') + 6,
    });
    for (const { at, start } of block?.origins ?? []) {
      if (!"; ".includes(block?.text.charAt(at) ?? ""))
        expect(text.charAt(start)).toBe(block?.text.charAt(at));
    }
  });

  it("joins a value of several lines", () => {
    const text = matter("publisher: >-", "  Tarn Bay", "  Press", "date: 1902");
    expect(frontMatterBlock(text, { publisher: "…", published: "1902" })?.text).toBe(
      "publisher: >- Tarn Bay Press; date: 1902",
    );
  });

  it("leaves out comments, and nothing that only looks like one", () => {
    const text = matter(
      "# who did it",
      'publisher: "Press # 1" # the second',
      "  # or the third?",
      "date: [1902, # or 1903",
      "  1904]",
      "type: >- # folded",
      "  report # 7",
    );
    const block = frontMatterBlock(text, read);
    expect(block?.text).toBe('publisher: "Press # 1"; date: [1902, 1904]; type: >- report # 7');
    for (const { at, start } of block?.origins ?? []) {
      if (!"; ".includes(block?.text.charAt(at) ?? ""))
        expect(text.charAt(start)).toBe(block?.text.charAt(at));
    }
  });

  it("leaves out a field that could not be read", () => {
    const text = matter("publisher: {a: b}", "date: 1902");
    expect(frontMatterBlock(text, { published: "1902" })?.text).toBe("date: 1902");
  });

  it.each([
    ["neither publisher nor date", matter("title: The bell", "type: report")],
    ["no front matter", "publisher: Tarn Bay Press\n\nThe bell was cast."],
  ])("is undefined for %s", (_, text) => {
    expect(frontMatterBlock(text, { type: "report" })).toBeUndefined();
  });
});

describe("fieldSpan()", () => {
  it("takes the first of a field's names", () => {
    const text = matter("date: 1903", "published: 1902");
    const { start = 0, end = 0 } = fieldSpan(text, "published") ?? {};
    expect(text.slice(start, end)).toBe("published: 1902");
  });

  it("ends before a comment", () => {
    const text = matter("published: 1902 # or later", "  # much later", "type: report");
    const { start = 0, end = 0 } = fieldSpan(text, "published") ?? {};
    expect(text.slice(start, end)).toBe("published: 1902");
  });
});

describe("readMarkdown() with front matter", () => {
  const kinds = (text: string) => {
    const reading = readMarkdown(text);
    return reading.kind === "read" ? reading.blocks.map(({ kind }) => kind) : [];
  };

  it("begins with what it tells", () => {
    expect(kinds(matter("publisher: Tarn Bay Press"))).toEqual(["details", "paragraph"]);
  });

  it.each([
    ["is without a text", "---\npublisher: Tarn Bay Press\n---\n"],
    ["has broken front matter", '---\npublisher: "Tarn Bay\ndate: 1902\n---\n\nThe bell.'],
    ["says nothing in a field", "---\npublisher: # to come\n---\n\nThe bell."],
    ["has prose between the dashes", "---\nHe said it\n---\n\npublisher: nobody\n"],
  ])("tells nothing where a document %s", (_, text) => {
    expect(kinds(text)).not.toContain("details");
  });
});
