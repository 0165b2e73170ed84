/**
 * Times the bundled model: as its package gives it, and ours in one and two threads. All take turns
 * at small slices of the same sentences, so that what else the machine does meets all alike.
 */
import { timed } from "../../src/cli/timed.js";
import { createLocalEmbeddingModel } from "../../src/embeddings/local-embedding-model.js";
import { embeddingTexts } from "../support/embedding-texts.js";
import { createSentences, plainVocabulary } from "./support/generated-text.js";
import { BundledEmbeddings } from "./support/langchain-pipeline.js";
import { job, report } from "./support/report-result.js";
import { leastCosine } from "./support/similarity.js";

export interface EmbeddingJob {
  readonly runs: number;
}

export interface EmbeddingTimes {
  readonly sentences: number;
  readonly contenders: readonly {
    readonly name: string;
    /** Milliseconds for all sentences, one a run. */
    readonly all: readonly number[];
    /** Milliseconds of processor time for all sentences, one a run. */
    readonly cpu: readonly number[];
    /** Milliseconds for one question, some a run; none where it would be the call of the first. */
    readonly question: readonly number[];
    /** The same in processor time. */
    readonly questionCpu: readonly number[];
    /** Of its vectors and those of the package, of all sentences and of some odd texts. */
    readonly leastCosine: number;
  }[];
}

type Vectors = readonly ArrayLike<number>[];

const questionsARun = 50;
const sliceSize = 64;
const questions = [
  "When is the library open on Sunday?",
  "Who repaired the signal near the harbor?",
  "how much is a ticket for the ferry",
  "What must I bring to the clinic if I come for the first time and have no letter?",
];

const { runs } = job() as EmbeddingJob;
const source = createSentences(3, plainVocabulary);
const sentences = Array.from({ length: 256 }, () => source.sentence().text);
const slices = Array.from({ length: sentences.length / sliceSize }, (_, i) =>
  sentences.slice(i * sliceSize, (i + 1) * sliceSize),
);
const worker = new URL("../../src/embeddings/local.worker.js", import.meta.url);
const plain = new BundledEmbeddings();
const one = createLocalEmbeddingModel(worker, { threads: 1 });
const two = createLocalEmbeddingModel(worker, { threads: 2 });
const contenders = [
  contender("the package, a sentence a call", oneByOne),
  contender("the package, 32 a call", (texts) => plain.embedDocuments([...texts]), true),
  contender("ours, 1 thread", (texts) => one.embed(texts, "passage")),
  contender("ours, 2 threads", (texts) => two.embed(texts, "passage")),
];

// This loads the models too.
const expected = await oneByOne([...embeddingTexts, ...sentences]);
for (const each of contenders) {
  const found = [...(await each.embed(embeddingTexts)), ...(await each.embed(sentences))];
  each.leastCosine = leastCosine(expected, found);
}
for (let run = 0; run < runs; run++) {
  for (const { all, cpu } of contenders) {
    all.push(0);
    cpu.push(0);
  }
  for (const [i, slice] of slices.entries()) {
    for (const { embed, all, cpu } of inTurn(run + i)) {
      const took = await measured(() => embed(slice));
      all[run] = (all[run] ?? NaN) + took.ms;
      cpu[run] = (cpu[run] ?? NaN) + took.cpuMs;
    }
  }
  for (let i = 0; i < questionsARun; i++) {
    const text = questions[i % questions.length] ?? "";
    for (const { embed, asksLikeFirst, question, questionCpu } of inTurn(i)) {
      // Twice in a row, its weights would still be in the caches of the processor.
      if (asksLikeFirst) continue;
      const took = await measured(() => embed([text]));
      question.push(took.ms);
      questionCpu.push(took.cpuMs);
    }
  }
}
await Promise.all([one.close(), two.close()]);
const result: EmbeddingTimes = { sentences: sentences.length, contenders };
report(result);

function contender(
  name: string,
  embed: (texts: readonly string[]) => Promise<Vectors>,
  asksLikeFirst = false,
) {
  const all: number[] = [];
  const cpu: number[] = [];
  const question: number[] = [];
  const questionCpu: number[] = [];
  return { name, embed, asksLikeFirst, all, cpu, question, questionCpu, leastCosine: NaN };
}

/** Every other time from the last to the first. */
function inTurn(turn: number): typeof contenders {
  return turn % 2 === 0 ? contenders : contenders.toReversed();
}

/** What some work took of the clock, and of the processor in all threads of this process. */
async function measured(work: () => unknown): Promise<{ ms: number; cpuMs: number }> {
  const before = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1_000 };
}

async function oneByOne(texts: readonly string[]): Promise<number[][]> {
  const vectors: number[][] = [];
  for (const text of texts) vectors.push(await plain.embedQuery(text));
  return vectors;
}
