import { EmbeddingError } from "../embeddings/embedding-error.js";
import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { Generation } from "../index/open-generation.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "./question.js";
import { rankPassages } from "./rank-passages.js";
import type { RankedPassage } from "./ranked-passage.js";
import { searchPassages } from "./search-passages.js";
import type { SearchOptions } from "./search-passages.js";

export interface Retrieval {
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /** How telling a term is: its inverse document frequency, above 0. */
  weigh(term: string): number;
  /** One sentence for the owner when the search had to do without vectors. */
  readonly fault?: string;
}

export interface RetrieveOptions extends SearchOptions {
  /** How many passages to return, from 0. @default 10 */
  readonly limit?: number;
  /** How many of the passages found are read and weighed; never fewer than `limit`. @default 40 */
  readonly weighed?: number;
  readonly signal?: AbortSignal;
}

export interface RetrieveParts {
  readonly generation: Generation;
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
}

/**
 * Finds the passages that may answer an inquiry: what a search by terms and by vectors finds, ordered
 * by all that speaks for a passage. When the embedding model fails, or does not read the script of the
 * question, the search goes on by terms alone.
 *
 * @throws the signal's reason when it aborts.
 */
export async function retrieve(
  inquiry: Inquiry,
  { generation, model, splitTerms }: RetrieveParts,
  { limit = 10, weighed = 40, signal, ...search }: RetrieveOptions = {},
): Promise<Retrieval> {
  const { vector, fault } = await embedQuestion(model, inquiry.text, signal);
  const found = searchPassages(generation, { ...inquiry, vector }, search);
  const options = {
    generation,
    splitTerms: inquiry.splitTerms ?? splitTerms,
    vector,
    weighed: Math.max(limit, weighed),
  };
  const passages = await rankPassages(inquiry, found, options);
  return {
    passages: passages.slice(0, limit),
    weigh: (term) => generation.terms.inverseDocumentFrequency(term),
    ...(fault === undefined ? {} : { fault }),
  };
}

async function embedQuestion(
  model: EmbeddingModel,
  text: string,
  signal: AbortSignal | undefined,
): Promise<{ vector: Float32Array | undefined; fault?: string }> {
  if (!model.reads(text)) return { vector: undefined };
  try {
    const [vector] = await model.embed([text], "question", signal);
    return { vector };
  } catch (error) {
    if (error instanceof EmbeddingError) return { vector: undefined, fault: error.message };
    throw error;
  }
}
