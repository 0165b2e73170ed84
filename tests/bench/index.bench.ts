/**
 * Times of one search, of building a graph and of opening an index, on generated data: 1,000 passages
 * of one sentence; with BENCH_LARGE=1 also 100,000, which takes minutes to prepare.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, bench, describe } from "vitest";
import { createGraphBuilder } from "../../src/index/create-graph-builder.js";
import { openIndex } from "../../src/index/open-index.js";
import { built, withIndex } from "../index/support/build.js";
import { clusteredVectors, seededRandom } from "../index/support/vectors.js";
import { compiled } from "../support/compiled.js";

const dimensions = 512;
const passagesOfADocument = 100;
const sizes = process.env["BENCH_LARGE"] === "1" ? [1_000, 100_000] : [1_000];
const graphs = createGraphBuilder({ entry: compiled("src/index/graph.process.ts") });

/** Words as in a text: the frequent ones are few. */
const random = seededRandom(7);
const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`);
const word = (): string => words[Math.floor(words.length * random() ** 3)] ?? "w0";
const sentence = (): string => Array.from({ length: 60 }, word).join(" ");

for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), "footnote-bench-"));
  const vectors = clusteredVectors({ count: size, dimensions, seed: 1 });
  const queries = clusteredVectors({ count: 100, dimensions, seed: 2 });
  const texts = Object.fromEntries(
    Array.from({ length: size / passagesOfADocument }, (_, i) => [
      `${i}.txt`,
      Array.from({ length: passagesOfADocument }, sentence).join("\n\n"),
    ]),
  );
  let given = 0;
  await built(folder, texts, {
    graphs,
    model: {
      id: "generated",
      maxBatchSize: 256,
      maxParallelCalls: 1,
      reads: () => true,
      embed: (batch) => Promise.resolve(batch.flatMap(() => vectors[given++ % size] ?? [])),
      close: () => Promise.resolve(),
    },
  });
  const opened = await openIndex(folder);
  if (opened.kind !== "open") throw new Error(opened.message);
  const { generation } = opened;
  let turn = 0;
  const query = (): Float32Array =>
    queries[turn++ % queries.length] ?? new Float32Array(dimensions);
  const terms = Array.from({ length: 100 }, () => Array.from({ length: 8 }, word));
  const labels = Array.from({ length: 300 }, () => Math.floor(random() * size));
  const places = Array.from({ length: 20 }, () => Math.floor(random() * size));

  describe(`${size.toLocaleString("en")} passages`, () => {
    afterAll(async () => {
      await generation.close();
      await rm(folder, { recursive: true });
    });
    bench("BM25: the best 100 by 8 terms", () => {
      generation.terms.search(terms[turn++ % terms.length] ?? [], 100);
    });
    bench("HNSW: the nearest 30", () => {
      generation.vectors.search(query(), 30);
    });
    bench("HNSW: the nearest 100", () => {
      generation.vectors.search(query(), 100);
    });
    bench("similarities of 300 labels", () => {
      generation.vectors.similarities(query(), labels);
    });
    bench("read 20 passages", async () => {
      await generation.readPassages(places);
    });
    bench("check and open", () => withIndex(folder, () => undefined), { iterations: 3 });
    const files = {
      vectors: join(folder, "generations/000001/vectors.f32"),
      graph: join(folder, "bench.hnsw"),
      labels: join(folder, "bench.labels"),
      dimensions,
    };
    bench("build the graph", () => graphs.build(files), {
      iterations: 1,
      warmupIterations: 0,
      time: 0,
      warmupTime: 0,
    });
  });
}
