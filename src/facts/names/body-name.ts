import { bodyHeads, headsBeforeOn, subjectWords, trailingHeads } from "./body-words.js";
import { thingHeads } from "./place-words.js";
import type { Run } from "./runs.js";
import type { Word } from "./words.js";

export interface BodySigns {
  /** Whether the words of a run are a person or a place, which end a body's name after "and". */
  readonly isOther: (run: Run) => boolean;
  /** Whether a phrase in lower case is the name of a body. */
  readonly isBody: (phrase: string) => boolean;
}

/**
 * Reads the name of a body that begins with a run: its main word and what follows that with "of",
 * "for", "on" and "and". Returns where it ends, or undefined when the run names no body.
 * @param runs of all `words`, in order; @param at which of them is read.
 */
export function readBody(
  words: readonly Word[],
  runs: readonly Run[],
  at: number,
  signs: BodySigns,
): Run | undefined {
  const run = runs[at];
  if (!run) return undefined;
  const known = knownBody(words, run, signs);
  if (known) return known;
  const joined = opensWithSubject(words, run) ? linkAt(words, runs, at, isAnd) : undefined;
  const next = joined && readHead(words, runs, at + 1, signs);
  if (joined && next && next.head > joined.start) return { start: run.start, end: next.end };
  const own = readHead(words, runs, at, signs);
  return own && { start: run.start, end: own.end };
}

function knownBody(words: readonly Word[], run: Run, { isBody }: BodySigns): Run | undefined {
  const phrase = words.slice(run.start, run.end).map(({ lower }) => lower);
  return isBody(phrase.join(" ")) ? run : undefined;
}

/** "Food and Drug Agency": one or two words of subjects, the last of them before "and". */
const opensWithSubject = (words: readonly Word[], { start, end }: Run): boolean =>
  end - start <= 3 && subjectWords.has(words[end - 1]?.lower ?? "");

/** A name from its main word on. */
function readHead(
  words: readonly Word[],
  runs: readonly Run[],
  at: number,
  signs: BodySigns,
): { readonly head: number; readonly end: number } | undefined {
  const run = runs[at];
  if (!run) return undefined;
  const head = headOf(words, run);
  if (head === undefined) return undefined;
  const lower = words[head]?.lower ?? "";
  if (head + 1 < run.end && thingHeads.has(words[run.end - 1]?.lower ?? "")) return undefined;
  const cut = head + 1 < run.end && !trailsWell(words, head, run) ? head + 1 : run.end;
  const end = cut === run.end ? linkedEnd(words, runs, at, lower, signs) : cut;
  const isAlone = head === run.start;
  if (/(?:ing|ed|ient)$/u.test(words[head - 1]?.lower ?? "") && roleHeads.has(lower))
    return undefined;
  if (isAlone && (end === run.end || trailingHeads.has(lower))) return undefined;
  return { head, end };
}

/** "Receiving Party", "Disclosing Company" are what a contract calls its sides. */
const roleHeads: ReadonlySet<string> = new Set("party company companies".split(" "));

/** The last main word of a run. */
function headOf(words: readonly Word[], { start, end }: Run): number | undefined {
  for (let at = end - 1; at >= start; at -= 1) {
    if (bodyHeads.has(words[at]?.lower ?? "")) return at;
  }
  return undefined;
}

/** "University College London", "Bank Negara": the main word opens the run. */
const trailsWell = (words: readonly Word[], head: number, { start, end }: Run): boolean =>
  head === start && end - head <= 3 && !trailingHeads.has(words[head]?.lower ?? "");

/** Goes on through "of Foreign Affairs", "and Human Services", "of China". */
function linkedEnd(
  words: readonly Word[],
  runs: readonly Run[],
  at: number,
  head: string,
  signs: BodySigns,
): number {
  let current = at;
  for (;;) {
    const isComplement = current > at;
    const next = runs[current + 1];
    if (!next) break;
    // "left the bank for Peru"
    const isTowards = words[next.start - 1]?.lower === "for" && signs.isOther(next);
    const through =
      !isTowards && linkAt(words, runs, current, (link) => isLink(link, head)) !== undefined;
    if (through ? !isComplement && trailingHeads.has(head) : !isComplement || !isPart(current))
      break;
    current += 1;
  }
  return runs[current]?.end ?? 0;

  /** "and Human Services", "in Outer Space", but not "and Law Department" nor "in China". */
  function isPart(last: number): boolean {
    const next = linkAt(words, runs, last, (link) => isAnd(link) || link === "in");
    if (!next || opensBody(next) || signs.isOther(next)) return false;
    const later = linkAt(words, runs, last + 1, isAnd);
    return !later || !opensBody(later);
  }

  function opensBody(run: Run): boolean {
    const main = headOf(words, run);
    return main !== undefined && !trailingHeads.has(words[main]?.lower ?? "");
  }
}

const isAnd = (link: string): boolean => link === "and" || link === "&";
const isLink = (link: string, head: string): boolean =>
  /^(?:of|for|de|del|della|da|do|du|des|der|für)(?: (?:the|la|los|las))?$/u.test(link) ||
  (/^on(?: the)?$/u.test(link) && headsBeforeOn.has(head));

/** The run after one, when the words between them are a link. */
function linkAt(
  words: readonly Word[],
  runs: readonly Run[],
  at: number,
  accepts: (link: string) => boolean,
): Run | undefined {
  const [run, next] = [runs[at], runs[at + 1]];
  if (!run || !next || next.start - run.end > 2) return undefined;
  const between = words.slice(run.end, next.start + 1);
  if (!between.every(({ isJoined }) => isJoined)) return undefined;
  const link = between.slice(0, -1).map(({ lower }) => lower);
  return accepts(link.join(" ")) ? next : undefined;
}
