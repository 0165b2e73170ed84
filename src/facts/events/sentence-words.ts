import type { TaggedWord } from "../counts/tagged-word.js";

/** A word of a sentence; `gap` is what stands between it and the word before. */
export interface SentenceWord extends TaggedWord {
  readonly lower: string;
  readonly gap: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that come before a verb form and make it tell: was, has, will. */
export const auxiliaries = set(
  "is are was were am has have had do does did will would can could may might must shall should cannot " +
    "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't can't couldn't wouldn't",
);
/** Past tenses that are no participles. */
export const pastTenses = set(
  `began took became went wrote gave came grew rose fell saw ran drew broke chose drove flew spoke stole
   threw wore knew ate sang sank swam sprang arose withdrew overthrew forgot hid rode shook woke swore
   tore froze underwent undertook mistook gave forbade overcame outgrew arose`,
);
export const coordinators = set("and or but then nor yet");
/** Words that open a clause of their own within a sentence. */
export const subordinators = set(
  `which who whom whose that where when while whereas because although though if unless whether why how
   than as since after before until till once whenever wherever what`,
);

/** Whether a word begins another clause. */
export function opensClause(word: SentenceWord | undefined): boolean {
  const lower = word?.lower ?? "";
  return subordinators.has(lower) || coordinators.has(lower);
}

/** Whether a clause ends in what stands between two words. */
export function isStop(gap: string | undefined): boolean {
  return gap !== undefined && /[;:—–]|\s-\s|\.\s/u.test(gap);
}
