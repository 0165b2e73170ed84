import { describe, expect, it } from "vitest";
import { select } from "../../src/answers/select.js";
import type { SelectOptions } from "../../src/answers/select.js";
import { rankCandidates } from "../../src/answers/rank-candidates.js";
import type { RankedPassage } from "../../src/retrieval/ranked-passage.js";
import {
  candidateSaying,
  indexedDocument,
  inquiryOf,
  rankedPassage,
  retrievalOf,
  splitTerms,
} from "../support/passages.js";

interface Choice extends Partial<SelectOptions> {
  readonly question: string;
  readonly passages: readonly RankedPassage[];
  /** What may be said, best first, with its fit as a share of a good one's. */
  readonly ranked: readonly (readonly [words: string, fit: number])[];
}

const goodFit = 8;

/** What is said, word for word. */
function said({ question, passages, ranked, acrossDocuments = false }: Choice): string[] {
  const inquiry = inquiryOf(question);
  const options = { retrieval: retrievalOf(passages), splitTerms };
  const all = ranked.flatMap(([words, fit]) =>
    rankCandidates(inquiry, [candidateSaying(words, passages)], options).map((one) => ({
      ...one,
      fit: goodFit * fit,
    })),
  );
  const chosen = select(inquiry, all, { acrossDocuments, splitTerms });
  return chosen.map(({ candidate }) => candidate.sentences.map(({ text }) => text).join(" "));
}

const one = rankedPassage({
  sentences: ["Alder won the race.", "Sorrel lost the race.", "Twelve crews took part."],
  document: indexedDocument({ path: "2018.md" }),
});
const two = rankedPassage({
  sentences: ["Sorrel won the later race.", "It rained on the race."],
  document: indexedDocument({ path: "2019.md" }),
  start: 500,
});

describe("select()", () => {
  it("says the best alone when nothing comes near it", () => {
    const ranked = [
      ["Alder won the race.", 1],
      ["Sorrel lost the race.", 0.8],
    ] as const;
    expect(said({ question: "Who won the race?", passages: [one], ranked })).toEqual([
      "Alder won the race.",
    ]);
  });

  it("adds what fits almost as well", () => {
    const ranked = [
      ["Alder won the race.", 1],
      ["Sorrel lost the race.", 0.9],
      ["Twelve crews took part.", 0.5],
    ] as const;
    expect(said({ question: "Who won the race?", passages: [one], ranked })).toEqual([
      "Alder won the race.",
      "Sorrel lost the race.",
    ]);
  });

  it("does not add one item of a list that is counted as if it were the only one", () => {
    const sentences = [
      "Alder won the race.",
      "Two crews took part in the race:",
      "Sorrel",
      "Mills",
    ];
    const text = "Alder won the race. Two crews took part in the race:\n- Sorrel\n- Mills";
    const ranked = [
      ["Alder won the race.", 1],
      ["Two crews took part in the race: Sorrel", 0.95],
    ] as const;
    const passages = [rankedPassage({ text, sentences })];
    expect(said({ question: "Who won the race?", passages, ranked })).toEqual([
      "Alder won the race.",
    ]);
  });

  it("does not add a sentence that names no further place when a place is asked for", () => {
    const sentences = [
      "The regatta was held in Milford.",
      "This is a report on the regatta of May.",
    ];
    const passages = [rankedPassage({ sentences })];
    const ranked = sentences.map((words) => [words, 1] as const);
    expect(said({ question: "Where was the regatta held?", passages, ranked })).toEqual([
      "The regatta was held in Milford.",
    ]);
  });

  it("does not add what is not supported, however well it fits", () => {
    const sentences = ["Alder won in 2018.", "Sorrel won in 2019."];
    const passages = [rankedPassage({ sentences })];
    const ranked = sentences.map((words) => [words, 1] as const);
    expect(said({ question: "Who won in 2018?", passages, ranked })).toEqual([
      "Alder won in 2018.",
    ]);
  });

  it.each([
    [
      "a name that the best one leaves out",
      "Where did the regatta of Alder and Sorrel take place in 2018?",
      ["The regatta of Alder took place in Milford.", "In 2016 the regatta of Sorrel took place."],
    ],
    [
      "the kind of thing asked for",
      "Which iteration was led by Ada in 2018?",
      ["Ada led it.", "It was the fifth iteration, held in 2016."],
    ],
  ])("does not add what speaks of another year, though it tells %s", (_, question, sentences) => {
    const [best = "", other = ""] = sentences;
    const ranked = [
      [best, 1],
      [other, 0.4],
    ] as const;
    const passages = [rankedPassage({ sentences })];
    expect(said({ question, passages, ranked })).toEqual([best]);
    const sameYear = [best, other.replace("2016", "2018")];
    expect(
      said({
        question,
        passages: [rankedPassage({ sentences: sameYear })],
        ranked: sameYear.map((words, i) => [words, i === 0 ? 1 : 0.4]),
      }),
    ).toEqual(sameYear);
  });

  it.each(["2018", "2016"])("hears another document of the year asked for alone: %s", (year) => {
    const best = "Alder won the Oslo race of 2018.";
    const other = `Sorrel won the Oslo race of ${year}.`;
    const passages = [
      rankedPassage({ sentences: [best] }),
      rankedPassage({ sentences: [other], document: indexedDocument({ path: "b.md" }) }),
    ];
    const ranked = [
      [best, 1],
      [other, 0.4],
    ] as const;
    const question = "Which crews won the Oslo race of 2018?";
    const expected = year === "2018" ? [best, other] : [best];
    expect(said({ question, passages, ranked, acrossDocuments: true })).toEqual(expected);
  });

  it("says three sentences at most", () => {
    const sentences = ["Alder rowed.", "Sorrel rowed.", "Cove rowed.", "Milford rowed."];
    const passages = [rankedPassage({ sentences })];
    const ranked = sentences.map((words) => [words, 1] as const);
    expect(said({ question: "Who rowed?", passages, ranked })).toEqual(sentences.slice(0, 3));
  });

  it("stays within 75 words when it adds what only fits almost as well", () => {
    const long = (word: string, words: number): string =>
      `${`${word} `.repeat(words - 2)}rowed boats.`;
    const sentences = [long("Alder", 40), long("Sorrel", 36), long("Cove", 35)];
    const passages = [rankedPassage({ sentences })];
    const ranked = sentences.map((words) => [words, 1] as const);
    expect(said({ question: "Who rowed?", passages, ranked })).toEqual([
      sentences[0],
      sentences[2],
    ]);
  });

  it("says a long best sentence whole", () => {
    const sentences = [`${"oar ".repeat(200)}ends.`];
    const passages = [rankedPassage({ sentences })];
    const ranked = sentences.map((words) => [words, 1] as const);
    expect(said({ question: "Who rowed?", passages, ranked })).toEqual(sentences);
  });

  it("does not repeat a sentence: an item, and the list that it stands in", () => {
    const text = "The crews:\n- Alder\n- Sorrel";
    const passages = [rankedPassage({ text, sentences: ["The crews:", "Alder", "Sorrel"] })];
    const ranked = [
      ["The crews: Alder Sorrel", 1],
      ["The crews: Alder", 1],
      ["The crews: Sorrel", 1],
    ] as const;
    expect(said({ question: "Which crews rowed?", passages, ranked })).toEqual([
      "The crews: Alder Sorrel",
    ]);
  });

  it("adds a sentence about a name that the best one leaves out", () => {
    const ranked = [
      ["Alder won the race.", 1],
      ["Twelve crews took part.", 0.4],
      ["Sorrel lost the race.", 0.3],
    ] as const;
    const question = "What did the crews of Alder and Sorrel do in the race?";
    expect(said({ question, passages: [one], ranked })).toEqual([
      "Alder won the race.",
      "Sorrel lost the race.",
    ]);
  });

  it.each([
    [true, ["Alder won the race.", "Sorrel won the later race."]],
    [false, ["Alder won the race."]],
  ])("hears another document when several are asked for: %s", (acrossDocuments, expected) => {
    const ranked = [
      ["Alder won the race.", 1],
      ["Sorrel lost the race.", 0.5],
      ["Sorrel won the later race.", 0.4],
      ["It rained on the race.", 0.3],
    ] as const;
    const question = "Which crews won the race?";
    expect(said({ question, passages: [one, two], ranked, acrossDocuments })).toEqual(expected);
  });

  it("does not hear another document about something else", () => {
    const ranked = [
      ["Alder won the race.", 1],
      ["It rained on the race.", 0.3],
    ] as const;
    const question = "What did the crew of Alder win?";
    const choice = { question, passages: [one, two], ranked, acrossDocuments: true };
    expect(said(choice)).toEqual(["Alder won the race."]);
  });

  it("adds a neighbor that names the kind of thing asked for", () => {
    const sentences = ["Ada led it.", "It was the fifth iteration.", "It rained."];
    const passages = [rankedPassage({ sentences })];
    const ranked = [
      ["Ada led it.", 1],
      ["It rained.", 0.5],
      ["It was the fifth iteration.", 0.4],
    ] as const;
    expect(said({ question: "Which iteration was led by Ada?", passages, ranked })).toEqual([
      "Ada led it.",
      "It was the fifth iteration.",
    ]);
  });

  it.each([
    ["The Harbour Union has 47 towns.", true],
    ["The Harbour Union has 10 towns.", false],
    ["The Harbour Union built 47 towns and a wall.", false],
  ])(
    "says right behind the best what contradicts it, though it fits less well: %s",
    (words, is) => {
      const best = "The Harbour Union has 10 towns.";
      const sentences = [best, "Twelve towns left the Harbour Union."];
      const passages = [
        rankedPassage({ sentences, document: indexedDocument({ path: "2019.md" }) }),
        rankedPassage({
          sentences: [words],
          document: indexedDocument({ path: "2021.md" }),
          start: 500,
        }),
      ];
      const ranked = [
        [best, 1],
        [sentences[1] ?? "", 0.9],
        [words, 0.6],
      ] as const;
      const question = "How many towns does the Harbour Union have?";
      const expected = is ? [best, words, sentences[1]] : [best, sentences[1]];
      expect(said({ question, passages, ranked })).toEqual(expected);
    },
  );

  it("has nothing to choose from nothing", () => {
    expect(select(inquiryOf("Who won?"), [], { acrossDocuments: false, splitTerms })).toEqual([]);
  });
});
