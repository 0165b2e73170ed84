import { describe, expect, it } from "vitest";
import { createAmountReader, createKindReader } from "../../src/answers/told-kind.js";
import { inquiryOf, splitTerms } from "../support/passages.js";

describe("createKindReader()", () => {
  it.each([
    ["In which year was it built?", "The pier was built in 1911.", ["year"]],
    ["In which year was it built?", "The pier was built of stone.", []],
    ["Which person built the pier?", "Ada Finch built the pier.", ["person"]],
    ["Which person built the pier?", "The pier was built.", []],
    ["What is the number of crews?", "The bay has 12 crews.", ["number"]],
    ["What was done in 1911?", "The pier was built in 1911.", []],
    ["In which year after 1911 was it built?", "In 1911 the pier was planned.", []],
    ["Which company built the pier?", "Ada Finch built the pier.", []],
    ["Which text did they write?", "In 1911 Ada Finch wrote it.", []],
  ])("asked %j, %j says %j", (question, sentence, terms) => {
    const told = createKindReader(inquiryOf(question), splitTerms);
    expect([...told(sentence)]).toEqual(terms);
  });
});

describe("createAmountReader()", () => {
  it.each([
    ["How long did the storm last?", "The storm lasted three days.", true],
    ["How long did the storm last?", "The storm lasted until noon.", true],
    ["How long did the storm last?", "The storm broke 12 windows.", false],
    ["What is the price of a berth?", "A berth costs 30 euros.", true],
    ["What is the price of a berth?", "The bay has 30 berths.", false],
    ["How many crews took part?", "The storm broke in 1911.", true],
    ["Who built it?", "Nobody knows.", true],
  ])("asked %j, %j may answer: %s", (question, sentence, expected) => {
    expect(createAmountReader(inquiryOf(question), splitTerms)(sentence)).toBe(expected);
  });
});
