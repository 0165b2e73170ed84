import { englishStopWords } from "../../passages/stop-words.js";
import type { Inquiry } from "../../retrieval/question.js";
import { sentenceWords } from "./sentence-words.js";
import type { Word } from "./sentence-words.js";
import { isRole } from "../../retrieval/type-nouns.js";
import { readWanted } from "./read-wanted.js";
import type { WantedPhrase } from "./read-wanted.js";
import type { Wanted } from "../../retrieval/wanted.js";

/** What a question asks for. */
export interface Asked {
  readonly wanted: Wanted;
  /** The noun that names it ("river", "states" of "how many member states"), in lower case. */
  readonly head: string | undefined;
  /** Whether the one asked for does it: "Who founded it?", not "Whom did it name?". */
  readonly isSubject: boolean;
  /** Whether several names are asked for ("which cities", "what two cities"). */
  readonly isPlural: boolean;
  /** Words of the question that say what happened, in lower case: neither names nor the head. */
  readonly predicate: readonly string[];
  /** The names and numbers of the question, in lower case. */
  readonly named: readonly string[];
}

/**
 * Reads what an English question asks for; `undefined` where no single date, number or name
 * answers it.
 */
export function readAsked({ text, kind }: Inquiry): Asked | undefined {
  if (kind === "yesNo" || kind === "reason" || kind === "comparison") return undefined;
  const found = readWanted(text);
  if (found === undefined) return undefined;
  const { wanted, head, phrase, isSubject } = found;
  const inPhrase = new Set(sentenceWords(phrase).map(({ lower }) => lower));
  const words = sentenceWords(text).filter(
    ({ lower }) => !englishStopWords.has(lower) && !empty.has(lower),
  );
  const said = (which: (word: Word) => boolean): string[] =>
    words.filter(which).map(({ lower }) => lower);
  return {
    wanted,
    head,
    isSubject,
    isPlural: isPlural(found),
    predicate: said((word) => !isName(word) && !inPhrase.has(word.lower)),
    named: said(isName),
  };
}

/** They say how the answer is asked for, not what happened. */
const empty: ReadonlySet<string> = new Set(
  "name named called known considered much long".split(" "),
);

function isName({ text, start }: Word): boolean {
  return /\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && start > 0 && !isRole(text.toLowerCase()));
}

function isPlural({ head, phrase, wanted }: WantedPhrase): boolean {
  if (wanted !== "person" && wanted !== "place" && wanted !== "name") return false;
  return (
    /(?:[^su]s|men|women|people)$/iu.test(head ?? "") ||
    /\b(?:two|three|four|five)\b/iu.test(phrase)
  );
}
