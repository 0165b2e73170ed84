import { expect, it } from "vitest";
import { halves, splitQuestion } from "../../src/retrieval/split-question.js";

it.each([
  ["a single question", "Who won the race?"],
  ["two questions", "Who won the race?|When was it run?"],
  ["a second half that stands alone", "Who organised the race|when was the race held?"],
  ["a second half that leans on a name", "Who organised the race|when was it held?"],
  ["a tail that leans", "Which races took place in Rome and in Oslo, and in which years?"],
  ["a joined list", "What did Ann and Bob discuss?"],
])("keeps %s", (_, parts) => {
  const expected = parts.split("|");
  const asked = expected.join(expected[0]?.endsWith("?") ? " " : " and ");
  expect(splitQuestion(asked)).toEqual(expected);
});

it("splits a list of questions at its commas, but no relative clause", () => {
  const list = "Who built the tower, how high is it, and who kept it last?";
  expect(splitQuestion(list)).toEqual([
    "Who built the tower",
    "how high is it",
    "who kept it last?",
  ]);
  const clause = "What did the council, which met in Oslo, decide on fishing?";
  expect(splitQuestion(clause)).toEqual([clause]);
});

it.each([
  [
    "Which races took place in Rome and in Oslo, and in which years?",
    [
      "Which races took place in Rome, and in which years?",
      "Which races took place in Oslo, and in which years?",
    ],
  ],
  [
    "How do the Rome report and the Oslo overview refer to peace?",
    ["How do the Rome report refer to peace?", "How do the Oslo overview refer to peace?"],
  ],
  ["Who won and who lost?", []],
  ["What did Ann discuss?", []],
])("halves %j", (question, expected) => {
  expect(halves(question)).toEqual(expected);
});
