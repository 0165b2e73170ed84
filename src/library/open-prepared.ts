import { pointerVersion } from "../index/current-pointer.js";
import type { UnusableIndex } from "../index/find-current-generation.js";
import { generationsSize } from "../index/generations-size.js";
import type { Generation } from "../index/open-generation.js";
import { openIndex } from "../index/open-index.js";
import type { OpenIndexOptions } from "../index/open-index.js";
import type { SearchableAnswering } from "./create-answering.js";
import { documentSummaries } from "./document-summaries.js";
import type { DocumentSummary } from "./library.js";

/** A generation that is ready for questions. */
export interface PreparedGeneration {
  readonly kind: "open";
  readonly answering: SearchableAnswering;
  readonly documents: readonly DocumentSummary[];
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
}

/** Opens the generation in use of an index folder and makes it ready for questions. */
export async function openPrepared(
  folder: string,
  { prepare, ...options }: OpenPreparedOptions,
): Promise<PreparedGeneration | UnusableIndex> {
  const version = await pointerVersion(folder);
  const opened = await openIndex(folder, options);
  if (opened.kind === "unusable") return opened;
  const { generation, warnings } = opened;
  try {
    const answering = await prepare(generation);
    const bytes = await generationsSize(folder);
    options.signal?.throwIfAborted();
    const documents = documentSummaries(generation);
    return {
      kind: "open",
      answering,
      documents,
      version,
      bytes,
      warnings: [...warnings, ...answering.warnings],
    };
  } catch (error) {
    await generation.close();
    throw error;
  }
}
