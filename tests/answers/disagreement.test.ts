import { describe, expect, it } from "vitest";
import { createDisagreement, disagreement } from "../../src/answers/disagreement.js";
import type { Candidate } from "../../src/answers/candidate.js";
import {
  candidateSaying,
  indexedDocument,
  inquiryOf,
  rankedPassage,
  splitTerms,
} from "../support/passages.js";

type Saying = string | { readonly title: string; readonly words: string };

function saying(said: Saying, path: string): Candidate {
  const { title = path, words } = typeof said === "string" ? { words: said } : said;
  const document = indexedDocument({ path, title });
  return candidateSaying(words, [rankedPassage({ sentences: [words], document })]);
}

function differ(question: string, one: Saying, other: Saying, path = "other.md"): boolean {
  const differs = createDisagreement(inquiryOf(question), saying(one, "one.md"), splitTerms);
  return differs(saying(other, path));
}

describe("createDisagreement()", () => {
  it.each<[string, Saying, Saying]>([
    [
      "How many member towns does the Harbour Union have?",
      "In 2019 the Harbour Union had 10 member towns.",
      "The Harbour Union has 47 member towns.",
    ],
    [
      "When was the Harbour Union founded?",
      "The Harbour Union was founded in 1984.",
      { title: "The Harbour Union", words: "It was founded in 1986 in Milford." },
    ],
    [
      "When was the third congress of the Harbour Union held?",
      "The third congress of the Harbour Union was held on 2 May 2017.",
      "The third congress of the Harbour Union was held on 6 May 2017.",
    ],
    [
      "How many steps does the tower on Gull Rock have?",
      "The tower on Gull Rock has 214 steps.",
      "With its 220 steps the tower on Gull Rock is the highest.",
    ],
  ])("hears two answers to %j", (question, one, other) => {
    expect(differ(question, one, other)).toBe(true);
    expect(differ(question, other, one)).toBe(true);
  });

  it.each<[string, string, Saying, Saying]>([
    [
      "say the same",
      "When was the Harbour Union founded?",
      "The Harbour Union was founded in 1984.",
      "The Harbour Union was founded on 3 May 1984.",
    ],
    [
      "say it roughly",
      "How many towns does the Harbour Union have?",
      "The Harbour Union has 47 towns.",
      "The Harbour Union has about 50 towns.",
    ],
    [
      "speak of other names",
      "How many crews did the Harbour Union send?",
      "The Harbour Union sent 10 crews to Oakhaven.",
      "The Harbour Union sent 12 crews to Milford.",
    ],
    [
      "speak of others in an order",
      "How many towns sent crews to the congress of the Harbour Union?",
      "To the third congress of the Harbour Union 12 towns sent crews.",
      "To the fourth congress of the Harbour Union 15 towns sent crews.",
    ],
    [
      "stand below others in an order",
      "How many towns sent crews to the Harbour Union?",
      { title: "The third congress", words: "To the Harbour Union 12 towns sent crews." },
      { title: "The fourth congress", words: "To the Harbour Union 15 towns sent crews." },
    ],
    [
      "speak of what is held again and again",
      "When was the Gull Rock regatta held?",
      "The Gull Rock regatta was held on 14 July 2018.",
      "The Gull Rock regatta was held on 6 July 2019.",
    ],
    [
      "say more of a number than is asked",
      "How many member towns does the Harbour Union have?",
      "The Harbour Union has 47 member towns.",
      "Nine member towns of the Harbour Union attended the opening of the bridge.",
    ],
    [
      "leave out what happened",
      "How many ships did the Harbour Union sell?",
      "The Harbour Union sold 12 ships.",
      "The Harbour Union built 15 ships.",
    ],
    [
      "have no name in common, as the question has none",
      "How many crews took part?",
      "In the end 12 crews took part.",
      "In the end 15 crews took part.",
    ],
    [
      "answer a half each",
      "How many crews took part in Milford and in Oakhaven?",
      "In Milford and Oakhaven 12 crews took part.",
      "In Milford and Oakhaven 15 crews took part.",
    ],
    [
      "name persons",
      "Who founded the Harbour Union?",
      "Ada Finch founded the Harbour Union in 1984.",
      "Edwin Marsh founded the Harbour Union in 1986.",
    ],
  ])("hears none where they %s", (_, question, one, other) => {
    expect(differ(question, one, other)).toBe(false);
    expect(differ(question, other, one)).toBe(false);
  });

  it("hears none within one document", () => {
    const question = "When was the Harbour Union founded?";
    const [one, other] = [
      "The Harbour Union was founded in 1984.",
      "The Harbour Union was founded in 1986.",
    ];
    expect(differ(question, one, other)).toBe(true);
    expect(differ(question, one, other, "one.md")).toBe(false);
  });

  it("hears none in the items of a list", () => {
    const question = "How many crews did the Harbour Union send?";
    const text = "The Harbour Union sent:\n- 12 crews\n- 15 crews";
    const sentences = ["The Harbour Union sent:", "12 crews", "15 crews"];
    const item = (words: string, path: string): Candidate =>
      candidateSaying(`The Harbour Union sent: ${words}`, [
        rankedPassage({ text, sentences, document: indexedDocument({ path }) }),
      ]);
    const differs = createDisagreement(inquiryOf(question), item("12 crews", "one.md"), splitTerms);
    expect(differs(item("15 crews", "other.md"))).toBe(false);
  });
});

describe("disagreement()", () => {
  const inquiry = inquiryOf("When was the Harbour Union founded?");
  const first = saying("The Harbour Union was founded in 1984.", "one.md");
  const same = saying("In 1984 the Harbour Union was founded.", "two.md");
  const other = saying("The Harbour Union was founded in 1986.", "other.md");

  it("has the places of what differs from what comes first", () => {
    const asked = new Map([[first, inquiry]]);
    expect(disagreement([first, same, other], asked, splitTerms)).toEqual({ disagreement: [0, 2] });
  });

  it("has those of one thing asked, the first for which some differ", () => {
    const oak = inquiryOf("When was the Oak Guild founded?");
    const plain = saying("The Elm Guild was founded in 1901.", "elm.md");
    const oakFirst = saying("The Oak Guild was founded in 1902.", "one.md");
    const oakOther = saying("The Oak Guild was founded in 1907.", "two.md");
    const asked = new Map([
      [plain, inquiryOf("When was the Elm Guild founded?")],
      [first, inquiry],
      [oakFirst, oak],
    ]);
    const chosen = [plain, first, other, oakFirst, oakOther];
    expect(disagreement(chosen, asked, splitTerms)).toEqual({ disagreement: [1, 2] });
  });

  it.each([
    ["nothing differs", [first, same], new Map([[first, inquiry]])],
    [
      "what differs answers something else",
      [first, other],
      new Map([first, other].map((one) => [one, inquiry])),
    ],
    ["what comes first is not said", [same, other], new Map([[first, inquiry]])],
  ])("is missing where %s", (_, chosen, asked) => {
    expect(disagreement(chosen, asked, splitTerms)).toEqual({});
  });
});
