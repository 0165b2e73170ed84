import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answers/answer-question.js";
import { createFactMiner } from "../../src/facts/create-fact-miner.js";
import type { Generation } from "../../src/index/open-generation.js";
import { createOtherForms } from "../../src/retrieval/other-forms.js";
import { createQuestionReader } from "../../src/retrieval/read-question.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, markdownSource, openAnswers } from "../support/markdown-answering.js";
import { splitTerms } from "../support/passages.js";

const files = {
  "rivers.md":
    "# Rivers of the north\n\nThe Northern River Survey Council (NRSC) keeps the gauges of eleven rivers. Volunteers clean the banks in spring.",
  "gauges.md":
    "# Gauges\n\nNRSC moved its office to Alnford in 1987. The bridge at Alnford was rebuilt in 1990.",
  "floods.md":
    "# Floods\n\nThe Northern River Survey Council published its first flood map in 2003. The map shows forty villages. The World Health Organization (WHO) sent twelve nurses.",
};
let folder: string;
let generation: Generation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-forms-"));
  const source = { ...markdownSource(files), facts: createFactMiner() };
  await buildMarkdown(folder, files, { source });
  ({ generation } = await openAnswers(folder));
});
afterAll(async () => {
  await generation.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is said to a question, by the abbreviations of the index or without them; undefined for nothing. */
async function said(question: string, isByForms = true): Promise<string | undefined> {
  const abbreviations = isByForms ? await generation.readAbbreviations() : [];
  const forms = createOtherForms(abbreviations, { splitTerms, isWord: () => false });
  const reader = createQuestionReader({
    splitTerms,
    repair: () => undefined,
    findForms: forms.findForms,
    detectLanguage: () => "en",
  });
  const model = createHashedEmbeddingModel();
  const parts = { generation, model, reader, splitTerms: forms.splitTerms };
  const answer = await answerQuestion(question, parts);
  return answer.kind === "answered" ? answer.sentences[0]?.text : undefined;
}

describe("answerQuestion() by the other form of a name", () => {
  it.each([
    ["When did the NRSC publish its first flood map?", /published its first flood map in 2003/],
    ["Where did the Northern River Survey Council move its office?", /NRSC moved its office/],
    ["How many nurses did the WHO send?", /twelve nurses/],
  ])("answers %j", async (question, expected) => {
    expect(await said(question)).toMatch(expected);
  });

  it("does not without it", async () => {
    const question = "Where did the Northern River Survey Council move its office?";
    expect(await said(question, false)).toBeUndefined();
  });

  it.each([
    "When was the NRSC founded?",
    "Where did the Southern River Survey Council move its office?",
    "Which council of the north built the bridge?",
  ])("does not answer %j, which no document says", async (question) => {
    expect(await said(question)).toBeUndefined();
  });
});
