import type { EmbeddingModel } from "../embeddings/embedding-model.js";
import type { Generation } from "../index/open-generation.js";
import type { TermSplitter } from "../passages/terms.js";
import type { Inquiry } from "../retrieval/question.js";
import type { QuestionReader } from "../retrieval/read-question.js";
import { retrieve } from "../retrieval/retrieve.js";
import type { Retrieval } from "../retrieval/retrieve.js";
import type { Answer } from "./answer.js";
import { candidates } from "./candidate.js";
import type { Candidate } from "./candidate.js";
import { cite } from "./cite.js";
import { disagreement } from "./disagreement.js";
import { firstSupported } from "./first-supported.js";
import { createFrontMatterFilter } from "./front-matter.js";
import { isSaid } from "./is-said.js";
import { offered } from "./offered.js";
import { rankCandidates } from "./rank-candidates.js";
import type { RankedCandidate } from "./rank-candidates.js";
import { select } from "./select.js";
import { isSaidAlready, unanswered } from "./unanswered.js";
import type { PartHeard } from "./unanswered.js";
import { withoutItem } from "./without-item.js";

export interface AnswerOptions extends AnswerRules {
  readonly generation: Generation;
  readonly model: EmbeddingModel;
  readonly splitTerms: TermSplitter;
  readonly reader: QuestionReader;
  readonly signal?: AbortSignal;
  /**
   * What was said to the same question before and is not said again; then anything about it answers, of
   * whichever kind. @default nothing
   */
  readonly said?: readonly string[];
}

/** How an evaluation may have a question answered. */
export interface AnswerRules {
  /** Say the best there is even when it is not supported. @default false */
  readonly always?: boolean;
  /** The numbers of the only passages that may answer. @default all */
  readonly among?: ReadonlySet<number>;
}

/**
 * Answers a message in the words of the documents, or tells that they do not say. The same message
 * gets the same answer from the same generation.
 */
export async function answerQuestion(message: string, options: AnswerOptions): Promise<Answer> {
  const read = options.reader.question(message);
  if (read.kind === "notAsked") return read;
  const { parts, acrossDocuments } = read.question;
  const heard: Heard = { retrievals: [], said: [], asked: new Map(), parts: [], best: undefined };
  for (const part of parts) {
    const whole = leaningOn(part, parts[0]);
    const inquiry: Inquiry = options.said ? anythingAbout(whole) : whole;
    heard.parts.push(await hearPart(inquiry, heard, { acrossDocuments, ...options }));
  }
  return conclude(heard, options);
}

/** Hears a part, then each of its halves that the whole left out. */
async function hearPart(part: Inquiry, heard: Heard, options: HearOptions): Promise<PartHeard> {
  const { chosen, isAnswered } = await hear(part, heard, options);
  const emptyHalves: Inquiry[] = [];
  for (const half of unheard(part, chosen)) {
    const found = await hear(half, heard, options);
    if (!found.isAnswered) emptyHalves.push(half);
  }
  return { part, isAnswered, emptyHalves };
}

/** What was found so far, and what will be said of it. */
interface Heard {
  readonly retrievals: Retrieval[];
  readonly said: Candidate[];
  /** What those answer that come first for something asked. */
  readonly asked: Map<Candidate, Inquiry>;
  /** What became of each part of the question, in order. */
  readonly parts: PartHeard[];
  /** The one that most probably answers: one of those that will be said, if there are any. */
  best: RankedCandidate | undefined;
}

function conclude(
  { retrievals, said, asked, parts, best }: Heard,
  { always = false, splitTerms }: Pick<AnswerOptions, "always" | "splitTerms">,
): Answer {
  const fault = retrievals.map((retrieval) => retrieval.fault).find((text) => text !== undefined);
  const confidence = best?.confidence ?? 0;
  const unsupported = always && best ? [best.candidate] : [];
  const chosen = said.length > 0 ? said : unsupported;
  const open = said.length > 0 ? unanswered(parts) : [];
  return {
    ...(chosen.length > 0
      ? {
          kind: "answered",
          ...cite(chosen, asked),
          ...disagreement(chosen, asked, splitTerms),
          ...(open.length > 0 && { unanswered: open }),
        }
      : { kind: "notFound", ...offered(retrievals, best) }),
    confidence,
    ...(fault === undefined ? {} : { fault }),
  };
}

interface HearOptions extends AnswerOptions {
  readonly acrossDocuments: boolean;
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
async function hear(inquiry: Inquiry, heard: Heard, options: HearOptions): Promise<Found> {
  const { said, retrievals } = heard;
  const retrieval = await retrieve(inquiry, options, options);
  retrievals.push(retrieval);
  const before = options.said ?? [];
  const isFit = createFrontMatterFilter(inquiry, options.splitTerms);
  const all = candidates(retrieval.passages).filter((one) => isFit(one) && !isSaid(one, before));
  const open = all.filter((one) => !said.some((two) => sameWords(one, two)));
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

/** The same, for what has to do with it: it need not be of the kind, nor tell what happened. */
function anythingAbout(inquiry: Inquiry): Inquiry {
  return { ...inquiry, kind: "other", typeTerms: new Set(inquiry.terms) };
}

/** A later part without a name of its own ("and how many took part?") is about those of the first. */
export function leaningOn(part: Inquiry, first: Inquiry | undefined): Inquiry {
  if (first === undefined || part === first || part.anchors.size > 0) return part;
  const terms = [...new Set([...part.terms, ...first.anchors])];
  return { ...part, terms, anchors: first.anchors };
}

interface ChooseOptions extends Pick<HearOptions, "splitTerms" | "acrossDocuments"> {
  readonly retrieval: Retrieval;
}

/** Chooses what to say, nothing if nothing is supported, and tells what comes first either way. */
function choose(
  inquiry: Inquiry,
  open: readonly Candidate[],
  { splitTerms, retrieval, acrossDocuments }: ChooseOptions,
): { readonly best: RankedCandidate | undefined; readonly chosen: readonly RankedCandidate[] } {
  const ranked = rankCandidates(inquiry, open, { retrieval, splitTerms });
  const first = firstSupported(ranked);
  const supported = first < 0 ? [] : ranked.slice(first);
  const sayable = (one: RankedCandidate): RankedCandidate => ({
    ...one,
    candidate: withoutItem(inquiry.kind, one.candidate, splitTerms),
  });
  const chosen = select(inquiry, supported, { acrossDocuments, splitTerms }).map(sayable);
  return { best: chosen[0] ?? ranked.slice(0, 1).map(sayable)[0], chosen };
}

function sameWords(a: Candidate, b: Candidate): boolean {
  return a.from.passage.id === b.from.passage.id && a.first === b.first;
}
