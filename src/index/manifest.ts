import { z } from "zod/v4";
import type { Document } from "../documents/document.js";
import type { SkippedFile } from "../documents/list-documents.js";
import type { Basis } from "./basis.js";
import type { DocumentState } from "./difference.js";

/** The form of the files that this version of Footnote reads and writes. */
export const formatVersion = 3;

/** A document as an index knows it: all but its text, and where its passages are. */
export interface IndexedDocument extends Omit<Document, "text" | "blocks"> {
  /** The place of its first passage in the generation. */
  readonly firstPassage: number;
  /** Its passages stand one after another; at least one. */
  readonly passageCount: number;
  /** Its first passage is what its front matter tells of it, a block of `details`. */
  readonly beginsWithDetails?: true;
  /** Its facts could not be mined: the next build tries again. */
  readonly isUnmined?: true;
}

/** A file of a generation, with what tells that it is whole. */
export interface FileSum {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** The files of curated facts, and what is the matter with them. */
export interface CuratedState {
  /** In the order of their paths. */
  readonly files: readonly DocumentState[];
  /** Sentences for the owner, one for each file or fact that could not be read. */
  readonly faults: readonly string[];
  /** One for each fact whose quote was not found in its document. */
  readonly unplaced: readonly string[];
}

/** What one generation of the index holds, and what it was built from. */
export interface Manifest extends Basis {
  readonly formatVersion: number;
  readonly footnoteVersion: string;
  /** When it was built, in ISO 8601. */
  readonly created: string;
  readonly counts: {
    readonly documents: number;
    readonly passages: number;
    readonly sentences: number;
    /** Mined ones, before those that repeat others are left out. */
    readonly facts: number;
    readonly curatedFacts: number;
  };
  /** In the order of their passages. */
  readonly documents: readonly IndexedDocument[];
  readonly skipped: readonly SkippedFile[];
  /** What the curated facts were read from. */
  readonly curated: CuratedState;
  /** Every file of the generation but the manifest itself and its checksum. */
  readonly files: readonly FileSum[];
}

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const model = z.strictObject({
  id: z.string(),
  dimensions: z.number().int().positive(),
  canary: z.array(z.number()),
});
// Loose, so that a new detail of documents is kept without a change here.
const document = z.looseObject({
  path: z.string().min(1),
  hash: z.string(),
  format: z.string(),
  title: z.string(),
  language: z.string(),
  firstPassage: count,
  passageCount: count.min(1),
  beginsWithDetails: z.literal(true).optional(),
  isUnmined: z.literal(true).optional(),
});

const schema = z
  .strictObject({
    formatVersion: z.literal(formatVersion),
    footnoteVersion: z.string(),
    created: z.iso.datetime(),
    model,
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    counts: z.strictObject({
      documents: count,
      passages: count,
      sentences: count,
      facts: count,
      curatedFacts: count,
    }),
    documents: z.array(document),
    skipped: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
    curated: z.strictObject({
      files: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
      faults: z.array(z.string()),
      unplaced: z.array(z.string()),
    }),
    files: z.array(z.strictObject({ name: z.string(), bytes: count, sha256 })),
  })
  .refine(({ documents, counts }) => documents.length === counts.documents, "documents are missing")
  .refine(({ documents, counts }) => consecutive(documents) === counts.passages, "passages are missing");

/**
 * Reads a manifest from parsed JSON.
 *
 * @throws {Error} when it is not one of this format version; the message says where.
 */
export function parseManifest(json: unknown): Manifest {
  const result = schema.safeParse(json);
  if (result.success) return result.data as Manifest;
  const [issue] = result.error.issues;
  throw new Error(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

/** How many passages the documents have when they stand one after another; NaN when they do not. */
function consecutive(
  documents: readonly { readonly firstPassage: number; readonly passageCount: number }[],
): number {
  let next = 0;
  for (const { firstPassage, passageCount } of documents) {
    if (firstPassage !== next) return NaN;
    next += passageCount;
  }
  return next;
}
