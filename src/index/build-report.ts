import type { SkippedFile } from "../documents/list-documents.js";
import type { Busy } from "./build-lock.js";
import type { Difference } from "./difference.js";
import type { PublishStep } from "./publish-generation.js";

/** What a build did. */
export type BuildReport =
  | BuiltReport
  /** The index is as it should be; nothing was written. */
  | {
      readonly kind: "unchanged";
      readonly generation: number;
      readonly skipped: readonly SkippedFile[];
      readonly warnings: readonly string[];
    }
  /** No document could be read; the last index stays in use. */
  | {
      readonly kind: "empty";
      /** One sentence for the owner. */
      readonly reason: string;
      readonly skipped: readonly SkippedFile[];
      readonly warnings: readonly string[];
    }
  | Busy;

/** A new generation is in use. The paths of `Difference` are those of indexed or removed documents. */
export interface BuiltReport extends Difference {
  readonly kind: "built";
  readonly generation: number;
  readonly documents: number;
  readonly passages: number;
  readonly sentences: number;
  /** Mined ones, before those that repeat others are left out. */
  readonly facts: number;
  readonly curatedFacts: number;
  readonly skipped: readonly SkippedFile[];
  /** How many sentences were given to the embedding model. */
  readonly embedded: number;
  /** How many vectors were taken over from the last generation. */
  readonly reused: number;
  readonly seconds: number;
  /** Sentences for the owner; what is the matter with a document begins with its path. */
  readonly warnings: readonly string[];
}

/** The stages of a build, in their order. */
export type BuildStage =
  "listing" | "reading" | "embedding" | "terms" | "graph" | "verifying" | "publishing";

/**
 * How far a stage is: documents while reading, new sentences while embedding, vectors while building
 * and verifying the graph, else 0 or 1 of 1.
 */
export interface BuildProgress {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total: number;
  /** The document in hand. */
  readonly file?: string;
}

/** A moment in a build after which the next thing on disk is another one. */
export type BuildStep =
  | "locked"
  | "listed"
  | "started"
  | "passagesWritten"
  | "vectorsWritten"
  | "termsWritten"
  | "curatedFactsWritten"
  | "graphBuilt"
  | "graphVerified"
  | "manifestWritten"
  | PublishStep
  | "retired"
  | "pruned";
