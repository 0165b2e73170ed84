import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenedPassage } from "../../../src/library/library.js";
import { citedPart } from "../../../src/discord/rendering/cited-part.js";
import { passagePages } from "../../../src/discord/rendering/passage-pages.js";
import { quotedText } from "../../../src/discord/rendering/quoted-text.js";
import { renderLostPassage } from "../../../src/discord/rendering/render-lost-passage.js";
import { renderPassage } from "../../../src/discord/rendering/render-passage.js";
import { visibleText } from "../../../src/discord/rendering/visible-text.js";
import { english } from "../../../src/discord/strings/english.js";
import { indexedDocument } from "../../support/passages.js";
import { shown } from "./discord-markdown.js";
import { hostileText } from "./hostile-text.js";
import { allComponents, customIds, messageFaults, texts } from "./message-faults.js";
import { anyRecord, citation } from "./records.js";

const strings = english;
const text = "Bears are large. Bears eat honey. They sleep.";
const quote = "Bears eat honey.";

function opened(
  details: Partial<OpenedPassage["passage"]> = {},
  ways: Partial<OpenedPassage> = {},
): OpenedPassage {
  const document = indexedDocument({
    title: "Bears",
    path: "bears.md",
    url: "https://zoo.example/",
  });
  const passage = {
    id: "abcdefghijk1",
    document: "bears.md",
    headings: ["Habits", "Food"],
    text,
    start: 100,
    end: 100 + text.length,
    startLine: 3,
    endLine: 5,
    sentences: [],
    ...details,
  };
  return { passage, document, previousId: "abcdefghijk0", nextId: "abcdefghijk2", ...ways };
}
const start = 100 + text.indexOf(quote);
const cited = {
  recordId: "Answer1234",
  citation: citation({ quote, start, end: start + quote.length }),
};
const buttons = (body: ReturnType<typeof renderPassage>) =>
  allComponents(body).filter(({ type }) => type === 2) as {
    label: string;
    disabled?: boolean;
    url?: string;
  }[];

describe("quotedText", () => {
  const bold = (whole: string, part: string) => {
    const at = whole.indexOf(part);
    return quotedText(whole, { start: at, end: at + part.length });
  };

  it.each([
    [
      "a part of a line",
      bold("It rained. They left.", "They left."),
      "> It rained. **They left.**",
    ],
    [
      "each line that it is on",
      bold("One two\nthree\n\nfour", "two\nthree\n\nfour"),
      "> One **two**\n> **three**\n> \n> **four**",
    ],
    ["not the space at its ends", bold("One  two  three", "  two  "), "> One  **two**  three"],
    ["nothing but space", bold("One \u200b two", " \u200b "), "> One  two"],
    ["marks as they are written", bold("a *b* c", "*b*"), "> a **\\*b\\*** c"],
    [
      "words after Windows line breaks",
      bold("One\r\ntwo three\r\n", "three"),
      "> One\n> two **three**",
    ],
    ["nothing that is not there", quotedText("One", { start: -20, end: -10 }), "> One"],
    ["the lines of a list", bold("- one\n- two", "one\n- two"), "> \\- **one**\n> **\\- two**"],
  ])("makes bold %s", (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it("shows every text as it is written but for blank lines, and lets none out of the quote", () => {
    const spanned = fc.tuple(hostileText(), fc.nat({ max: 400 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(spanned, ([words, from, length]) => {
        const span = { start: from, end: from + length };
        const markdown = quotedText(words, span);
        expect(markdown.split("\n").filter((line) => !line.startsWith("> "))).toEqual([]);
        expect(shown(markdown).live.filter((rule) => !["quote", "bold"].includes(rule))).toEqual(
          [],
        );
        const bare = quotedText(words).replace(/^> /gm, "");
        const seen = (part: string): string => shown(part).text.replace(/[\s\u200b…]/g, "");
        expect(seen(bare)).toBe(visibleText(words).replace(/[\s\u200b…]/g, ""));
      }),
    );
  });
});

describe("citedPart", () => {
  it("finds the words where they stood, though they stand earlier too", () => {
    const found = citedPart({ start: 10, text: "So. So." }, { quote: "So.", start: 14, end: 17 });
    expect(found).toEqual({ kind: "found", span: { start: 4, end: 7 } });
  });

  it("finds words that have moved", () => {
    const found = citedPart({ start: 90, text }, cited.citation);
    expect(found).toEqual({ kind: "found", span: { start: 17, end: 33 } });
  });

  it("says when they are gone", () => {
    expect(citedPart({ start: 100, text: "Bears eat fish." }, cited.citation)).toEqual({
      kind: "changed",
    });
  });

  it("knows a passage that was only offered", () => {
    expect(citedPart({ start: 100, text }, { quote: text, start: 100, end: 100 })).toEqual({
      kind: "none",
    });
  });
});

describe("renderPassage", () => {
  it("shows the place, the cited words in bold and the ways on", () => {
    const { document, ...rest } = opened();
    const body = renderPassage(
      { ...rest, document: { ...document, publisher: "The Zoo", published: "2023" } },
      { strings, cited },
    );
    expect(texts(body)).toEqual([
      "**Bears** › Habits › Food\n-# L3–5 · The Zoo · published 2023",
      "> Bears are large. **Bears eat honey.** They sleep.",
    ]);
    expect(buttons(body).map(({ label }) => label)).toEqual([
      "◀ Previous",
      "Next ▶",
      "Open the original",
    ]);
    expect(customIds(body)).toEqual([
      "passage:abcdefghijk0:p:last:Answer1234:1",
      "passage:abcdefghijk2:n:0:Answer1234:1",
    ]);
  });

  it("has the page where there are pages", () => {
    const body = renderPassage(opened({ page: 3 }), { strings });
    expect(texts(body)[0]).toBe("**Bears** › Habits › Food\n-# p. 3");
  });

  it("disables the ways that there are not, with different ids", () => {
    const body = renderPassage(opened({}, { previousId: undefined, nextId: undefined }), {
      strings,
    });
    expect(buttons(body).map(({ disabled = false }) => disabled)).toEqual([true, true, false]);
    expect(customIds(body)).toEqual(["passage::p:last", "passage::n:0"]);
  });

  it("has different ids where both neighbors are the same", () => {
    const body = renderPassage(opened({}, { previousId: "same", nextId: "same" }), { strings });
    expect(new Set(customIds(body)).size).toBe(2);
  });

  it("has no link where there is no address of the web", () => {
    const document = indexedDocument({ url: "file:///etc/passwd" });
    expect(buttons(renderPassage(opened({}, { document }), { strings }))).toHaveLength(2);
  });

  it("is not bold in the neighbors of the cited passage", () => {
    const body = renderPassage(opened({ id: "abcdefghijk2", text: quote }), { strings, cited });
    expect(texts(body)[1]).toBe("> Bears eat honey.");
  });

  it("says when the document has changed, and what it said", () => {
    const body = renderPassage(opened({ text: "Bears eat fish." }), { strings, cited });
    expect(texts(body).slice(1)).toEqual([
      `${strings.passage.changed}\n> Bears eat honey.`,
      "> Bears eat fish.",
    ]);
  });

  const paragraphs = Array.from(
    { length: 40 },
    (_, i) => `Paragraph ${i} is of no use at all, but it is long enough to count.`,
  );
  const long = paragraphs.join("\n");
  const at = 100 + long.indexOf("Paragraph 30");
  const far = {
    ...cited,
    citation: citation({ quote: "Paragraph 30 is", start: at, end: at + 15 }),
  };

  it("joins the lines of a sentence that an editor has wrapped, and no others", () => {
    const sentence =
      "The tower stands on the highest rock of the island and the\nlamp is seen from afar.";
    const text = `${sentence}\n- an item of a list\n- another item`;
    expect(texts(renderPassage(opened({ text }), { strings }))[1]).toBe(
      "> The tower stands on the highest rock of the island and the lamp is seen from afar.\n> \\- an item of a list\n> \\- another item",
    );
  });

  it("opens a long passage where it is cited", () => {
    const body = renderPassage(opened({ text: long }), { strings, cited: far });
    expect(texts(body)[1]).toContain("\n> **Paragraph 30 is** of no use");
    expect(texts(body)[2]).toBe("-# Page 2 of 2");
    expect(customIds(body)).toEqual([
      "passage:abcdefghijk1:p:0:Answer1234:1",
      "passage:abcdefghijk2:n:0:Answer1234:1",
    ]);
  });

  it("opens the page that is asked for, the last, and the nearest to one that is not there", () => {
    const pageShown = (page: number | "last") =>
      texts(renderPassage(opened({ text: long }), { strings, page }))[2];
    expect([0, 1, "last" as const, 77].map(pageShown)).toEqual([
      "-# Page 1 of 2",
      "-# Page 2 of 2",
      "-# Page 2 of 2",
      "-# Page 2 of 2",
    ]);
  });

  it("has all of a text on its pages, each within its limit", () => {
    fc.assert(
      fc.property(hostileText(400), fc.nat({ max: 3_000 }), (words, from) => {
        const pages = passagePages(words, { start: from, end: from + 900 });
        expect(pages.map(({ start: begin, end }) => words.slice(begin, end)).join("")).toBe(words);
        expect(pages.filter((page) => page.quote.length > 1_800)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("fits into a message when everything is as long as it can be", () => {
    const stars = "*".repeat(3_000);
    const headings = Array.from({ length: 9 }, () => stars);
    const details = {
      title: stars,
      headings,
      publisher: stars,
      published: stars,
      quote: `x${stars}`,
    };
    const worst = { ...cited, citation: { ...cited.citation, ...details } };
    const document = indexedDocument({ title: stars, publisher: stars, published: stars });
    const body = renderPassage(opened({ text: stars, headings }, { document }), {
      strings,
      cited: worst,
    });
    expect(texts(body)).toHaveLength(4);
    expect(messageFaults(body)).toEqual([]);
    expect(messageFaults(renderLostPassage(worst.citation, strings))).toEqual([]);
  });

  it("is never over Discord's limits and lets no text of others act, whatever it is", () => {
    fc.assert(
      fc.property(anyRecord, hostileText(300), fc.boolean(), (record, words, isSame) => {
        for (const one of record.answer.citations.slice(0, 2)) {
          const document = indexedDocument({ ...one, path: "a.md" });
          const passage = { ...one, text: words, id: isSame ? one.passageId : "x" };
          const ways = { document, previousId: undefined };
          const found = { recordId: record.id, citation: one };
          expect(
            messageFaults(renderPassage(opened(passage, ways), { strings, cited: found })),
          ).toEqual([]);
          expect(messageFaults(renderLostPassage(one, strings))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("renderLostPassage", () => {
  it("shows what was cited and says that it is no longer so", () => {
    const body = renderLostPassage(citation({ url: "https://zoo.example/" }), strings);
    expect(texts(body)).toEqual([
      "**Bears** › Habits › Food\n-# L3–5",
      `${strings.passage.changed}\n> Bears eat honey.`,
    ]);
    expect(buttons(body)).toMatchObject([{ url: "https://zoo.example/" }]);
  });
});
