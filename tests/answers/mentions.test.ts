import { describe, expect, it } from "vitest";
import { mentions } from "../../src/answers/mentions.js";
import type { Mention } from "../../src/answers/mentions.js";
import { splitWords } from "../../src/passages/terms.js";
import type { AnswerKind } from "../../src/retrieval/question.js";

const asked = (question: string): ReadonlySet<string> => new Set(splitWords(question));

describe("mentions()", () => {
  it.each<[AnswerKind, string, Mention]>([
    ["date", "It was built in 1874.", "new"],
    ["date", "It opened in May.", "new"],
    ["date", "It opens on Sunday.", "new"],
    ["date", "It was built in the last century.", "new"],
    ["date", "它建于1874年。", "new"],
    ["date", "It sails four times a day.", "new"],
    ["date", "It was built of stone.", "none"],
    ["date", "It has 214 steps.", "none"],
    ["number", "It has 214 steps.", "new"],
    ["number", "It has two doors.", "new"],
    ["number", "It has three-quarters of the light.", "new"],
    ["number", "共有三个国家。", "new"],
    ["number", "It has many steps.", "none"],
    ["person", "The keeper was Ada Finch.", "new"],
    ["person", "Dr. Ortiz founded it.", "new"],
    ["person", "the professor de la Cruz spoke.", "new"],
    ["person", "nobody kept it.", "none"],
    ["place", "The regatta took place in Milford Cove.", "new"],
    ["place", "The house stands north of the Quay.", "new"],
    ["person", "Certain gaps remain on Monday.", "none"],
    ["person", "It is closed on Mondays.", "none"],
    ["person", "Finch kept it.", "new"],
    ["person", "The head librarian opens it.", "new"],
    ["person", "It was approved by all members.", "new"],
    ["person", "Several gaps remain between the schools.", "none"],
    ["place", "The regatta took place in the upper hall.", "new"],
    ["place", "The regatta took place online.", "new"],
    ["place", "It is a town on the coast of Norway.", "new"],
    ["place", "It was the first Summer Fair of the Guild.", "none"],
    ["place", "It was the first fair of the ABC.", "none"],
    ["place", "The regatta took place at noon.", "none"],
    ["reason", "The windows broke because of the storm.", "new"],
    ["reason", "The windows broke.", "none"],
    ["definition", "A buoy is a mark that floats.", "new"],
    ["definition", "Buoys float!", "none"],
    ["list", "Ropes, sails and charts.", "unknown"],
    ["yesNo", "It was built in 1874.", "unknown"],
    ["comparison", "One is older.", "unknown"],
    ["other", "It was built in 1874.", "unknown"],
  ])("to a question for a %s, %j: %s", (kind, sentence, expected) => {
    expect(mentions(kind, sentence, new Set())).toBe(expected);
  });

  it.each<[AnswerKind, string, string, Mention]>([
    ["date", "What was built in 1874?", "The lighthouse was built in 1874.", "none"],
    ["date", "When in 1874 was it built?", "It was built in May 1874.", "new"],
    ["person", "Who was Ada Finch?", "Ada Finch left.", "none"],
    ["person", "Who lived with Ada Finch?", "Ada Finch lived with Ben Finch.", "new"],
    ["place", "Where in Milford Cove was it?", "It was in Milford Cove.", "none"],
    ["person", "What does the committee do?", "The committee met.", "none"],
    ["place", "Where in the hall was it?", "It was in the hall.", "none"],
    ["number", "Which of the 12 crews won?", "Of 12 crews one lost.", "none"],
  ])("a %s that %j names is not new in %j: %s", (kind, question, sentence, expected) => {
    expect(mentions(kind, sentence, asked(question))).toBe(expected);
  });

  it("gives the same answer every time", () => {
    const ask = (): Mention => mentions("date", "It was built in 1874.", new Set());
    expect([ask(), ask(), ask()]).toEqual(["new", "new", "new"]);
  });
});
