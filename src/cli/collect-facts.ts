import type { Document } from "../documents/document.js";
import { entriesBySource } from "../facts/curated-entry.js";
import type { CuratedEntry } from "../facts/curated-entry.js";
import type { Fact, MinedFact } from "../facts/fact.js";
import { placeCurated, unknownDocument } from "../facts/place-curated.js";
import type { DocumentSource } from "../index/build-options.js";
import { createBreather } from "../index/create-breather.js";
import type { DocumentState } from "../index/difference.js";
import { messageOf } from "../library/message-of.js";
import { lineNumbers } from "../passages/line-numbers.js";
import type { Passage } from "../passages/passage.js";
import { passageId } from "../passages/passage-id.js";

/** A fact and the line that its quote begins in, counted from 1. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly line: number;
}

/** What stands in the documents, one after another. */
export type Collected = ({ readonly kind: "fact" } & PlacedFact) | Remark;

/** A sentence: a file that is not read, or not mined, or a curated fact that is left out. */
interface Remark {
  readonly kind: "skipped" | "unmined" | "fault";
  readonly message: string;
}

/**
 * Mines the documents of a source and compares the curated facts with them, without an index. The
 * facts of a document come together, its curated ones first. One that cannot be mined has only these.
 *
 * @throws what the source does when there is no folder.
 */
export async function* collectFacts(
  source: DocumentSource,
  signal: AbortSignal,
): AsyncGenerator<Collected, void, undefined> {
  const { documents, skipped } = await source.list(signal);
  const curated = await source.curated(signal);
  for (const { path, reason } of skipped) yield skippedFile(path, reason);
  for (const message of curated.faults) yield { kind: "fault", message };
  const entries = entriesBySource(curated.entries);
  for (const file of documents) {
    signal.throwIfAborted();
    yield* await collectFrom(file, entries.get(file.path) ?? [], { source, signal });
  }
  const listed = new Set(documents.map(({ path }) => path));
  yield* curated.entries.filter((entry) => !listed.has(entry.source)).map(unknownDocument);
}

interface Collecting {
  readonly source: DocumentSource;
  readonly signal: AbortSignal;
}

async function collectFrom(
  file: DocumentState,
  entries: readonly CuratedEntry[],
  { source, signal }: Collecting,
): Promise<Collected[]> {
  const outcome = await source.read(file, signal);
  if (outcome.kind === "skipped") {
    return [skippedFile(file.path, outcome.reason), ...entries.map(unknownDocument)];
  }
  const { document } = outcome;
  const passages = await source.split(document);
  const lineOf = lineNumbers(document.text);
  const collected = (fact: Fact): Collected => {
    return { kind: "fact", fact, line: lineOf(fact.span.start) };
  };
  const options = { identify: passageId, breathe: createBreather() };
  const curated = await placeCurated(entries, passages, options);
  const mined = await mine(document, passages, { source, signal });
  return [...curated, ...mined].map((one) => ("message" in one ? one : collected(one)));
}

async function mine(
  document: Document,
  passages: readonly Passage[],
  { source, signal }: Collecting,
): Promise<readonly (MinedFact | Remark)[]> {
  try {
    return (await source.facts(document, passages, signal)).facts;
  } catch (error) {
    signal.throwIfAborted();
    return [{ kind: "unmined", message: `cannot mine ${document.path}: ${messageOf(error)}` }];
  }
}

function skippedFile(path: string, reason: string): Collected {
  return { kind: "skipped", message: `skipped ${path}: ${reason}` };
}
