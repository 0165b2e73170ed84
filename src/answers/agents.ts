import { nounClass } from "../retrieval/type-nouns.js";
import { sentenceWords } from "./span/sentence-words.js";

/**
 * The people and bodies without a name that an English sentence says do something, in lower case: what
 * opens it ("The committee agreed") and what stands behind "by" ("approved by the head librarian").
 */
export function agents(sentence: string): string[] {
  const opening = /^(?:(?:the|an?|all|every|each|any|our|its|their|some|no|new)\s+)?/iu.exec(
    sentence,
  );
  const starts = [opening?.[0].length ?? 0];
  for (const { index, 0: by } of sentence.matchAll(byPhrase)) starts.push(index + by.length);
  return starts.flatMap((start) => agentAt(sentence.slice(start)) ?? []);
}

const byPhrase = /\bby\s+(?:(?:the|an?|all|every|each|any|our|its|their|some)\s+)?/giu;

/** A phrase of at most this many words is read up to its noun: "senior members of staff". */
const mostWords = 4;

function agentAt(text: string): string | undefined {
  const phrase = /^(?:[\p{Ll}\p{Lu}][\p{L}'’-]*\s+){0,3}[\p{L}'’-]+/u.exec(text)?.[0] ?? "";
  const words = sentenceWords(phrase).slice(0, mostWords);
  return words.find(({ lower }) => isAgent(lower))?.lower;
}

function isAgent(noun: string): boolean {
  return others.has(noun) || others.has(noun.replace(/s$/u, "")) || nounClass(noun) === "person";
}

/** What acts, beside those whom an office or occupation names. */
const others: ReadonlySet<string> = new Set(
  `member employee staff student pupil parent visitor guest resident tenant worker volunteer participant
   passenger user customer client owner landlord keeper crew family public people child children citizen
   applicant expert docker fisherman fishermen farmer builder neighbor neighbour buyer seller
   board committee council commission ministry government parliament court police team agency assembly
   cabinet company association union senate secretariat jury panel delegation army navy club school
   university department bank`.split(/\s+/),
);
