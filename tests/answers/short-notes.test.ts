import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import type { MarkdownAnswering } from "../support/markdown-answering.js";
import { shortNotes } from "../support/short-notes.js";

let folder: string;
let answering: MarkdownAnswering;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-notes-"));
  await buildMarkdown(folder, shortNotes);
  answering = await openAnswers(folder);
});

afterAll(async () => {
  await answering.generation.close();
  await rm(folder, { recursive: true, force: true });
});

/** The first sentence of the answer; `undefined` when the documents do not say. */
async function first(question: string): Promise<string | undefined> {
  const answer = await answering.answer(question);
  return answer.kind === "answered" ? answer.sentences[0]?.text : undefined;
}

const opened = "The slate quarry of Brannoch was opened in 1868 by the Dunmore brothers.";

describe("of a few short documents", () => {
  it.each([
    ["In which year was the slate quarry opened?", opened],
    ["What year was the quarry opened?", opened],
    ["In which country was the winch built?", "The winch was built in Bergen."],
    ["How long does a shift last?", "A shift lasts seven hours."],
    ["What is the price of a tour?", "A tour costs 9 pounds."],
    ["What is the number of workers in the quarry?", "The quarry has 140 workers today."],
    ["How often may visitors look in?", "Visitors may look in twice a week."],
  ])("a word for the kind of answer need not be said: %j", async (question, sentence) => {
    expect(await first(question)).toBe(sentence);
  });

  it.each([
    ["Where is the spring concert?", "The spring concert is on 9 June 2023 in the upper hall."],
    [
      "Where was the summer concert moved to?",
      "The summer concert was moved to the boat house because the roof of the hall leaks.",
    ],
    ["Who agreed to rent a piano?", "The committee agreed to rent one."],
  ])("a room is a place, and a committee answers who: %j", async (question, sentence) => {
    expect(await first(question)).toBe(sentence);
  });

  it.each([
    ["What is Tinnock?", "Tinnock is a game with nine stones that two people play."],
    ["who is nora pike", "Nora Pike, the treasurer, asked for a new piano."],
    ["Who is Wanda Brisk?", "It was thought of by Wanda Brisk."],
  ])("what tells who or what comes before a mention: %j", async (question, sentence) => {
    expect(await first(question)).toContain(sentence);
  });

  it.each([
    "Who closed the range of songs?",
    "Who closed the rehearsals?",
    "In which year was the winch sold?",
    "In which year was Nora Pike born?",
    "What is the price of the winch?",
    "How long does a concert last?",
    "What colour is the quarry?",
    "Which bank lent money to the quarry?",
    "What is the number of singers in the choir?",
  ])("what they do not say is not said: %j", async (question) => {
    expect(await first(question)).toBeUndefined();
  });
});
