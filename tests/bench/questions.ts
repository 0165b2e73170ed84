import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatVersion } from "../../src/index/manifest.js";
import type { Cell } from "../../src/cli/markdown-table.js";
import { markdownTable } from "../../src/cli/markdown-table.js";
import { quantile } from "../../src/cli/statistics.js";
import type { GeneratedBuild, GeneratedBuildJob } from "./generated-build.process.js";
import type { QuestionsJob, QuestionsResult } from "./questions.process.js";
import { bytesInFolder, sum } from "./support/index-contents.js";
import { shown } from "./support/shown.js";
import { runProcess } from "./support/run-process.js";
import type { ProcessRun } from "./support/run-process.js";
import type { Section, SectionOptions, Target } from "./support/section.js";

/** Passages of the large index; another number for a machine that is slower. */
const large = Number(process.env["BENCH_LARGE_PASSAGES"] ?? 100_000);
const small = 1_000;

interface Measured {
  readonly passages: number;
  readonly built: ProcessRun<GeneratedBuild>;
  readonly asked: QuestionsResult;
  /** By file. */
  readonly disk: ReadonlyMap<string, number>;
}

/**
 * The time of an answer, without the embedding of the question, and what an index takes. The large
 * index is kept in the temporary folder for the next run.
 */
export async function measureQuestions(options: SectionOptions): Promise<Section> {
  const sizes = options.large ? [small, large] : [small];
  const all: Measured[] = [];
  for (const passages of sizes) all.push(await measure(passages, options));
  return {
    title: "A question, its embedding excluded",
    body: [...all.map(answerTable), ...all.map(footprint), buildTable(all)].join("\n\n"),
    targets: all.map(latencyTarget),
  };
}

async function measure(
  passages: number,
  { folder, runs, note }: SectionOptions,
): Promise<Measured> {
  const kept = `footnote-bench-${passages}-passages-format-${formatVersion}`;
  const index = passages === small ? folder : join(tmpdir(), kept);
  await mkdir(index, { recursive: true });
  note(`building the index of ${shown(passages)} passages, unless it is there`);
  const build: GeneratedBuildJob = { passages, index };
  const built = await remembered(await runProcess("generated-build", build), `${index}.json`);
  note(`asking the index of ${shown(passages)} passages`);
  const ask: QuestionsJob = { passages, index, rounds: runs, peer: passages === small };
  const { result } = await runProcess<QuestionsResult>("questions", ask);
  return { passages, built, asked: result, disk: await bytesInFolder(index) };
}

/** What was measured when the index was built, as a kept one costs nothing. */
async function remembered(run: Measured["built"], file: string): Promise<Measured["built"]> {
  if (run.result.seconds === undefined) {
    return JSON.parse(await readFile(file, "utf8")) as Measured["built"];
  }
  await writeFile(file, JSON.stringify(run));
  return run;
}

function answerTable({ passages, asked }: Measured): string {
  const rows = asked.timings.map(({ name, ms }): Cell[] => {
    const named = names[name] ?? `of that: ${name}`;
    return [named, ...[0.5, 0.95, 0.99, 1].map((share) => quantile(ms, share)), ms.length];
  });
  const { answered, cited, asked: count, answerable } = asked;
  return [
    markdownTable(
      [
        `${shown(passages)} passages, ${shown(asked.sentences)} sentences: ms`,
        "p50",
        "p95",
        "p99",
        "most",
        "measured",
      ],
      rows,
      shown,
    ),
    `${answered} of ${count} questions were answered; ${cited} of the ${answerable} that were made from a passage cite it. Check and open: ${shown(asked.openMs)} ms, making ready to read questions ${shown(asked.readyMs)} ms.`,
  ].join("\n\n");
}

const names: Readonly<Record<string, string>> = {
  answer: "Footnote: read, search both ways, answer and cite",
  LangChain: "LangChain: `similaritySearch(question, 4)` on the same vectors",
};

/** What 100,000 passages take: measured, or computed from the files of fewer. */
function footprint({ passages, built, asked, disk }: Measured): string {
  const megabytes = (bytes: number): number => (bytes * 100_000) / passages / 1e6;
  const files = [...disk].map(([name, bytes]) => ({ name, bytes }));
  const held = sum(files.filter(({ name }) => heldInMemory.has(name)).map(({ bytes }) => bytes));
  const { before, open, after } = asked.resident;
  const measured: Cell[][] = [
    ["memory: of the open index", megabytes(open - before)],
    ["memory: after the questions", megabytes(after - before)],
    ["memory: of the whole process then", megabytes(after)],
    ["memory: peak of the build, all its processes", megabytes(built.peakBytes)],
  ];
  const computed: Cell[][] = [["memory: of the files that are held", megabytes(held)]];
  const rows: Cell[][] = [
    ...(passages === small ? computed : measured),
    ["disk: all", megabytes(sum(disk.values()))],
    ...files
      .filter(({ bytes }) => megabytes(bytes) >= 5)
      .map(({ name, bytes }): Cell[] => [`disk: ${name}`, megabytes(bytes)]),
  ];
  const how = passages === 100_000 ? "measured" : `computed from ${shown(passages)}`;
  return markdownTable([`memory and disk for 100,000 passages, ${how}`, "MB"], rows, (value) =>
    shown(Math.round(value)),
  );
}

/** Files that an open index keeps in memory; others are read when needed. */
const heldInMemory = new Set([
  "graph.hnsw",
  "graph.labels",
  "passages.ids",
  "passages.starts",
  "sentences.starts",
  "terms.bin",
]);

function buildTable(all: readonly Measured[]): string {
  const rows = all.map(({ passages, built: { result, peakBytes, cpuSeconds } }): Cell[] => {
    const { seconds, stages } = result;
    const { reading, embedding, graph, verifying } = stages;
    return [
      shown(passages),
      seconds,
      cpuSeconds,
      ...[reading, embedding, graph, verifying],
      Math.round(peakBytes / 1e6),
    ];
  });
  return markdownTable(
    [
      "build of passages, embedding free",
      "seconds",
      "CPU seconds",
      "reading",
      "embedding",
      "graph",
      "verifying",
      "peak MB",
    ],
    rows,
    shown,
  );
}

function latencyTarget({ passages, asked }: Measured): Target {
  const limit = passages === small ? 5 : 20;
  const ms = asked.timings.find(({ name }) => name === "answer")?.ms ?? [];
  const [p50, p99] = [quantile(ms, 0.5) ?? NaN, quantile(ms, 0.99) ?? NaN];
  return {
    what: `a question, embedding excluded, under ${limit} ms at ${shown(passages)} passages`,
    measured: `p50 ${shown(p50)} ms, p99 ${shown(p99)} ms`,
    met: p50 < limit,
  };
}
