import { expect, it } from "vitest";
import { generateAnswer } from "../../../src/answers/generated/generate-answer.js";
import { allOf } from "../../support/all-of.js";
import { packed } from "../../support/chat-cases/packed.js";
import { createScriptedModel } from "../../support/chat-cases/scripted-model.js";
import { splitTerms } from "../../support/passages.js";

const passages = packed([
  {
    title: "The league of harbours",
    heading: "Members",
    published: "2019-03-01",
    facts: [],
    text: "The league has 10 member towns. Its seat is in Milford.",
  },
  {
    title: "The league of harbours, anew",
    heading: "Members",
    published: "2021-11-20",
    facts: [],
    text: "The league has 12 member towns. Its seat is in Milford.",
  },
]);
const ten = "The league has 10 member towns.";
const twelve = "The league has 12 member towns.";

async function passed(...sentences: readonly object[]): Promise<string[]> {
  const chat = createScriptedModel(() => JSON.stringify({ sentences }));
  const parts = { passages, splitTerms, language: "en", chat };
  const last = (await allOf(generateAnswer("How many towns are members?", parts))).at(-1);
  return last?.kind === "answered" ? last.sentences.map(({ text }) => text) : [];
}

it("lets the values of passages that disagree through, each with the date of its document", async () => {
  const sentences = [
    { text: "As of March 2019, the league has 10 member towns.", passage: 1, quote: ten },
    { text: "As of 2021, the league has 12 member towns.", passage: 2, quote: twelve },
  ];
  expect(await passed(...sentences)).toEqual(sentences.map(({ text }) => text));
});

it.each([
  ["As of 2021, the league has 10 member towns.", 1, ten],
  ["As of 2019, the league has 12 member towns.", 1, ten],
  ["The league had 10 member towns from 2019 on.", 1, ten],
])("cuts a value with the date of another: %s", async (text, passage, quote) => {
  expect(await passed({ text, passage, quote })).toEqual([]);
});

it("does not take the date of a document for that of what it tells", async () => {
  const text = "The league was given 10 member towns in 2019.";
  expect(await passed({ text, passage: 1, quote: ten })).toEqual([]);
});
