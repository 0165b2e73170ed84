import { describe, expect, it } from "vitest";
import { findAnswerSpan } from "../../../src/answers/span/find-answer-span.js";
import { createTermSplitter } from "../../../src/passages/terms.js";
import { createQuestionReader } from "../../../src/retrieval/read-question.js";

const reader = createQuestionReader({
  splitTerms: createTermSplitter({ stem: (word) => word, stopWords: new Set() }),
  repair: () => undefined,
  detectLanguage: () => "und",
});

function said(question: string, sentence: string): string | undefined {
  const span = findAnswerSpan(reader.query(question), sentence);
  return span && sentence.slice(span.start, span.end);
}

const regatta =
  "The fourth regatta was held in Milford, Ireland from 2–4 September 2019 before 32,000 visitors.";
const lighthouse =
  "The lighthouse was designed by Mr. Tomas Ortega in 1874 and cost $1.2 million, about 61% of it borrowed.";

describe("findAnswerSpan()", () => {
  it.each([
    ["When was the fourth regatta held?", regatta, "2–4 September 2019"],
    ["In what year was the regatta held?", regatta, "2019"],
    ["When was the lighthouse designed?", lighthouse, "1874"],
    ["When did the mill stand?", "The mill stood between 1621 and 1629.", "between 1621 and 1629"],
    [
      "In which century was the mill built?",
      "The mill was built in the early 12th century.",
      "early 12th century",
    ],
    ["How often does the council meet?", "The council meets every two years.", "every two years"],
    ["When was Ada Finch born?", "The keeper Ada Finch (1812–1877) was born in a mill.", "1812"],
    ["When did Ada Finch die?", "The keeper Ada Finch (1812–1877) died in a mill.", "1877"],
  ])("finds the date: %s", (question, sentence, answer) => {
    expect(said(question, sentence)).toBe(answer);
  });

  it.each([
    ["How many visitors came to the regatta?", regatta, "32,000 visitors"],
    [
      "How many member states took part?",
      "Of the 61 observers and 47 Member States, all took part.",
      "47 Member States",
    ],
    ["How much did the lighthouse cost?", lighthouse, "$1.2 million"],
    ["What percentage of the cost was borrowed?", lighthouse, "about 61%"],
    [
      "How long did the siege last?",
      "The siege lasted nearly 13 weeks and took 200 lives.",
      "nearly 13 weeks",
    ],
    ["How old was the keeper?", "The keeper was 19 years old.", "19"],
    ["What share of the land is forest?", "Two-thirds of the land is forest.", "Two-thirds"],
  ])("finds the number with its unit: %s", (question, sentence, answer) => {
    expect(said(question, sentence)).toBe(answer);
  });

  it.each([
    ["Who designed the lighthouse?", lighthouse, "Tomas Ortega"],
    [
      "Who is the director of the harbour?",
      "H.E. Prof. Ada Finch, director of the harbour, thanked the crews.",
      "Ada Finch",
    ],
    [
      "Who gave the opening speech?",
      "Ada Finch, Dean of the Milford School, gave the opening speech.",
      "Ada Finch",
    ],
    ["Where was the fourth regatta held?", regatta, "Milford, Ireland"],
    ["Which river flows past the mill?", "Past the mill flows the Amber River.", "Amber River"],
    [
      "Which treaty ended the war?",
      "The war was ended by the Treaty of Milford.",
      "Treaty of Milford",
    ],
  ])("finds the name: %s", (question, sentence, answer) => {
    expect(said(question, sentence)).toBe(answer);
  });

  it("takes a whole series where several names are asked for", () => {
    const sentence = "The ferry calls at the towns of Milford, Oakhaven and Stonebridge.";
    expect(said("Which towns does the ferry call at?", sentence)).toBe(
      "Milford, Oakhaven and Stonebridge",
    );
  });

  it.each([
    ["is of another kind", "When was it built?", "The tower was built of grey stone."],
    [
      "is said by the question",
      "When did the flood of 1874 reach the tower?",
      "The flood of 1874 reached the tower.",
    ],
    [
      "counts something else",
      "How many ships sank?",
      "The storm sank boats and drowned 12 sailors.",
    ],
    ["is about something else", "When was the mill built?", "In 1874 nobody came."],
    [
      "might be either",
      "When did the mill burn?",
      "The mill burnt in 1874 and the mill burnt in 1902.",
    ],
    ["is only an office", "Who spoke first?", "The Secretary-General spoke first."],
    ["is an abbreviation, not a person", "Who read DNA first?", "Teams read RNA first."],
    ["is a place, not a person", "Who settled there?", "Crews settled there from West Africa."],
    ["is a rank, not a place", "Where does the town rank?", "The town ranks third in Norway."],
  ])("offers nothing that %s", (_, question, sentence) => {
    expect(said(question, sentence)).toBeUndefined();
  });

  it.each([
    "Why was the mill built in 1874?",
    "Was the mill built in 1874?",
    "How was the mill built in 1874?",
  ])("offers nothing to a question for no name, date or number: %s", (question) => {
    expect(said(question, "Ada Finch built the mill in Milford in 1874.")).toBeUndefined();
  });

  it.each([
    ["会议是什么时候举行的？", "会议于2019年9月2日至4日在港口举行。", "2019年9月2日至4日"],
    ["有多少个国家参加了会议？", "2019年共有47个国家参加了会议，提交了12份报告。", "47个"],
    ["第二座灯塔是哪一年建成的？", "第一座灯塔于1874年拆除，第二座灯塔于1902年建成。", "1902年"],
    ["When was it built?", "灯塔建于1874年。", "1874年"],
  ])("finds dates and numbers in Chinese: %s", (question, sentence, answer) => {
    expect(said(question, sentence)).toBe(answer);
  });

  it.each([
    ["什么时候变暖？", "约13000年前气候变暖。"],
    ["谁建了灯塔？", "奥尔特加建了灯塔。"],
    ["Who built it?", "奥尔特加 (Ortega) 建了灯塔。"],
  ])("offers nothing broken in Chinese: %s", (question, sentence) => {
    expect(said(question, sentence)).toBeUndefined();
  });

  it("offers nothing in what is too long for a sentence", () => {
    expect(
      said("When was the mill built?", `The mill was built in 1874 ${"and so on ".repeat(200)}`),
    ).toBeUndefined();
  });
});
