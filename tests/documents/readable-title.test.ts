import { describe, expect, it } from "vitest";
import { leadingWords, readableTitle } from "../../src/documents/readable-title.js";

describe("readableTitle()", () => {
  it.each([
    ["wuhan-workshop_2022.md", "Wuhan workshop 2022"],
    ["reports/01_harbour-plan.pdf", "Harbour plan"],
    ["会议纪要.txt", "会议纪要"],
    ["README.md", "README"],
    ["the v2.1 plan.docx", "The v2.1 plan"],
  ])("makes a title of %s", (path, title) => {
    expect(readableTitle(path)).toBe(title);
  });

  it.each(["000_00e55a5ad768105c.txt", "2023.md", "9f8e7d6c-11aa-42bb-8cc3-0123456789ab.pdf"])(
    "makes none of %s",
    (path) => {
      expect(readableTitle(path)).toBeUndefined();
    },
  );
});

describe("leadingWords()", () => {
  it.each([
    ["keeps a short text", "A short  text.", 20, "A short text."],
    ["cuts between words", "A text that is too long", 16, "A text that is…"],
    ["leaves no comma before the ellipsis", "One, two, three", 9, "One, two…"],
    ["cuts a text without spaces", "网络空间国际法", 4, "网络空间…"],
    ["never cuts a character in two", "ab😀", 3, "ab…"],
  ])("%s", (_, text, limit, expected) => {
    expect(leadingWords(text, limit)).toBe(expected);
  });
});
