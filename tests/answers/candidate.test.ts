import { describe, expect, it } from "vitest";
import { candidates, candidateSpan } from "../../src/answers/candidate.js";
import { rankedPassage } from "../support/passages.js";
import type { PassageParts } from "../support/passages.js";

const said = (parts: PassageParts): string[] =>
  candidates([rankedPassage(parts)]).map(({ sentences }) =>
    sentences.map(({ text }) => text).join(" | "),
  );

describe("candidates()", () => {
  it.each<[string, PassageParts, string[]]>([
    [
      "each sentence alone",
      { sentences: ["It rained.", "They left."] },
      ["It rained.", "They left."],
    ],
    [
      "a list whole, and each item with what announces it",
      { text: "Two rooms:\n\n- ropes\n- charts", sentences: ["Two rooms:", "ropes", "charts"] },
      ["Two rooms: | ropes | charts", "Two rooms: | ropes", "Two rooms: | charts"],
    ],
    [
      "what stands before and after a list alone",
      {
        text: "It rained.\n\nTwo rooms:\n\n1. ropes\n2. charts\n\nThey left.",
        sentences: ["It rained.", "Two rooms:", "ropes", "charts", "They left."],
      },
      [
        "It rained.",
        "Two rooms: | ropes | charts",
        "Two rooms: | ropes",
        "Two rooms: | charts",
        "They left.",
      ],
    ],
    [
      "a colon without a list alone",
      { sentences: ["He had one rule:", "never hurry."] },
      ["He had one rule:", "never hurry."],
    ],
    [
      "items without an announcement alone",
      { text: "Two rooms.\n\n- ropes\n- charts", sentences: ["Two rooms.", "ropes", "charts"] },
      ["Two rooms.", "ropes", "charts"],
    ],
    [
      "a second sentence of an item with the list",
      {
        text: "Rooms:\n\n- Ropes. They are old.\n- Charts.",
        sentences: ["Rooms:", "Ropes.", "They are old.", "Charts."],
      },
      [
        "Rooms: | Ropes. | They are old. | Charts.",
        "Rooms: | Ropes.",
        "Rooms: | They are old.",
        "Rooms: | Charts.",
      ],
    ],
    [
      "items after a Chinese colon",
      { text: "两个：\n* 一\n* 二", sentences: ["两个：", "一", "二"] },
      ["两个： | 一 | 二", "两个： | 一", "两个： | 二"],
    ],
    ["a last announcement alone", { sentences: ["Rooms:"] }, ["Rooms:"]],
  ])("has %s", (_, parts, expected) => {
    expect(said(parts)).toEqual(expected);
  });

  it.each(["- ", "* ", "+ ", "• ", "– ", "1. ", "a) ", "(iv) ", "  - ", "> - "])(
    "knows an item by %j",
    (marker) => {
      const text = `Rooms:\n${marker}ropes`;
      expect(said({ text, sentences: ["Rooms:", "ropes"] })).toContain("Rooms: | ropes");
    },
  );

  it("does not say a long list whole, but each of its items", () => {
    const items = Array.from(
      { length: 13 },
      (_, i) => `${String(i).padStart(2, "0")}${"x".repeat(98)}`,
    );
    const text = ["Rooms:", ...items.map((item) => `- ${item}`)].join("\n");
    expect(said({ text, sentences: ["Rooms:", ...items] })).toEqual(
      items.map((item) => `Rooms: | ${item}`),
    );
  });

  it("ranks passages from 1 and tells the place of the first sentence", () => {
    const found = candidates([
      rankedPassage({ sentences: ["One.", "Two."] }),
      rankedPassage({ sentences: ["Three."], start: 100 }),
    ]);
    expect(found.map(({ rank, first }) => [rank, first])).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
  });

  it("is as similar as the most similar of its sentences", () => {
    const text = "Rooms:\n- ropes\n- charts";
    const parts = {
      text,
      sentences: ["Rooms:", "ropes", "charts"],
      similarities: [0.25, 0.5, -0.5],
    };
    const found = candidates([rankedPassage(parts)]);
    expect(found.map(({ similarity }) => similarity)).toEqual([0.5, 0.5, 0.25]);
  });

  it("has similarity 0 where there are no vectors", () => {
    expect(candidates([rankedPassage({ sentences: ["One."] })])[0]?.similarity).toBe(0);
  });

  it("has nothing to say from no passages", () => {
    expect(candidates([])).toEqual([]);
  });
});

describe("candidateSpan()", () => {
  it("reaches from the first sentence to the last, in the document's text", () => {
    const text = "It rained.\n\nRooms:\n- ropes\n- charts";
    const sentences = ["It rained.", "Rooms:", "ropes", "charts"];
    const [, list] = candidates([rankedPassage({ text, sentences, start: 1000 })]);
    if (!list) throw new Error("no list");
    const { start, end } = candidateSpan(list);
    expect(text.slice(start - 1000, end - 1000)).toBe("Rooms:\n- ropes\n- charts");
  });
});
