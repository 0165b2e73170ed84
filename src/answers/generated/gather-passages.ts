import type { EmbeddingModel } from "../../embeddings/embedding-model.js";
import type { Generation } from "../../index/open-generation.js";
import type { TermSplitter } from "../../passages/terms.js";
import type { Inquiry } from "../../retrieval/question.js";
import { retrieve } from "../../retrieval/retrieve.js";
import type { Retrieval } from "../../retrieval/retrieve.js";
import { candidates } from "../candidate.js";
import { leaningOn } from "../leaning-on.js";
import { rankCandidates } from "../rank-candidates.js";

export interface GatherOptions {
  readonly generation: Generation;
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  readonly signal?: AbortSignal | undefined;
  /** How many passages are looked for, for each part of a question. @default 10 */
  readonly limit?: number | undefined;
}

/** What was found to show a model. */
export interface Gathered {
  /** Numbers of passages, best first, without repeats. */
  readonly ranked: readonly number[];
  /** Of the best candidate for an extractive answer; see `RankedCandidate`. */
  readonly confidence: number;
  /** Whether anything found has to do with the question, so that a model is to be asked. */
  readonly isRelated: boolean;
  /** One sentence for the owner, when a part of the search failed. */
  readonly fault?: string;
}

/**
 * What was found has to do with a question when its best sentence is near enough: similarity and half
 * the judge's confidence, as a question in other words shares no term. Of 338 development questions
 * with an answer one falls below; of 531 questions and injections on other matters 188 pass, where a
 * similarity of .32 alone let 339 pass. Without vectors the confidence decides: 4 of the 338 fall below.
 * The model and the guard decide of what passes; this saves tokens.
 */
const least = { nearness: 0.45, confidence: 0.12 };

/** Finds passages for each part of a question, and takes the best of each in turn. */
export async function gatherPassages(
  parts: readonly Inquiry[],
  { generation, model, splitTerms, signal, limit = 10 }: GatherOptions,
): Promise<Gathered> {
  const asked = parts.flatMap((part) => {
    const inquiry = leaningOn(part, parts[0]);
    return inquiry.halves.length > 0 ? [inquiry, ...inquiry.halves] : [inquiry];
  });
  const options = { limit, ...(signal && { signal }) };
  const found: Weighed[] = [];
  for (const inquiry of asked) {
    const retrieval = await retrieve(inquiry, { generation, model, splitTerms }, options);
    found.push(weigh(inquiry, retrieval, inquiry.splitTerms ?? splitTerms));
  }
  const fault = found.map(({ retrieval }) => retrieval.fault).find((text) => text !== undefined);
  return {
    ranked: inTurn(found.map(({ retrieval }) => retrieval.passages.map(({ number }) => number))),
    confidence: Math.max(0, ...found.map(({ confidence }) => confidence)),
    isRelated: found.some((one) => one.isRelated),
    ...(fault === undefined ? {} : { fault }),
  };
}

interface Weighed {
  readonly retrieval: Retrieval;
  readonly confidence: number;
  readonly isRelated: boolean;
}

function weigh(inquiry: Inquiry, retrieval: Retrieval, splitTerms: TermSplitter): Weighed {
  const open = candidates(retrieval.passages);
  const ranked = rankCandidates(inquiry, open, { retrieval, splitTerms });
  const confidence = ranked[0]?.confidence ?? 0;
  const similarity = Math.max(-1, ...open.map((candidate) => candidate.similarity));
  const hasVectors = retrieval.passages.some(({ similarities }) => similarities !== undefined);
  const isNear = hasVectors
    ? similarity + confidence / 2 >= least.nearness
    : confidence >= least.confidence;
  const isSupported = ranked.some((one) => one.isSupported);
  return { retrieval, confidence, isRelated: open.length > 0 && (isNear || isSupported) };
}

/** The first of each list, then the second of each, without repeats. */
function inTurn(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  );
  return [...new Set(turns.flat())];
}
