import type { Inquiry } from "../retrieval/question.js";
import { areNested } from "./are-nested.js";
import type { Candidate } from "./candidate.js";
import { firstSupported } from "./first-supported.js";
import type { RankedCandidate } from "./rank-candidates.js";

/** What became of one part of a question. */
export interface PartHeard {
  readonly part: Inquiry;
  /** Whether something answers it as a whole. */
  readonly isAnswered: boolean;
  /** Those of its halves that were asked by themselves, and nothing was found. */
  readonly emptyHalves: readonly Inquiry[];
}

/**
 * What was asked and nothing was found for, in the asker's words, in order: the one half where the
 * other is known, else the whole part, which is never named where it was answered. Without repeats.
 */
export function unanswered(heard: readonly PartHeard[]): string[] {
  return [
    ...new Set(heard.flatMap(unansweredOf).filter((text) => text !== "" && !isAid.test(text))),
  ];
}

function unansweredOf({ part, isAnswered, emptyHalves }: PartHeard): string[] {
  if (emptyHalves.length < part.halves.length) return emptyHalves.map(({ text }) => text);
  return isAnswered ? [] : [part.text];
}

/** Asks for help with the rest of the message, not for something in a document. */
const isAid =
  /^(?:(?:can|could|would|will|do|does)\s+(?:you|any(?:one|body)|some(?:one|body))\b)/iu;

/**
 * Whether what is said already answers too ("Where was it held, and when?" in one sentence).
 *
 * @param ranked What might be said, with what is said among it.
 */
export function isSaidAlready(
  ranked: readonly RankedCandidate[],
  said: readonly Candidate[],
): boolean {
  const first = ranked[firstSupported(ranked)];
  return first !== undefined && said.some((one) => areNested(one, first.candidate));
}
