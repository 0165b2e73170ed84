import type { CuratedReading } from "../facts/curated-entry.js";
import type { Basis } from "./basis.js";
import type { BuildOptions, Listing } from "./build-options.js";
import type { BuildProgress, BuiltReport, BuildStep } from "./build-report.js";
import { checkDiskSpace } from "./check-disk-space.js";
import { difference } from "./difference.js";
import { generationFolder } from "./generation-folders.js";
import type { KeptRun } from "./graph-labels.js";
import { makeGraph } from "./make-graph.js";
import type { MakeGraphOptions } from "./make-graph.js";
import { formatVersion } from "./manifest.js";
import type { FileSum, Manifest } from "./manifest.js";
import { openPassages } from "./open-passages.js";
import type { PreviousIndexOutcome } from "./previous-index.js";
import { pruneGenerations } from "./prune-generations.js";
import { publishGeneration } from "./publish-generation.js";
import type { BuildingGeneration } from "./start-building.js";
import { writeCuratedFacts } from "./write-curated-facts.js";
import type { WrittenCuratedFacts } from "./write-curated-facts.js";
import { writeManifest } from "./write-manifest.js";
import type { WrittenPassages } from "./write-passages.js";
import { writeTerms } from "./write-terms.js";
import { writeVectors } from "./write-vectors.js";

/** What one build works with, the optional parts filled in. */
export interface Build extends BuildOptions {
  readonly signal: AbortSignal;
  readonly report: (progress: BuildProgress) => void;
  readonly step: (step: BuildStep) => void;
  readonly started: number;
}

/** What a build begins from. */
export interface Ground extends PreviousIndexOutcome {
  readonly listing: Listing;
  readonly curated: CuratedReading;
  readonly basis: Basis;
}

/** A generation that has its passages. */
export interface Work {
  readonly building: BuildingGeneration;
  readonly written: WrittenPassages;
}

/** Writes all that follows from the passages of a new generation, publishes it and prunes old ones. */
export async function finishGeneration(
  build: Build,
  ground: Ground,
  { building, written }: Work,
): Promise<BuiltReport> {
  const { folder, model, graphs, signal, report: onProgress, step: onStep, keep = 3 } = build;
  const { dimensions } = ground.basis.model;
  await checkDiskSpace(folder, { sentences: written.sentences, dimensions });
  const reusable = ground.previous?.vectors;
  const vectorOptions = { model, dimensions, reusable, onProgress, signal };
  const vectors = await writeVectors(building.folder, written, vectorOptions);
  onStep("vectorsWritten");
  onProgress({ stage: "terms", done: 0, total: 1 });
  const terms = await writeTerms(building.folder, written);
  onProgress({ stage: "terms", done: 1, total: 1 });
  onStep("termsWritten");
  const curated = await writeCuratedFacts(building.folder, written.documents, ground.curated.entries);
  onStep("curatedFactsWritten");
  const last = lastGraph(ground, written);
  const graphOptions = { graphs, dimensions, size: written.sentences, last };
  const graph = await makeGraph(building.folder, { ...graphOptions, onProgress, onStep, signal });
  const files = [...written.files, vectors.file, ...terms, curated.file, ...graph.files];
  await writeManifest(building.folder, manifest(build, ground, { written, curated, files }));
  onStep("manifestWritten");
  onProgress({ stage: "publishing", done: 0, total: 1 });
  await publishGeneration(folder, building, { signal, onStep });
  const kept = await pruneGenerations(folder, { current: building.number, keep, onStep });
  const changes = difference(ground.previous?.generation.manifest.documents ?? [], written.documents);
  if (changes.changed.length + changes.removed.length > 0) {
    await build.keepOnly?.(sentencesOf(generationFolder(folder, building.number), written));
  }
  onProgress({ stage: "publishing", done: 1, total: 1 });
  return {
    kind: "built",
    generation: building.number,
    ...countsOf(written, curated),
    ...changes,
    skipped: written.skipped,
    embedded: vectors.embedded,
    reused: vectors.reused,
    seconds: (performance.now() - build.started) / 1_000,
    warnings: [...warningsOf(ground, written, curated), ...graph.warnings, ...kept],
  };
}

function warningsOf(
  { warnings, curated: { faults } }: Ground,
  written: WrittenPassages,
  { unplaced }: WrittenCuratedFacts,
): string[] {
  return [...warnings, ...written.warnings, ...faults, ...unplaced];
}

async function* sentencesOf(folder: string, written: WrittenPassages): AsyncGenerator<string> {
  const passages = await openPassages(folder, written.documents);
  try {
    for (let place = 0; place < passages.size; place += passagesAtATime) {
      const places = Array.from({ length: passagesAtATime }, (_, i) => place + i);
      for (const passage of await passages.read(places.filter((one) => one < passages.size))) {
        yield* passage.sentences.map(({ text }) => text);
      }
    }
  } finally {
    await passages.close();
  }
}

const passagesAtATime = 256;

function lastGraph({ previous }: Ground, { runs }: WrittenPassages): MakeGraphOptions["last"] {
  if (!previous?.hasGraph) return undefined;
  const kept: KeptRun[] = [];
  let to = 0;
  for (const { sentences: count, reusedFrom: from } of runs) {
    if (from !== undefined) kept.push({ from, to, count });
    to += count;
  }
  return { folder: previous.generation.folder, kept };
}

/** All that a generation is made of. */
interface Written {
  readonly written: WrittenPassages;
  readonly curated: WrittenCuratedFacts;
  readonly files: readonly FileSum[];
}

function manifest(
  { footnoteVersion, now = () => new Date() }: Build,
  { basis, curated: { files: curatedFiles, faults } }: Ground,
  { written, curated, files }: Written,
): Manifest {
  const { documents, skipped } = written;
  const created = now().toISOString();
  return {
    ...{ formatVersion, footnoteVersion, created },
    counts: countsOf(written, curated),
    ...basis,
    ...{ documents, skipped },
    curated: { files: curatedFiles, faults, unplaced: curated.unplaced },
    files,
  };
}

function countsOf(
  { documents, passages, sentences, facts }: WrittenPassages,
  { facts: curatedFacts }: WrittenCuratedFacts,
): Manifest["counts"] {
  return { documents: documents.length, passages, sentences, facts, curatedFacts };
}
