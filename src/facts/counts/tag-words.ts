import nlp from "compromise/two";
import type { TaggedWord, WordClass } from "./tagged-word.js";

/** Nouns whose plural looks like their singular, or like neither, whatever compromise thinks. */
const plurals = new Set(
  `people police staff personnel children men women species aircraft spacecraft cattle sheep fish
   deer offspring troops feet teeth mice geese oxen dice alumni criteria phenomena media data
   headquarters series personnel crew livestock poultry youth`.split(/\s+/),
);
/** Words that compromise takes for nouns and that never end a noun phrase that is counted. */
const others = new Set(
  `including such which that who whose etc per via under against within without among amongst between
   during before after since until above below behind beyond despite toward towards upon like unlike
   near across along around through throughout over into onto inside outside`.split(/\s+/),
);

/** Tags the words of an English sentence with compromise; see `TagWords`. */
export function tagWords(text: string): readonly TaggedWord[] {
  const words: TaggedWord[] = [];
  let at = 0;
  for (const term of nlp(text).document.flat()) {
    const start = at + term.pre.length;
    at = start + term.text.length + term.post.length;
    // The second half of a contraction is a term without text, a comma alone is one of its own.
    if (!/[\p{L}\p{N}]/u.test(term.text)) continue;
    const end = start + term.text.length;
    words.push({ text: term.text, start, end, is: classOf(term.text, tagsOf(term.tags)) });
  }
  return words.every(({ text: word, start, end }) => text.slice(start, end) === word) ? words : [];
}

function tagsOf(tags: unknown): ReadonlySet<string> {
  return tags instanceof Set ? new Set([...tags].map(String)) : new Set();
}

function classOf(word: string, tags: ReadonlySet<string>): WordClass {
  const lower = word.toLowerCase();
  if (others.has(lower)) return "other";
  if (plurals.has(lower)) return "plural";
  if (/['\u2019]s?$/u.test(word)) return "possessive";
  if (tags.has("Value") || /^\d/u.test(word)) return "number";
  if (tags.has("Pronoun") || tags.has("Determiner") || tags.has("Preposition")) return "other";
  if (tags.has("Noun") || tags.has("Acronym"))
    return tags.has("Plural") || /[^'suiaoy]s$/iu.test(word) ? "plural" : "singular";
  if (tags.has("Gerund") || tags.has("PastTense") || tags.has("Participle")) return "participle";
  if (tags.has("Verb")) return "verb";
  if (tags.has("Adjective")) return "adjective";
  return tags.has("Adverb") ? "adverb" : "other";
}
