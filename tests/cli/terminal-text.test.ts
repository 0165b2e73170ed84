import { describe, expect, it } from "vitest";
import type { Answer, Citation } from "../../src/answers/answer.js";
import { openable, terminalPassage, terminalReply } from "../../src/cli/terminal-text.js";
import type { TerminalStyle } from "../../src/cli/terminal-text.js";
import { indexedDocument, rankedPassage } from "../support/passages.js";

const document = indexedDocument({ title: "The mill", path: "mill.md" });
const passageOf = (text: string, start = 100) =>
  rankedPassage({ sentences: [text], start, document });
const { passage } = passageOf("The mill is old. It turns.");
const citation: Citation = {
  number: 1,
  passage,
  document,
  span: { start: 117, end: 126 },
  quote: "It turns.",
};
const answered: Answer = {
  kind: "answered",
  confidence: 1,
  sentences: [{ text: "It turns.", citation: 1 }],
  citations: [citation],
};
const notFound: Answer = {
  kind: "notFound",
  confidence: 0,
  nearest: [passageOf("One."), passageOf("Two.", 200)],
};

const shown = (answer: Answer, style: TerminalStyle = { bold: true }): string =>
  terminalReply({ kind: "asked", question: "Does it turn?", answer }, style);

describe("terminalReply()", () => {
  it.each<[string, Answer, string]>([
    ["an answer with its sources", answered, "It turns. [1]\n\n[1] The mill, L1 (mill.md)"],
    [
      "the nearest passages",
      notFound,
      "The documents do not say. The nearest passages:\n\n[1] The mill, L1 (mill.md)\n[2] The mill, L1 (mill.md)",
    ],
    ["nothing near", { kind: "notFound", confidence: 0, nearest: [] }, "The documents do not say."],
    [
      "what asks nothing",
      { kind: "notAsked", reason: "greeting" },
      "Hello. Ask me a question about the documents.",
    ],
  ])("says %s", (_, answer, expected) => {
    expect(shown(answer)).toBe(expected);
  });

  const led: Answer = {
    ...answered,
    sentences: [
      { text: "It was built in 1874.", citation: 1, lead: { start: 16, end: 20 } },
      { text: "It turns.", citation: 1 },
      { text: "Ada Finch built it.", citation: 1, lead: { start: 0, end: 9 } },
    ],
  };

  it.each([
    [
      true,
      "\u001b[1m1874\u001b[22m — It was built in 1874. [1] It turns. [1]\n\u001b[1mAda Finch\u001b[22m — Ada Finch built it. [1]",
    ],
    [false, "1874 — It was built in 1874. [1] It turns. [1]\nAda Finch — Ada Finch built it. [1]"],
  ])("begins a line with the words that answer, in bold: %s", (bold, expected) => {
    expect(shown(led, { bold })).toBe(`${expected}\n\n[1] The mill, L1 (mill.md)`);
  });

  it("says that there is nothing more", () => {
    const nothing: Answer = { kind: "notFound", nearest: [], confidence: 0, isNothingMore: true };
    expect(shown(nothing)).toBe("The documents say nothing more of this.");
  });

  it("tells below the sources which of them differ", () => {
    const sentences = [1, 2, 3].map((citation) => ({ text: "It turns.", citation }));
    expect(shown({ ...answered, sentences, disagreement: [0, 2] })).toBe(
      "It turns. [1] It turns. [2] It turns. [3]\n\n[1] The mill, L1 (mill.md)\n\nThe documents differ: [1], [3]",
    );
  });

  it("names last what the documents do not say, on one line of bounded length", () => {
    const vain = ["Who\n\u001b[2Jturns it?", "how *old* is it?"];
    expect(shown({ ...answered, unanswered: vain })).toBe(
      "It turns. [1]\n\n[1] The mill, L1 (mill.md)\n\nThe documents do not say: Who [2Jturns it?; how *old* is it?",
    );
    const long = { ...answered, unanswered: ["why ".repeat(500)] };
    const [last = ""] = shown(long).split("\n").slice(-1);
    expect(last).toMatch(/^The documents do not say: why .*…$/);
    expect(last.length).toBeLessThan(330);
  });

  it("quotes the closest passage, and says that it is no answer", () => {
    const { passage: first } = passageOf("One is\nsaid\u001b[2J here.");
    const quote = first.text;
    const closest = { passage: first, document, span: { start: 100, end: 120 }, quote };
    const nearest = [{ passage: first, document }, passageOf("Two.", 200)];
    const answer: Answer = { kind: "notFound", confidence: 0.3, nearest, closest };
    expect(shown(answer)).toBe(
      [
        "The documents do not say it plainly. The closest passage, for you to judge:",
        "",
        "[1] The mill, L1–2 (mill.md)",
        "    “One is said[2J here.”",
        "",
        "Other passages that come near:",
        "[2] The mill, L1 (mill.md)",
      ].join("\n"),
    );
    expect(openable(answer).map(({ span }) => span)).toEqual([
      { start: 100, end: 120 },
      { start: 200, end: 200 },
    ]);
  });

  it("leaves out characters that would steer the terminal", () => {
    const steering = indexedDocument({
      title: "The\u001b]0;mill\u0007\u009b2J",
      path: "a\u001bb.md",
    });
    const answer: Answer = { ...answered, citations: [{ ...citation, document: steering }] };
    expect(shown(answer)).toBe("It turns. [1]\n\n[1] The]0;mill2J, L1 (ab.md)");
  });
});

describe("openable()", () => {
  it("is what is cited, or else what is nearest, numbered from 1", () => {
    expect(openable(answered)).toEqual([citation]);
    expect(openable(notFound).map(({ number, quote }) => [number, quote])).toEqual([
      [1, "One."],
      [2, "Two."],
    ]);
    expect(openable({ kind: "notAsked", reason: "thanks" })).toEqual([]);
  });
});

describe("terminalPassage()", () => {
  it.each([
    [true, "[1] The mill, L1 (mill.md)\n\nThe mill is old. \u001b[1mIt turns.\u001b[22m"],
    [false, "[1] The mill, L1 (mill.md)\n\nThe mill is old. It turns."],
  ])("shows the passage, what is cited in bold: %s", (bold, expected) => {
    expect(terminalPassage(citation, { bold })).toBe(expected);
  });

  it("has nothing bold where nothing is cited", () => {
    const [nearest] = openable(notFound);
    if (!nearest) throw new Error("nothing near");
    expect(terminalPassage(nearest, { bold: true })).toBe("[1] The mill, L1 (mill.md)\n\nOne.");
  });

  it("leaves out characters that would steer the terminal, and keeps lines and columns", () => {
    const { passage: table } = passageOf("a\tb\r\nc\u001b[2J\u0085d");
    const shown = terminalPassage(
      { ...citation, passage: table, span: { start: 100, end: 101 } },
      { bold: false },
    );
    expect(shown).toMatch(/\n\na\tb\nc\[2Jd$/);
  });
});
