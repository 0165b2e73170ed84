import { rm } from "node:fs/promises";
import type { SkippedFile } from "../documents/list-documents.js";
import type { Basis } from "./basis.js";
import type { BuildOptions, Listing } from "./build-options.js";
import type { BuildReport } from "./build-report.js";
import type { DocumentState } from "./difference.js";
import { finishGeneration } from "./finish-generation.js";
import type { Build, Ground } from "./finish-generation.js";
import { identifyModel } from "./identify-model.js";
import { openPreviousIndex } from "./previous-index.js";
import type { PreviousIndex, PreviousIndexOutcome } from "./previous-index.js";
import { startBuilding } from "./start-building.js";
import { writePassages } from "./write-passages.js";
import type { WrittenPassages } from "./write-passages.js";

/**
 * Writes and publishes a generation, or finds that none is needed. Only for the one that holds the
 * build lock; `buildIndex` takes it.
 *
 * @param options `signal` aborts also when the lock is lost.
 */
export async function buildGeneration(
  options: BuildOptions & { readonly signal: AbortSignal },
): Promise<BuildReport> {
  const { onProgress, onStep } = options;
  const build: Build = {
    ...options,
    report: (progress) => onProgress?.(progress),
    step: (step) => onStep?.(step),
    started: performance.now(),
  };
  const { source, signal, report, step } = build;
  report({ stage: "listing", done: 0, total: 1 });
  const listing = await source.list(signal);
  report({ stage: "listing", done: 1, total: 1 });
  step("listed");
  const curated = await source.curated(signal);
  if (listing.documents.length === 0) return empty(listing.skipped, curated.faults);
  const basis = { model: await identifyModel(build.model, signal), settings: build.settings };
  const last = await findLast(build, basis);
  try {
    if (last.previous && isSame(last.previous, { ...listing, curated }) && isMined(last.previous)) {
      return unchanged(last.previous, last.warnings);
    }
    return await writeGeneration(build, { listing, curated, basis, ...last });
  } finally {
    await last.previous?.close();
  }
}

async function findLast({ force, folder, signal }: Build, basis: Basis): Promise<PreviousIndexOutcome> {
  return force ? { previous: undefined, warnings: [] } : openPreviousIndex(folder, basis, signal);
}

async function writeGeneration(build: Build, ground: Ground): Promise<BuildReport> {
  const building = await startBuilding(build.folder);
  try {
    build.step("started");
    const { source, signal, report: onProgress } = build;
    const { listing, curated, previous } = ground;
    const options = { source, previous, onProgress, signal };
    const written = await writePassages(building.folder, listing, options);
    build.step("passagesWritten");
    const warnings = [...ground.warnings, ...written.warnings];
    if (written.documents.length === 0)
      return empty(written.skipped, [...warnings, ...curated.faults]);
    if (previous && isSame(previous, { ...written, curated }) && isAsMined(previous, written)) {
      return unchanged(previous, warnings);
    }
    return await finishGeneration(build, ground, { building, written });
  } finally {
    // Gone already when it was published.
    await rm(building.folder, { recursive: true, force: true });
  }
}

/** Whether an index of these documents would be the one that is in use. */
function isSame(
  { generation: { manifest }, inUse }: PreviousIndex,
  { documents, skipped, curated }: Listing & Pick<Ground, "curated">,
): boolean {
  const indexed = manifest.documents;
  return (
    inUse &&
    areSame(indexed, documents) &&
    areSame(manifest.curated.files, curated.files) &&
    // Of one that cannot be read there is no hash.
    manifest.curated.faults.join("\n") === curated.faults.join("\n") &&
    manifest.skipped.length === skipped.length &&
    manifest.skipped.every(({ path, reason }, i) => skipped[i]?.path === path && skipped[i].reason === reason)
  );
}

function areSame(indexed: readonly DocumentState[], now: readonly DocumentState[]): boolean {
  return (
    indexed.length === now.length &&
    indexed.every(({ path, hash }, i) => now[i]?.path === path && now[i].hash === hash)
  );
}

/** Whether the facts of every document were mined: where they were not it is tried again. */
function isMined({ generation: { manifest } }: PreviousIndex): boolean {
  return manifest.documents.every(({ isUnmined }) => !isUnmined);
}

/** Whether the facts of the same documents could be mined now as then. */
function isAsMined(
  { generation: { manifest } }: PreviousIndex,
  { documents }: Pick<WrittenPassages, "documents">,
): boolean {
  return manifest.documents.every(({ isUnmined }, i) => isUnmined === documents[i]?.isUnmined);
}

function unchanged({ generation }: PreviousIndex, noticed: readonly string[]): BuildReport {
  const { number, manifest } = generation;
  const { faults, unplaced } = manifest.curated;
  const warnings = [...noticed, ...faults, ...unplaced];
  return { kind: "unchanged", generation: number, skipped: manifest.skipped, warnings };
}

function empty(skipped: readonly SkippedFile[], warnings: readonly string[]): BuildReport {
  const reason =
    skipped.length === 0
      ? "There are no documents to index"
      : `None of ${skipped.length} documents could be indexed`;
  return { kind: "empty", reason, skipped, warnings };
}
