import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../src/answers/answer.js";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import type { MarkdownAnswering } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";

const lines = ["publisher: Tarn Bay Press", "published: 1902-05-01", "type: survey"];
const survey = ["---", "title: The bells of the bay", ...lines, "---"].join("\n");
const said =
  "[The bells of the bay:] publisher: Tarn Bay Press; published: 1902-05-01; type: survey";
const memo = `# Memo on the dredger

Date: 4 March 1931, when the dredger sank because its pump had failed.
`;
let folder: string;
let answering: MarkdownAnswering;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-matter-"));
  const text = `${survey}\n\n# The bells of the bay\n\nEleven bells hang in seven towers. The oldest is cracked.`;
  await buildMarkdown(folder, { ...tarnBay, "bells.md": text, "memo.md": memo });
  answering = await openAnswers(folder);
});
afterAll(async () => {
  await answering.generation.close();
  await rm(folder, { recursive: true, force: true });
});

const textsOf = (answer: Answer): string[] =>
  answer.kind === "answered" ? answer.sentences.map(({ text }) => text) : [];

describe("answerQuestion() about a document", () => {
  it.each([
    "When was the survey of the bells published?",
    "Who published The Bells of the Bay?",
    "Who is the publisher of the survey?",
  ])("answers %j from its front matter and opens it there", async (question) => {
    const answer = await answering.answer(question);
    expect(textsOf(answer)).toEqual([said]);
    expect(answer).toMatchObject({
      citations: [{ passage: { text: lines.join("\n"), startLine: 3 } }],
    });
  });

  it("takes a text that begins like front matter for what it is", async () => {
    const answer = await answering.answer("Why did the dredger sink?");
    expect(textsOf(answer).join()).toContain("sank because its pump had failed.");
    const date = await answering.answer("On which date was the memo on the dredger written?");
    expect(textsOf(date).join()).not.toContain("[Memo");
  });

  it.each([
    "Who paid for the survey of the bells?",
    "How is Tarn Bay Press connected with the survey?",
    "When was the survey of the lighthouse published?",
  ])("does not answer %j from it", async (question) => {
    expect(textsOf(await answering.answer(question))).not.toContain(said);
  });
});
