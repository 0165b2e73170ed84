import { describe, expect, it } from "vitest";
import { createTellsWhat } from "../../src/answers/tells-what.js";

describe("createTellsWhat()", () => {
  it.each([
    ["What is a sloop?", "A sloop is a boat with one mast.", true],
    ["What are sloops?", "In harbours, sloops are boats that have one mast.", true],
    ["What is a sloop?", "The sloop was sold.", false],
    ["What is a sloop?", "A sloop rig is a cheap one.", false],
    ["What is the Bay Guild?", "They joined the Bay Guild, a union of clubs, in May.", true],
    ["What is the Bay Guild?", "They joined the Bay Guild in May.", false],
    ["What is Gull Eye?", "They began a watch under the name Gull Eye.", true],
    ["What is TBG?", "The Tarn Bay Guild (TBG) met.", true],
    ["What does TBG stand for?", "The Tarn Bay Guild (TBG) met.", true],
    ["What does TBG mean?", "TBG met in May.", false],
    ["Who is Ada Finch?", "Ada Finch, the last keeper of the light and a painter, left.", true],
    ["who is ada finch", "The engineer Ada Finch left.", true],
    ["Who was Ada Finch?", "Prof. Ada M. Finch was for years a teacher.", true],
    ["Who is Ada Finch?", "Ada Finch thanked the engineer.", false],
    ["Who is Ada Finch?", "Ada Finch was thanked by the engineer.", false],
    ["Who is Ada Finch?", "Present: Ada Finch, Ben Marsh.", false],
  ])("asked %j, %j tells it: %s", (text, sentence, expected) => {
    expect(createTellsWhat({ text })?.(sentence)).toBe(expected);
  });

  it.each([
    "Who is the captain?",
    "Who is president?",
    "Who built it?",
    "What is it?",
    "What was built in 1911 by the guild of the bay and its friends?",
    "When was it built?",
  ])("is not asked what something is by %j", (text) => {
    expect(createTellsWhat({ text })).toBeUndefined();
  });

  it("takes any mark in a name as it is", () => {
    expect(createTellsWhat({ text: "What is C++ (or C.C)?" })).toBeUndefined();
    expect(createTellsWhat({ text: "What is A.C?" })?.("ABC is a guild.")).toBe(false);
  });
});
