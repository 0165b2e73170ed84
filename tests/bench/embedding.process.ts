/** Times the bundled model: as its package gives it, and ours in one and two threads. */
import { createLocalEmbeddingModel } from "../../src/embeddings/local-embedding-model.js";
import { createSentences, plainVocabulary } from "./support/generated-text.js";
import { BundledEmbeddings } from "./support/langchain-pipeline.js";
import { job, report } from "./support/report-result.js";
import { timed } from "./support/timings.js";

export interface EmbeddingJob {
  readonly runs: number;
}

export interface EmbeddingTimes {
  readonly sentences: number;
  readonly contenders: readonly {
    readonly name: string;
    /** Milliseconds for all sentences, one a run. */
    readonly all: readonly number[];
    /** Milliseconds for one question, some a run. */
    readonly question: readonly number[];
  }[];
}

const questionsARun = 20;

const { runs } = job() as EmbeddingJob;
const texts = createSentences(3, plainVocabulary);
const sentences = Array.from({ length: 256 }, () => texts.sentence().text);
const worker = new URL("../../src/embeddings/local.worker.js", import.meta.url);
const plain = new BundledEmbeddings();
const [one, two] = [1, 2].map((threads) => createLocalEmbeddingModel(worker, { threads }));
const contenders = [
  {
    name: "the package, 32 sentences a call",
    embed: (texts: string[]) => plain.embedDocuments(texts),
  },
  { name: "ours, 1 thread", embed: (texts: string[]) => one?.embed(texts, "passage") },
  { name: "ours, 2 threads", embed: (texts: string[]) => two?.embed(texts, "passage") },
].map((contender) => ({ ...contender, all: [] as number[], question: [] as number[] }));

for (let run = -1; run < runs; run++) {
  for (const { embed, all, question } of run % 2 === 0 ? contenders : contenders.toReversed()) {
    const ms = await timed(() => embed(sentences));
    // The first run loads the models.
    if (run >= 0) all.push(ms);
    for (let i = 0; run >= 0 && i < questionsARun; i++) {
      question.push(await timed(() => embed(["When is the library open on Sunday?"])));
    }
  }
}
await Promise.all([one?.close(), two?.close()]);
const result: EmbeddingTimes = {
  sentences: sentences.length,
  contenders: contenders.map(({ name, all, question }) => ({ name, all, question })),
};
report(result);
