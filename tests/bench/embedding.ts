import type { EmbeddingJob, EmbeddingTimes } from "./embedding.process.js";
import { markdownTable } from "./support/markdown-table.js";
import { runProcess } from "./support/run-process.js";
import type { Section, SectionOptions } from "./support/section.js";
import { median, quantile } from "./support/statistics.js";

/** The bundled model alone. */
export async function measureEmbedding({ runs, note }: SectionOptions): Promise<Section> {
  note("embedding by the bundled model");
  const job: EmbeddingJob = { runs };
  const { result } = await runProcess<EmbeddingTimes>("embedding", job);
  const { sentences, contenders } = result;
  const [first] = contenders;
  const rows = contenders.map(({ name, all, question }) => [
    name,
    median(all) / sentences,
    median(first?.all ?? []) / median(all),
    quantile(question, 0.5),
    quantile(question, 0.95),
  ]);
  const head = [
    "the bundled model, 256 sentences",
    "ms a sentence",
    "times as fast",
    "a question, p50 ms",
    "p95",
  ];
  return { title: "Embedding", body: markdownTable(head, rows), targets: [] };
}
