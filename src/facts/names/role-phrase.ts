import type { NameContext } from "./person-name.js";
import { affiliation, complement, further } from "./role-complement.js";
import { afterDeterminers, isNoun, readHead } from "./role-head.js";
import type { Run } from "./runs.js";
import type { Word } from "./words.js";

/** What somebody is, without a leading article: `words.slice(start, end)`. */
export interface RolePhrase extends Run {
  /** Whether it is an office, not only an occupation. */
  readonly isOffice: boolean;
}

/**
 * Reads what somebody is from a word on: the office or occupation with what stands before it, of
 * what and where, and further ones after "and". Undefined when no role begins there, and when a name
 * follows it at once ("President Lincoln"), so that it belongs to somebody else.
 */
export function readRole(
  words: readonly Word[],
  at: number,
  context: NameContext,
): RolePhrase | undefined {
  const start = afterDeterminers(words, at);
  const head = readHead(words, start, context);
  if (!head) return undefined;
  let { end } = head;
  for (;;) {
    const more =
      complement(words, end, context) ??
      affiliation(words, end, context) ??
      further(words, end, context);
    if (more === undefined || more <= end) break;
    end = more;
  }
  return isClosed(words, end, context) ? { start, end, isOffice: head.isOffice } : undefined;
}

/** A role ends before a mark, a verb or a small word, not in the middle of a longer phrase. */
function isClosed(words: readonly Word[], end: number, context: NameContext): boolean {
  const next = words[end];
  if (!next?.isJoined) return !/^[-‐‑–/]/u.test(next?.gap ?? "");
  // "the mayor being away" is a clause of its own.
  const isClause = next.lower === "being" || next.lower === "having";
  return !next.isCapital && !isClause && !isNoun(next.lower, context);
}
