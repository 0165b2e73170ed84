import nlp from "compromise";
import type { Lexicon, WordClass } from "./lexicon.js";

/**
 * Returns what compromise's English dictionary knows of names: about 3,000 first names and 1,000
 * surnames, all countries, large cities and regions, large companies. Its tagger is not used: it
 * takes Chinese names for nouns and long names of bodies apart.
 */
export function compromiseLexicon(): Lexicon {
  const classes = new Map<string, ReadonlySet<WordClass>>();
  for (const [word, tags] of Object.entries(dictionary())) {
    classes.set(word, classesOf(word, new Set([tags].flat())));
  }
  return { is: (phrase, wordClass) => classes.get(phrase)?.has(wordClass) ?? false };
}

/** Each word with a tag or several. The package declares its model only as an object. */
function dictionary(): Record<string, unknown> {
  const { one } = nlp.model() as { one?: { lexicon?: Record<string, unknown> } };
  if (!one?.lexicon)
    throw new Error("compromise has no lexicon: install the pinned version of it.");
  return one.lexicon;
}

const tagsOf: Record<Exclude<WordClass, "verb">, readonly string[]> = {
  firstName: ["FirstName", "MaleName", "FemaleName"],
  lastName: ["LastName"],
  place: ["Country", "City", "Region", "Place"],
  people: ["Demonym"],
  body: ["Organization", "SportsTeam"],
  common: [
    ...["Singular", "Plural", "Uncountable", "Adjective", "Actor", "Date", "Month", "WeekDay"],
    ...["Infinitive", "PresentTense", "PastTense", "Gerund", "Adverb", "Preposition", "Determiner"],
  ],
};
const verbs = ["PastTense", "PresentTense", "Copula", "Modal", "Infinitive"];
const nouns = ["Singular", "Plural", "Uncountable", "Actor", "Noun"];

function classesOf(word: string, tags: ReadonlySet<unknown>): ReadonlySet<WordClass> {
  const known = new Set<WordClass>();
  const has = (names: readonly string[]): boolean => names.some((name) => tags.has(name));
  for (const wordClass of ["firstName", "lastName", "people", "body", "common"] as const) {
    if (has(tagsOf[wordClass])) known.add(wordClass);
  }
  // The shortest ones are airports, postal codes and endings of streets: "den", "ist", "st".
  if (has(tagsOf.place) && word.length > 3) known.add("place");
  if (has(verbs) && !has(nouns)) known.add("verb");
  return known;
}
