import { markdownTable } from "../../src/cli/markdown-table.js";
import { median, quantile } from "../../src/cli/statistics.js";
import type { EmbeddingStart, EmbeddingStartJob } from "./embedding-start.process.js";
import type { EmbeddingJob, EmbeddingTimes } from "./embedding.process.js";
import { shown } from "./support/shown.js";
import { runProcess } from "./support/run-process.js";
import type { Section, SectionOptions, Target } from "./support/section.js";

const starters = ["package", "ours"] as const;
type Starts = Readonly<Record<(typeof starters)[number], readonly number[]>>;

/** With less, the vectors in caches and indexes would have to be made anew. */
const leastCosine = 0.9999;

/** The bundled model alone. */
export async function measureEmbedding({ runs, note }: SectionOptions): Promise<Section> {
  note("embedding by the bundled model");
  const job: EmbeddingJob = { runs };
  const { result } = await runProcess<EmbeddingTimes>("embedding", job);
  note("the start of the bundled model");
  const starts = await measureStarts(runs);
  return {
    title: "Embedding",
    body: `${timesTable(result)}\n\n${startTable(starts)}`,
    targets: [cosineTarget(result)],
  };
}

async function measureStarts(runs: number): Promise<Starts> {
  const starts = { package: [] as number[], ours: [] as number[] };
  for (let run = 0; run < runs; run++) {
    for (const whose of run % 2 === 0 ? starters : starters.toReversed()) {
      const job: EmbeddingStartJob = { whose };
      const { result } = await runProcess<EmbeddingStart>("embedding-start", job);
      starts[whose].push(result.ms);
    }
  }
  return starts;
}

function timesTable({ sentences, contenders }: EmbeddingTimes): string {
  const [first] = contenders;
  const middle = (values: readonly number[]): number => median(values) ?? NaN;
  const rows = contenders.map(({ name, all, cpu, question, questionCpu }) => [
    name,
    (1_000 * sentences) / middle(all),
    median(all.map((ms, run) => (first?.all[run] ?? NaN) / ms)),
    middle(cpu) / sentences,
    quantile(question, 0.5),
    quantile(question, 0.99),
    median(questionCpu),
  ]);
  const head = [
    `the bundled model, ${sentences} sentences`,
    "sentences a second",
    "times as fast",
    "processor ms a sentence",
    "a question, p50 ms",
    "p99",
    "processor ms",
  ];
  return markdownTable(head, rows, shown);
}

function startTable(starts: Starts): string {
  const rows = starters.map((whose) => [whose, median(starts[whose]), Math.max(...starts[whose])]);
  return markdownTable(["a new process, to its first vector", "ms", "longest"], rows, shown);
}

function cosineTarget({ contenders }: EmbeddingTimes): Target {
  const least = Math.min(...contenders.map((contender) => contender.leastCosine));
  return {
    what: "least cosine of a vector of ours to the package's ≥ 0.9999",
    measured: least.toFixed(12),
    met: least >= leastCosine,
  };
}
