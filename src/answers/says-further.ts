import type { Inquiry } from "../retrieval/question.js";
import type { Candidate } from "./candidate.js";
import { holdsWords } from "./holds-words.js";
import { answeringWords } from "./lead.js";
import { wordsOf } from "./places.js";

/**
 * Whether a candidate answers with other words than those chosen before it: another date, number or
 * name of the kind that is asked for, which beside the first is more than any date, number or name.
 * Where nothing chosen has words that answer by themselves it cannot be told, and counts as so.
 */
export function saysFurther(
  inquiry: Inquiry,
  chosen: readonly Candidate[],
  other: Candidate,
): boolean {
  const known = chosen.map(wordsOf);
  if (known.every((words) => answeringWords(inquiry, words) === undefined)) return true;
  const further = answeringWords(inquiry, wordsOf(other));
  return further !== undefined && !known.some((words) => holdsWords(words, further));
}
