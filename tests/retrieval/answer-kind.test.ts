import { expect, it } from "vitest";
import { answerKind } from "../../src/retrieval/answer-kind.js";

it.each([
  ["Who chaired the meeting?", "person"],
  ["Which professor spoke last?", "person"],
  ["When was it founded?", "date"],
  ["In what year did it end?", "date"],
  ["How often does it meet?", "date"],
  ["What was the date of the launch?", "date"],
  ["How many states took part?", "number"],
  ["What is the price of a berth?", "number"],
  ["What percentage of them agreed?", "number"],
  ["Where did they meet?", "place"],
  ["In which city was it held?", "place"],
  ["Why was it postponed?", "reason"],
  ["What is the purpose of the fund?", "reason"],
  ["What is a zero draft?", "definition"],
  ["What does WGM stand for?", "definition"],
  ["Did they agree?", "yesNo"],
  ["Which topics were discussed?", "list"],
  ["List the participants", "list"],
  ["How do the two reports differ?", "comparison"],
  ["What happened next?", "other"],
  ["agenda item", "other"],
  ["会议什么时候举行?", "date"],
  ["谁主持会议?", "person"],
  ["有多少国家参加?", "number"],
  ["在哪里举行?", "place"],
  ["为什么推迟?", "reason"],
])("takes %j for a question about a %s", (question, kind) => {
  expect(answerKind(question)).toBe(kind);
});
