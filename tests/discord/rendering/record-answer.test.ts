import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/answers/answer.js";
import { cite, quote } from "../../../src/answers/cite.js";
import { linkable, recordedAnswer } from "../../../src/discord/rendering/record-answer.js";
import { candidateSaying, indexedDocument, rankedPassage } from "../../support/passages.js";

const document = indexedDocument({
  path: "zoo/bears.md",
  title: "Bears",
  publisher: "The Zoo",
  published: "2023-03-17",
  url: "https://zoo.example/bears",
});
const list = rankedPassage({
  document,
  headings: ["Food"],
  start: 100,
  text: "Intro.\n\nThey eat:\n\n- honey;\n- fish. In summer berries too;\n- roots.\n\nThen they sleep.",
  sentences: [
    "Intro.",
    "They eat:",
    "honey;",
    "fish.",
    "In summer berries too;",
    "roots.",
    "Then they sleep.",
  ],
});

function answerSaying(...said: readonly string[]): Extract<Answer, { kind: "answered" }> {
  return {
    kind: "answered",
    confidence: 1,
    ...cite(said.map((words) => candidateSaying(words, [list]))),
  };
}

describe("recordedAnswer", () => {
  it("keeps what a footnote needs when the document is gone", () => {
    expect(recordedAnswer(answerSaying("Then they sleep."))).toEqual({
      kind: "answered",
      sentences: [{ text: "Then they sleep.", citation: 1 }],
      citations: [
        {
          number: 1,
          passageId: list.passage.id,
          document: "zoo/bears.md",
          title: "Bears",
          headings: ["Food"],
          startLine: 1,
          endLine: 9,
          publisher: "The Zoo",
          published: "2023-03-17",
          url: "https://zoo.example/bears",
          quote: "Then they sleep.",
          start: 100 + list.passage.text.indexOf("Then"),
          end: 100 + list.passage.text.length,
        },
      ],
    });
  });

  it("keeps that there was nothing more", () => {
    const nothing = { kind: "notFound" as const, nearest: [], confidence: 0 };
    expect(recordedAnswer({ ...nothing, isNothingMore: true }).isNothingMore).toBe(true);
    expect(recordedAnswer(nothing)).not.toHaveProperty("isNothingMore");
  });

  it("keeps which footnotes give different values", () => {
    const answer = answerSaying("Then they sleep.");
    const [first] = answer.sentences;
    const other = { text: "They never sleep.", citation: 3 };
    const sentences = first ? [first, { ...other, citation: 2 }, other] : [];
    const differing = { ...answer, sentences, disagreement: [0, 2] };
    expect(recordedAnswer(differing).disagreement).toEqual([1, 3]);
    expect(recordedAnswer(answer)).not.toHaveProperty("disagreement");
  });

  it("keeps what the documents do not say, where it is known", () => {
    const vain = ["Who feeds them?", "And when?"];
    const answer = answerSaying("Then they sleep.");
    expect(recordedAnswer({ ...answer, unanswered: vain }).unanswered).toEqual(vain);
    expect(recordedAnswer(answer)).not.toHaveProperty("unanswered");
  });

  it("gives each item of a list that is said whole a line", () => {
    const whole = "They eat: honey; fish. In summer berries too; roots.";
    const { sentences } = recordedAnswer(answerSaying(whole));
    expect(sentences).toEqual([
      { text: "[Food:] They eat:\n• honey\n• fish. In summer berries too\n• roots", citation: 1 },
    ]);
  });

  it("leaves one item with its announcement in its sentence", () => {
    const { sentences } = recordedAnswer(answerSaying("They eat: roots."));
    expect(sentences).toEqual([{ text: "[Food:] They eat: roots.", citation: 1 }]);
  });

  it("gives several sentences that are items a line each", () => {
    const items = rankedPassage({
      text: "Visitors.\n- Bears eat honey.\n- Wolves eat sheep.\n",
      sentences: ["Visitors.", "Bears eat honey.", "Wolves eat sheep."],
    });
    const chosen = ["Bears eat honey.", "Wolves eat sheep.", "Visitors."].map((words) =>
      candidateSaying(words, [items]),
    );
    expect(recordedAnswer({ kind: "answered", confidence: 1, ...cite(chosen) }).sentences).toEqual([
      { text: "• Bears eat honey.", citation: 1 },
      { text: "• Wolves eat sheep.", citation: 1 },
      { text: "Visitors.", citation: 1 },
    ]);
  });

  it("numbers the nearest passages, in which nothing is cited", () => {
    const other = rankedPassage({ sentences: ["Wolves howl."], start: 7 });
    const { citations, ...rest } = recordedAnswer({
      kind: "notFound",
      confidence: 0,
      nearest: [list, other],
    });
    expect(rest).toEqual({ kind: "notFound", sentences: [] });
    expect(citations).toMatchObject([
      { number: 1, quote: list.passage.text, start: 100, end: 100 },
      { number: 2, quote: "Wolves howl.", start: 7, end: 7 },
    ]);
  });

  it("keeps what is quoted of the closest passage, and where it stands", () => {
    const closest = quote([candidateSaying("Then they sleep.", [list])]);
    if (!closest) throw new Error("nothing is quoted");
    const other = rankedPassage({ sentences: ["Wolves howl."], start: 7 });
    const nearest = [list, other];
    const { citations } = recordedAnswer({ kind: "notFound", confidence: 0.3, nearest, closest });
    const start = 100 + list.passage.text.indexOf("Then");
    expect(citations).toMatchObject([
      { number: 1, quote: "Then they sleep.", start, end: start + 16 },
      { number: 2, start: 7, end: 7 },
    ]);
  });

  it("keeps the words of a sentence that answer, but not of the items of a list", () => {
    const items = rankedPassage({
      text: "Bears sleep in May.\n- Bears eat honey.\n- Wolves eat sheep.\n",
      sentences: ["Bears sleep in May.", "Bears eat honey.", "Wolves eat sheep."],
    });
    const said = ["Bears sleep in May.", "Bears eat honey.", "Wolves eat sheep."];
    const answer = cite(said.map((words) => candidateSaying(words, [items])));
    const leads = [
      { start: 15, end: 18 },
      { start: 10, end: 15 },
    ];
    const sentences = answer.sentences.map((one, i) => ({
      ...one,
      ...(leads[i] && { lead: leads[i] }),
    }));
    const recorded = recordedAnswer({ kind: "answered", confidence: 1, ...answer, sentences });
    expect(recorded.sentences).toEqual([
      { lead: "May", text: "Bears sleep in May.", citation: 1 },
      { text: "• Bears eat honey.", citation: 1 },
      { text: "• Wolves eat sheep.", citation: 1 },
    ]);
  });
});

describe("linkable", () => {
  it.each([
    ["https://a.example/b c", "https://a.example/b%20c"],
    ["http://a.example", "http://a.example/"],
    ["javascript:alert(1)", undefined],
    ["discord://a", undefined],
    ["not an address", undefined],
    [`https://a.example/${"x".repeat(600)}`, undefined],
    [undefined, undefined],
  ])("makes of %s %s", (url, expected) => {
    expect(linkable(url)).toBe(expected);
  });
});
