/** Opens an index of generated passages, asks it questions and tells what that took. */
import { answerQuestion } from "../../src/answers/answer-question.js";
import { timed } from "../../src/cli/timed.js";
import { compose } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import { openIndex } from "../../src/index/open-index.js";
import { sentenceLabels } from "../../src/retrieval/search-passages.js";
import { generatedQuestions } from "./support/generated-questions.js";
import { sentencesOf } from "./support/index-contents.js";
import { langChainStore } from "./support/langchain-store.js";
import { createRememberingModel } from "./support/remembering-model.js";
import { job, report } from "./support/report-result.js";
import { createWordEmbeddingModel } from "./support/word-embedding-model.js";

export interface QuestionsJob {
  readonly passages: number;
  readonly index: string;
  /** Times each question is asked; one more goes before, unmeasured. */
  readonly rounds: number;
  /** Asks LangChain's HNSWLib too, on the same sentence vectors. */
  readonly peer: boolean;
}

/** Milliseconds, one a measurement. */
export interface Timings {
  readonly name: string;
  readonly ms: readonly number[];
}

export interface QuestionsResult {
  readonly sentences: number;
  /** Checking and opening the index, and making ready to read questions. */
  readonly openMs: number;
  readonly readyMs: number;
  readonly timings: readonly Timings[];
  readonly answered: number;
  /** Of the questions made from a passage: how many answers cite it. */
  readonly cited: number;
  readonly asked: number;
  readonly answerable: number;
  /** Resident bytes before the index was opened, with it open, and after all questions. */
  readonly resident: { readonly before: number; readonly open: number; readonly after: number };
}

const { passages, index, rounds, peer } = job() as QuestionsJob;
const questions = generatedQuestions(200, passages);
const footnote = compose(readConfig({}));
const model = createRememberingModel(createWordEmbeddingModel());
const timings = new Map<string, number[]>();
await model.embed(["warm"], "question");
const before = resident();

const opening = performance.now();
const opened = await openIndex(index);
if (opened.kind !== "open") throw new Error(opened.message);
if (opened.warnings.length > 0) throw new Error(opened.warnings.join("\n"));
const { generation } = opened;
const openMs = performance.now() - opening;
const reading = await footnote.readingOf(generation);
const readyMs = performance.now() - opening - openMs;
const open = resident();

const options = { generation, model, ...reading };
const store = peer ? await langChainStore(await sentencesOf(generation), model) : undefined;
let [answered, cited] = [0, 0];
for (const { text, passage } of questions) {
  const answer = await answerQuestion(text, options);
  if (answer.kind !== "answered") continue;
  answered++;
  const places = answer.citations.map(({ passage: { id } }) => generation.findPassage(id));
  if (passage !== undefined && places.includes(passage)) cited++;
}
for (let round = 0; round < rounds; round++) {
  for (const { text } of questions) {
    const ours = (): Promise<void> => record("answer", () => answerQuestion(text, options));
    const theirs = (): Promise<void> => record("LangChain", () => store?.similaritySearch(text, 4));
    if (round % 2 === 0) await ours();
    if (store) await theirs();
    if (round % 2 === 1) await ours();
  }
}
await timeParts();
const result: QuestionsResult = {
  sentences: generation.manifest.counts.sentences,
  openMs,
  readyMs,
  timings: Array.from(timings, ([name, ms]) => ({ name, ms })),
  answered,
  cited,
  asked: questions.length,
  answerable: questions.filter(({ passage }) => passage !== undefined).length,
  resident: { before, open, after: resident() },
};
await generation.close();
await footnote.close();
report(result);

/** What a question is made of, each alone. */
async function timeParts(): Promise<void> {
  const { terms, vectors, sentenceStarts } = generation;
  for (const { text } of questions) {
    await record("reading the question", () => reading.reader.question(text));
    const inquiry = reading.reader.query(text);
    const query = await vectorOf(inquiry.text);
    await record("BM25: the best 100 passages", () => terms.search(inquiry.terms, 100));
    await record("graph: the nearest 200 sentences", () => vectors.search(query, 200));
    const found = terms.search(inquiry.terms, 100).map(({ passage }) => passage);
    const labels = found.flatMap((passage) => sentenceLabels(sentenceStarts, passage));
    await record("similarities of the sentences of 100 passages", () =>
      vectors.similarities(query, labels),
    );
    await record("reading 10 passages", () => generation.readPassages(found.slice(0, 10)));
  }
}

async function record(name: string, work: () => unknown): Promise<void> {
  const { ms } = await timed(work);
  const all = timings.get(name);
  if (all) all.push(ms);
  else timings.set(name, [ms]);
}

async function vectorOf(text: string): Promise<Float32Array> {
  const [vector] = await model.embed([text], "question");
  if (!vector) throw new Error(`There is no vector of ${text}`);
  return vector;
}

/** Resident bytes, what the garbage collector can free left out. */
function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
