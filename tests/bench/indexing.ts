import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { markdownTable } from "../../src/cli/markdown-table.js";
import { median } from "../../src/cli/statistics.js";
import type { FootnoteBuildJob, FootnoteBuilds } from "./footnote-build.process.js";
import type { LangChainBuild, LangChainBuildJob } from "./langchain-build.process.js";
import {
  generatedDocument,
  generatedSentences,
  writeDocument,
  writeDocuments,
} from "./support/generated-documents.js";
import { bytesInFolder, sentencesOfIndex, sum } from "./support/index-contents.js";
import { shown } from "./support/shown.js";
import { runProcess } from "./support/run-process.js";
import type { Section, SectionOptions } from "./support/section.js";

const documentCount = 100;
const contenders = ["Footnote", "LangChain", "LangChain, a chunk a sentence"] as const;
type Contender = (typeof contenders)[number];

/** One first index. */
interface Run extends LangChainBuild {
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly diskBytes: number;
}

const rebuilds = [
  "one document rewritten",
  "one sentence changed",
  "one document rewritten, in a process that ran already",
] as const;
type Rebuild = (typeof rebuilds)[number];

/** The first index of 100 documents and the next after one has changed, beside LangChain's. */
export async function measureIndexing({ folder, runs, note }: SectionOptions): Promise<Section> {
  const measured = new Map<Contender, Run[]>(contenders.map((name) => [name, []]));
  const rebuilt = new Map<Rebuild, { seconds: number; embedded: number }[]>(
    rebuilds.map((name) => [name, []]),
  );
  const sentences = join(folder, "sentences.json");
  const numbers = [...Array(documentCount).keys()];
  await writeFile(sentences, JSON.stringify(numbers.flatMap(generatedSentences)));
  for (let run = 0; run < runs; run++) {
    const own = join(folder, `run-${run}`);
    const documents = join(own, "documents");
    await writeDocuments(documents, documentCount);
    for (const name of run % 2 === 0 ? contenders : contenders.toReversed()) {
      note(`first index, run ${run + 1} of ${runs}: ${name}`);
      const places = { documents, sentences, own };
      measured.get(name)?.push(await firstIndex(name, places));
    }
    note(`rebuilds, run ${run + 1} of ${runs}`);
    for (const [name, result] of await rebuildAll({ documents, index: join(own, "index"), run })) {
      rebuilt.get(name)?.push(result);
    }
  }
  return section(measured, rebuilt);
}

interface Places {
  readonly documents: string;
  readonly sentences: string;
  readonly own: string;
}

async function firstIndex(name: Contender, { documents, sentences, own }: Places): Promise<Run> {
  if (name === "Footnote") return footnote({ documents, index: join(own, "index") });
  const ready = name !== "LangChain";
  const store = join(own, ready ? "sentence-store" : "store");
  const job: LangChainBuildJob = { from: ready ? sentences : documents, ready, store };
  const { result, ...use } = await runProcess<LangChainBuild>("langchain-build", job);
  return { ...result, ...use, diskBytes: sum((await bytesInFolder(store)).values()) };
}

async function footnote({ documents, index }: Omit<FootnoteBuildJob, "rewrites">): Promise<Run> {
  const job: FootnoteBuildJob = { documents, index, rewrites: [] };
  const { result, ...use } = await runProcess<FootnoteBuilds>("footnote-build", job);
  const texts = await sentencesOfIndex(index);
  const diskBytes = sum((await bytesInFolder(index)).values());
  const seconds = result[0]?.seconds ?? NaN;
  return {
    seconds,
    texts: texts.length,
    characters: sum(texts.map((text) => text.length)),
    ...use,
    diskBytes,
  };
}

interface RebuildPlaces {
  readonly documents: string;
  readonly index: string;
  readonly run: number;
}

async function rebuildAll({
  documents,
  index,
  run,
}: RebuildPlaces): Promise<(readonly [Rebuild, FootnoteBuilds[number]])[]> {
  const build = async (rewrites: FootnoteBuildJob["rewrites"]): Promise<FootnoteBuilds[number]> => {
    const job: FootnoteBuildJob = { documents, index, rewrites };
    const { result } = await runProcess<FootnoteBuilds>("footnote-build", job);
    const last = result.at(-1);
    if (!last) throw new Error("nothing was built");
    return last;
  };
  const fresh = (number: number): string => generatedDocument(documentCount + 10 * run + number);
  await writeDocument(documents, 50, fresh(0));
  const rewritten = await build([]);
  await writeDocument(documents, 20, generatedDocument(20).replace(/\.\n/, ` in run ${run}.\n`));
  const changed = await build([]);
  const warm = await build([{ number: 70, text: fresh(1) }]);
  return [
    [rebuilds[0], rewritten],
    [rebuilds[1], changed],
    [rebuilds[2], warm],
  ];
}

type Measured = ReadonlyMap<Contender, readonly Run[]>;
type Rebuilt = ReadonlyMap<Rebuild, readonly FootnoteBuilds[number][]>;

function section(measured: Measured, rebuilt: Rebuilt): Section {
  const of = (name: Contender, value: (run: Run) => number): number =>
    median((measured.get(name) ?? []).map(value)) ?? NaN;
  const first = (name: Contender): number => of(name, ({ seconds }) => seconds);
  const again = (name: Rebuild): number =>
    median((rebuilt.get(name) ?? []).map(({ seconds }) => seconds)) ?? NaN;
  const perSentence = first("LangChain, a chunk a sentence") / first("Footnote");
  const perCharacter = of("Footnote", charactersASecond) / of("LangChain", charactersASecond);
  return {
    title: "Indexing",
    body: [firstTable(of), notes, againTable(rebuilt, first, again)].join("\n\n"),
    targets: [
      {
        what: "first index no slower a sentence embedded than LangChain on the same sentences",
        measured: `${shown(perSentence)} times as fast`,
        met: perSentence >= 1,
      },
      {
        what: "no target: characters embedded a second, beside LangChain's own chunks",
        measured: `${shown(perCharacter)} times as many`,
        met: undefined,
      },
      ...rebuilds.map((name) => ({
        what: `after ${name} of 100, at least 20 times faster than the first index`,
        measured: `${shown(first("Footnote") / again(name))} times`,
        met: first("Footnote") / again(name) >= 20,
      })),
    ],
  };
}

const charactersASecond = ({ characters, seconds }: Run): number => characters / seconds;

const notes =
  "Each run is a process of its own and counts from its start to the index on disk, the loading of the model included. LangChain's chunks have up to 1,000 characters and an overlap of 200; the model reads the first 128 tokens of each, some 750 characters. Footnote embeds in 2 threads, LangChain in 1.";

function firstTable(of: (name: Contender, value: (run: Run) => number) => number): string {
  const columns: readonly (readonly [string, (run: Run) => number])[] = [
    ["seconds", ({ seconds }) => seconds],
    ["CPU seconds", ({ cpuSeconds }) => cpuSeconds],
    ["texts embedded", ({ texts }) => texts],
    ["characters embedded", ({ characters }) => characters],
    ["ms a text", ({ seconds, texts }) => (1_000 * seconds) / texts],
    ["CPU ms a text", ({ cpuSeconds, texts }) => (1_000 * cpuSeconds) / texts],
    ["characters a second", charactersASecond],
    ["peak MB", ({ peakBytes }) => Math.round(peakBytes / 1e6)],
    ["disk MB", ({ diskBytes }) => diskBytes / 1e6],
  ];
  return markdownTable(
    ["first index of 100 documents", ...columns.map(([name]) => name)],
    contenders.map((name) => [name, ...columns.map(([, value]) => of(name, value))]),
    shown,
  );
}

function againTable(
  rebuilt: Rebuilt,
  first: (name: Contender) => number,
  again: (name: Rebuild) => number,
): string {
  return markdownTable(
    [
      "index after a change",
      "seconds",
      "sentences of changed documents",
      "our first index ÷ this",
      "LangChain, which has no rebuild, ÷ this",
    ],
    rebuilds.map((name) => [
      name,
      again(name),
      median((rebuilt.get(name) ?? []).map(({ embedded }) => embedded)),
      first("Footnote") / again(name),
      first("LangChain") / again(name),
    ]),
    shown,
  );
}
