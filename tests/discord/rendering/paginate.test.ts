import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText } from "../../../src/discord/rendering/escape.js";
import { paginate } from "../../../src/discord/rendering/paginate.js";
import { textPieces } from "../../../src/discord/rendering/text-pieces.js";
import { shown } from "./discord-markdown.js";
import { hostileText } from "./hostile-text.js";

const withoutSpace = (text: string): string => text.replace(/\s/g, "");
const limit = fc.integer({ min: 60, max: 400 });

describe("textPieces", () => {
  it("gives pieces within the limit that are the text again", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 2, max: 200 }), (text, max) => {
        const pieces = textPieces(text, max);
        expect(pieces.join("")).toBe(text);
        expect(pieces.filter((piece) => piece.length > max)).toEqual([]);
      }),
    );
  });

  it("keeps surrogate pairs and escapes whole", () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 2, max: 200 }), (text, max) => {
        const escaped = escapeText(text);
        for (const piece of textPieces(escaped, max)) {
          expect(piece.isWellFormed()).toBe(true);
          expect(shown(piece).live).toEqual([]);
        }
      }),
    );
  });

  it("keeps characters whole that have several code points", () => {
    const families = "👩‍👩‍👧".repeat(30);
    expect(textPieces(families, 20)).toEqual(Array.from({ length: 15 }, () => "👩‍👩‍👧👩‍👩‍👧"));
  });

  it.each([
    ["between lines", "One line.\nTwo lines.", 12, ["One line.\n", "Two lines."]],
    ["between sentences", "It rained. They left.", 12, ["It rained. ", "They left."]],
    ["between words", "nothing but words", 9, ["nothing ", "but ", "words"]],
    [
      "not inside a link",
      "see [the long text](https://a.example/b).",
      38,
      ["see ", "[the long text](https://a.example/b)."],
    ],
  ])("cuts %s", (_, text, max, expected) => {
    expect(textPieces(text, max)).toEqual(expected);
  });

  it("takes a time that grows with the text, not with its square", () => {
    const text = `${"[".repeat(40_000)}${"a".repeat(40_000)}${"\\".repeat(40_000)}`;
    expect(textPieces(text, 100).join("")).toBe(text);
  });
});

describe("paginate", () => {
  it("loses nothing, repeats nothing and is never over the limit", () => {
    fc.assert(
      fc.property(hostileText(), limit, (text, max) => {
        const plain = text.replaceAll("`", "'");
        const pages = paginate(plain, max);
        expect(withoutSpace(pages.join(""))).toBe(withoutSpace(plain));
        expect(pages.filter((page) => page.length > max || page.trim() === "")).toEqual([]);
      }),
    );
  });

  it("does not cut through the mark of a fence", () => {
    const pages = paginate(`${"x".repeat(90)}\`\`\`\n${"y".repeat(90)}`, 76);
    expect(pages.map((page) => page.split("```").length - 1)).toEqual([0, 2, 2, 2]);
  });

  it("is never over the limit with fences either, and closes each", () => {
    const fenced = fc
      .array(
        fc.constantFrom(
          "```\n",
          "```js\n",
          "let a = 1;\n",
          "Some words here. ",
          "x".repeat(90),
          "\n",
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fenced, limit, (text, max) => {
        const pages = paginate(text, max);
        expect(pages.filter((page) => page.length > max)).toEqual([]);
        // The last fence may have been open from the beginning.
        const open = pages.slice(0, -1).filter((page) => (page.split("```").length - 1) % 2 === 1);
        expect(open).toEqual([]);
        const words = (part: string): string => part.replace(/```\w*|\s/g, "");
        expect(words(pages.join("\n"))).toBe(words(text));
      }),
    );
  });

  it("opens a fence again in its language", () => {
    const line = "let someLongName = 1;\n";
    expect(paginate(`\`\`\`js\n${line.repeat(4)}\`\`\``, 60)).toEqual([
      `\`\`\`js\n${line}${line}\`\`\``,
      `\`\`\`js\n${line}${line}\`\`\``,
    ]);
  });

  it("keeps parts whole that fit on a page", () => {
    const part = `${"word ".repeat(7)}end. `;
    expect(paginate([part, part, part, part], 85)).toEqual([
      `${part}${part}`.trim(),
      `${part}${part}`.trim(),
    ]);
  });

  it("has no page for a blank text", () => {
    expect(paginate(" \n ", 60)).toEqual([]);
  });
});
