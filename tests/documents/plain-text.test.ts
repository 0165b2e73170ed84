import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainText } from "../../src/documents/plain-text.js";
import { expectExact } from "./place-of.js";

const lines = (...rows: string[]) => rows.join("\n");
const read = (text: string) => {
  const reading = readPlainText(text);
  if (reading.kind === "skipped") throw new Error(reading.reason);
  expectExact(text, reading.blocks);
  return reading;
};
const texts = (text: string) => read(text).blocks.map((block) => block.text);
const places = (text: string) =>
  read(text).blocks.map(({ headings, text }) => [...headings, text.slice(0, 20)].join(" > "));

/** One line, longer than any margin. */
const long = (start: string) =>
  `${start} of the harbour goes on for so long that no one would set it on one line of a page, and says that the lighthouse was built in 1856.`;

describe("readPlainText()", () => {
  const page = lines(
    "news.example.com",
    "",
    "2023",
    "",
    "The Harbours of the Lake in a New Age",
    "",
    "Updated: Mar 17, 2023 Example Daily Print",
    "Share - WeChat",
    "",
    "VI. Widening the Exchanges and Co-operation of Harbours that Lie on the Same Lake and Its Rivers",
    "",
    long("First"),
    "",
    "1. Playing an Active Part",
    "",
    long("Second"),
    "",
    long("Third"),
    "",
    "2. Talks of Many Kinds",
    long("Fourth"),
    "",
    "Panel 8 The Office of the Lake",
    "",
    long("Fifth"),
    "",
    "Conclusion",
    "",
    long("Sixth"),
    "",
    "\u00a0",
    "",
    "< 1 2 3 4 5 6",
    "",
    "Copyright©2024 Example Daily. All rights reserved.",
    "",
    "京ICP备00000000号-6",
    "",
    "京公网安备 00000000000000号 京公网安备 00000000000000号",
  );
  const sixth =
    "VI. Widening the Exchanges and Co-operation of Harbours that Lie on the Same Lake and Its Rivers";

  it("reads a web page that was saved as text", () => {
    expect(places(page)).toEqual([
      "Updated: Mar 17, 202",
      `${sixth} > First of the harbour`,
      `${sixth} > 1. Playing an Active Part > Second of the harbou`,
      `${sixth} > 1. Playing an Active Part > Third of the harbour`,
      `${sixth} > 2. Talks of Many Kinds > Fourth of the harbou`,
      `${sixth} > 2. Talks of Many Kinds > Panel 8 The Office of the Lake > Fifth of the harbour`,
      "Conclusion > Sixth of the harbour",
    ]);
    expect(read(page).details).toEqual({
      title: "The Harbours of the Lake in a New Age",
      published: "2023-03-17",
    });
  });

  it("reads Chinese", () => {
    const text = lines(
      "关于湖泊港口的工作会议纪要",
      "",
      "发布时间：2023年3月17日 来源：某某网",
      "",
      "一、会议概况",
      "",
      "会议于九月二日至四日在港口举行，来自十个地区的代表参加了会议，",
      "并就灯塔问题进行了深入讨论。与会代表一致认为应当加强合作，共",
      "同维护湖泊的和平与稳定。",
      "",
      "二、主要议题",
      "",
      "（一）灯塔",
      "",
      "与会专家讨论了灯塔。",
      "",
      "1. 航道",
      "",
      "专家认为航道十分重要。",
      "",
      "分享到：微信 微博",
    );
    expect(read(text).details).toEqual({
      title: "关于湖泊港口的工作会议纪要",
      published: "2023-03-17",
    });
    expect(read(text).blocks.map(({ headings, text }) => [...headings, text])).toEqual([
      ["发布时间：2023年3月17日 来源：某某网"],
      [
        "一、会议概况",
        "会议于九月二日至四日在港口举行，来自十个地区的代表参加了会议，并就灯塔问题进行了深入讨论。与会代表一致认为应当加强合作，共同维护湖泊的和平与稳定。",
      ],
      ["二、主要议题", "（一）灯塔", "与会专家讨论了灯塔。"],
      ["二、主要议题", "（一）灯塔", "1. 航道", "专家认为航道十分重要。"],
    ]);
  });

  it("takes every line for a paragraph when lines are long", () => {
    expect(texts(lines(long("A"), long("B"), "Short.", long("C")))).toHaveLength(4);
  });

  it("joins lines that were wrapped at a margin", () => {
    const text = lines(
      "The harbour of the town was enlarged in 1856 and is guarded by a",
      "lighthouse that stands on the western pier, and by a lion of stone",
      "on the eastern one. Both were built in the same year by the same",
      "hand, as the old books of the town say.",
      "A new paragraph follows a short line even without a blank one, it",
      "is said.",
    );
    expect(texts(text)).toEqual([
      "The harbour of the town was enlarged in 1856 and is guarded by a lighthouse that stands on the western pier, and by a lion of stone on the eastern one. Both were built in the same year by the same hand, as the old books of the town say.",
      "A new paragraph follows a short line even without a blank one, it is said.",
    ]);
  });

  it("leaves the lines of an address, a table and a table of contents alone", () => {
    expect(texts("Ann Other\n12 Harbour Street\nLindau")).toHaveLength(3);
    const table = lines(
      "Name of the harbour      Year of it",
      "The harbour of Lindau    1856 or so",
    );
    expect(texts(table)).toHaveLength(2);
    expect(
      texts(lines("1 Harbours ................ 3", "2 Lights .................. 9", "", "A.")),
    ).toEqual(["A."]);
  });

  it("reads lists, with lines that hang below their items", () => {
    const text = lines(
      "- one that goes on",
      "  below",
      "• two",
      "1) three",
      "(2) four",
      "a) five",
      "3. six.",
    );
    expect(read(text).blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "listItem one that goes on below",
      "listItem two",
      "listItem three",
      "listItem four",
      "listItem five",
      "listItem six.",
    ]);
  });

  it.each([
    ["a numbered list with blank lines", "1. Opening words\n\n2. Lunch\n\n3. End"],
    ["lines without any text below", "One line\n\nAnother line"],
    ["what ends like a sentence", "Is it so?\n\nIt is so.\n\nIndeed;"],
    ["a date", `Text first.\n\n17 March 2023\n\n${long("A")}`],
    ["an address of the web", `Text first.\n\nSee https://example.org/x\n\n${long("A")}`],
    ["a long line", `Text first.\n\n${"A line of words ".repeat(6)}\n\n${long("A")}`],
    ["what begins small", `Text first.\n\nand so on\n\n${long("A")}`],
  ])("takes no heading from %s", (_, text) => {
    const { blocks, details } = read(text);
    expect(blocks.every(({ headings }) => headings.length === 0)).toBe(true);
    expect(details.title).toBeUndefined();
  });

  it("ranks chapters, numbers and capitals", () => {
    const text = lines(
      ...["CHAPTER 3", "", "1. Lights", "", "1.1 Old lights", "", long("A"), ""],
      ...["2. Piers", "", long("B"), "", "THE OTHER SHORE", "", long("C"), ""],
      ...["Chapter 4 Boats", "", long("D")],
    );
    expect(places(text)).toEqual([
      "CHAPTER 3 > 1. Lights > 1.1 Old lights > A of the harbour goe",
      "CHAPTER 3 > 2. Piers > B of the harbour goe",
      "CHAPTER 3 > THE OTHER SHORE > C of the harbour goe",
      "Chapter 4 Boats > D of the harbour goe",
    ]);
  });

  it("puts headings that nothing marks beside each other", () => {
    const text = lines(
      "Harbours",
      "",
      long("A"),
      "",
      "Lights",
      "",
      long("B"),
      "",
      "Piers",
      "",
      long("C"),
    );
    expect(read(text).details.title).toBe("Harbours");
    expect(places(text)).toEqual([
      "A of the harbour goe",
      "Lights > B of the harbour goe",
      "Piers > C of the harbour goe",
    ]);
  });

  it("takes a heading without text of its own for text", () => {
    const text = lines(long("A"), "", "1. Lights", "", "2. Piers", "", long("B"));
    expect(places(text)).toEqual([
      "A of the harbour goe",
      "Lights",
      "2. Piers > B of the harbour goe",
    ]);
  });

  it("keeps a year and a number inside wrapped lines", () => {
    const text = lines(
      "The harbour of the town was enlarged and rebuilt after the fire in",
      "1856.",
      "",
      "7",
      "",
      "- 8 -",
      "",
      "It burnt again.",
    );
    expect(texts(text)).toEqual([
      "The harbour of the town was enlarged and rebuilt after the fire in 1856.",
      "It burnt again.",
    ]);
  });

  it("maps every character of any text, and loses no word of it but furniture", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "",
        "  ",
        "\u00a0",
        "Heading line",
        "1. Numbered",
        "- item",
        "  hanging words",
      ),
      fc.constantFrom("CHAPTER 1", "网络空间国际法", "soft\u00adhyphen word", "A\tB", "word-"),
      fc
        .array(fc.constantFrom("harbour", "of", "Lindau,", "1856.", "网络"), { maxLength: 30 })
        .map((words) => words.join(" ")),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\r", "\f")), { maxLength: 20 })
      .map((rows) => rows.flat().join(""));
    fc.assert(
      fc.property(text, (source) => {
        const { blocks, details } = read(source);
        const kept = [
          details.title,
          ...blocks.flatMap(({ headings, text }) => [...headings, text]),
        ].join(" ");
        for (const word of ["Lindau,", "item", "hanging", "Heading", "网络空间国际法"]) {
          if (source.includes(word)) expect(kept).toContain(word);
        }
      }),
      { numRuns: 400 },
    );
  });
});
