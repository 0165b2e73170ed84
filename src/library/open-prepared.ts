import { noFacts } from "../facts/create-facts.js";
import type { Facts } from "../facts/facts.js";
import { pointerVersion } from "../index/current-pointer.js";
import type { UnusableIndex } from "../index/find-current-generation.js";
import { generationsSize } from "../index/generations-size.js";
import type { Generation } from "../index/open-generation.js";
import { openIndex } from "../index/open-index.js";
import type { OpenIndexOptions } from "../index/open-index.js";
import type { SearchableAnswering } from "./create-answering.js";
import { documentSummaries } from "./document-summaries.js";
import type { DocumentSummary } from "./library.js";
import { messageOf } from "./message-of.js";

/** A generation that is ready for questions. */
export interface PreparedGeneration {
  readonly kind: "open";
  readonly answering: SearchableAnswering;
  readonly documents: readonly DocumentSummary[];
  readonly facts: Facts;
  /** Of CURRENT, at most as new as the generation. */
  readonly version: string | undefined;
  /** Of all generations that are kept. */
  readonly bytes: number;
  /** Sentences for the owner: what does not work as it should. */
  readonly warnings: readonly string[];
}

export interface OpenPreparedOptions extends Pick<OpenIndexOptions, "signal" | "onlyNamed"> {
  /** Makes a generation ready for questions. */
  readonly prepare: (generation: Generation) => Promise<SearchableAnswering>;
  /** Makes its facts ready to be looked up. */
  readonly prepareFacts: (generation: Generation) => Promise<Facts>;
}

/** Opens the generation in use of an index folder and makes it ready for questions. */
export async function openPrepared(
  folder: string,
  { prepare, prepareFacts, ...options }: OpenPreparedOptions,
): Promise<PreparedGeneration | UnusableIndex> {
  const version = await pointerVersion(folder);
  const opened = await openIndex(folder, options);
  if (opened.kind === "unusable") return opened;
  const { generation, warnings } = opened;
  try {
    const answering = await prepare(generation);
    const { facts, faults } = await factsOf(generation, prepareFacts);
    const bytes = await generationsSize(folder);
    options.signal?.throwIfAborted();
    const documents = documentSummaries(generation);
    return {
      kind: "open",
      answering,
      documents,
      facts,
      version,
      bytes,
      warnings: [...warnings, ...answering.warnings, ...faults],
    };
  } catch (error) {
    await generation.close();
    throw error;
  }
}

/** Facts are an addition: questions are answered also without them. */
async function factsOf(
  generation: Generation,
  prepareFacts: OpenPreparedOptions["prepareFacts"],
): Promise<{ readonly facts: Facts; readonly faults: readonly string[] }> {
  try {
    return { facts: await prepareFacts(generation), faults: [] };
  } catch (error) {
    const advice = "there are none until the index is built anew (npm run index -- --force)";
    return {
      facts: noFacts,
      faults: [`Cannot read the quick facts, ${advice}: ${messageOf(error)}`],
    };
  }
}
