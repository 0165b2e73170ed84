import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { Generation } from "../index/open-generation.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import { retrieve } from "../retrieval/retrieve.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import { areNested } from "./are-nested.js";
import { candidates } from "./candidate.js";
import type { Candidate } from "./candidate.js";
import { choose } from "./choose.js";
import { createFrontMatterFilter } from "./front-matter.js";
import { isSaid } from "./is-said.js";
import { rankCandidates } from "./rank-candidates.js";
import type { RankedCandidate } from "./rank-candidates.js";
import { isSaidAlready } from "./unanswered.js";
import type { PartHeard } from "./unanswered.js";

export interface HearOptions {
  readonly generation: Generation;
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  readonly signal?: AbortSignal;
  /** The numbers of the only passages that may answer. @default all */
  readonly among?: ReadonlySet<number>;
  /**
   * What was said to the same question before and is not said again; then anything about it answers, of
   * whichever kind. @default nothing
   */
  readonly said?: readonly string[];
  /** See `Question`. */
  readonly acrossDocuments: boolean;
}

/** What was found so far, and what will be said of it. */
export interface Heard {
  readonly retrievals: Retrieval[];
  readonly said: Candidate[];
  /** What those answer that come first for something asked. */
  readonly asked: Map<Candidate, Inquiry>;
  /** What became of each part of the question, in order. */
  readonly parts: PartHeard[];
  /** The one that most probably answers: one of those that will be said, if there are any. */
  best: RankedCandidate | undefined;
}

/** Hears a part, then each of its halves that the whole left out. */
export async function hearPart(
  part: Inquiry,
  heard: Heard,
  options: HearOptions,
): Promise<PartHeard> {
  const { chosen, isAnswered } = await hear(part, heard, options);
  const emptyHalves: Inquiry[] = [];
  for (const half of unheard(part, chosen)) {
    const found = await hear(half, heard, options);
    if (!found.isAnswered) emptyHalves.push(half);
  }
  return { part, isAnswered, emptyHalves };
}

/** The halves of an inquiry whose own name is not in what was chosen to answer the whole. */
function unheard({ halves }: Inquiry, chosen: readonly RankedCandidate[]): readonly Inquiry[] {
  return halves.filter(({ anchors }, i) => {
    const shared = halves[1 - i]?.anchors;
    const own = [...anchors].filter((anchor) => !shared?.has(anchor));
    return !chosen.some(({ terms }) => own.some((anchor) => terms.has(anchor)));
  });
}

/** What was chosen to say of an inquiry; it may be answered by what was said before. */
interface Found {
  readonly chosen: readonly RankedCandidate[];
  readonly isAnswered: boolean;
}

/** Adds what answers an inquiry to what is heard already, and returns it. */
async function hear(inquiry: Inquiry, heard: Heard, given: HearOptions): Promise<Found> {
  const options = { ...given, splitTerms: inquiry.splitTerms ?? given.splitTerms };
  const { said, retrievals } = heard;
  const retrieval = await retrieve(inquiry, options, options);
  retrievals.push(retrieval);
  const before = options.said ?? [];
  const isFit = createFrontMatterFilter(inquiry, options.splitTerms);
  const all = candidates(retrieval.passages).filter((one) => isFit(one) && !isSaid(one, before));
  const open = all.filter((one) => !said.some((two) => areNested(one, two)));
  const { best, chosen } = choose(inquiry, open, { retrieval, ...options });
  // What is said counts before what is only near.
  const counts = chosen.length > 0 || said.length === 0;
  const isFirstSaid = chosen.length > 0 && said.length === 0;
  if (best && counts && (isFirstSaid || best.confidence > (heard.best?.confidence ?? -1)))
    heard.best = best;
  const first = chosen[0] ?? best;
  if (first) heard.asked.set(first.candidate, inquiry);
  const isAnswered =
    chosen.length > 0 ||
    (said.length > 0 &&
      isSaidAlready(rankCandidates(inquiry, all, { retrieval, ...options }), said));
  said.push(...chosen.map(({ candidate }) => candidate));
  return { chosen, isAnswered };
}
