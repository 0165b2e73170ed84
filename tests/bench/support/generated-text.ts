import { seededRandom } from "../../index/support/vectors.js";

/** The words that a text is made of. */
export interface Vocabulary {
  /** Commonest first. */
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
}

/** "the {subject} {verb} the {adjective} {object} {preposition} the {place}". */
export interface Clause {
  readonly subject: string;
  readonly verb: string;
  readonly adjective: string;
  readonly object: string;
  readonly preposition: string;
  readonly place: string;
}

export interface GeneratedSentence {
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/** Sentences that depend on a seed alone. */
export interface SentenceSource {
  readonly sentence: () => GeneratedSentence;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

const list = (words: string): readonly string[] => words.split(" ");

/** Plain words for texts that a tokenizer is to find ordinary. */
export const plainVocabulary: Vocabulary = {
  nouns: list(
    "council harbor library teacher valley market bridge engine garden doctor island report farmer museum signal river school captain budget forest letter station village painter machine hospital witness railway orchard journal committee laboratory fisherman theater lantern reservoir merchant workshop pavement glacier professor festival granary observatory translator ferry archive vineyard carpenter lighthouse parliament quarry surveyor monastery warehouse apprentice canal telescope governor printing bakery meadow chimney treasury expedition clinic harvest turbine beekeeper courtyard catalog musician shipyard windmill terrace curator aqueduct blacksmith corridor dictionary elevator foundry gallery horizon inspector junction kitchen laundry mechanic notebook office pharmacy quarter refinery seminar tannery umbrella vessel weaver yard zoologist apartment basin census district embankment fountain greenhouse hillside institute jeweler kiln ledger",
  ),
  adjectives: list(
    "quiet narrow northern old broken public distant careful modern frozen wooden heavy local early hidden bright regional crowded gentle official ancient dusty eastern fragile generous hollow industrial jealous keen little massive nervous ordinary peaceful quick rural shallow temporary unusual valuable western yellow annual bitter coastal deep empty formal green humble inner joint large medical narrow open private rapid secret tall urban vast wide young",
  ),
};

const verbs = list(
  "approved repaired measured opened visited described replaced inspected painted closed ordered studied carried counted removed restored designed financed followed guarded improved joined labeled moved noticed observed planned questioned reached selected tested united valued warned examined borrowed cleaned delivered expected founded",
);
const prepositions = list("near behind beside above below inside opposite beyond");
const names = list(
  "Marlow Tennick Abara Osgood Velasco Imhof Kurosawa Lindqvist Petrov Haddad Nakamura Oyelaran Castell Brandt Moreau Sandoval",
);
const months = list("January March April June July September October December");
const joints = [", and ", ", while ", " because ", ", but ", " after ", " so that "];

/** A seeded source of sentences in which the first words of the vocabulary are the commonest. */
export function createSentences(seed: number, { nouns, adjectives }: Vocabulary): SentenceSource {
  const random = seededRandom(seed);
  const pick = (words: readonly string[], skew = 1): string =>
    words[Math.floor(words.length * random() ** skew)] ?? "";
  return { sentence, random };

  /** Of 8 to 50 words, 17 on average. */
  function sentence(): GeneratedSentence {
    const count = 1 + Math.floor(4 * random() ** 2.2);
    const clauses = Array.from({ length: count }, clause);
    const words = clauses.map(worded).reduce((all, next) => all + pick(joints) + next);
    const text = opening() + words;
    return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, clauses };
  }

  function clause(): Clause {
    return {
      subject: random() < 0.15 ? `${pick(names)} of the ${pick(nouns, 2)}` : pick(nouns, 2),
      verb: pick(verbs),
      adjective: pick(adjectives),
      object: pick(nouns, 2),
      preposition: pick(prepositions),
      place: pick(nouns, 2),
    };
  }

  function worded({ subject, verb, adjective, object, preposition, place }: Clause): string {
    const who = /^[A-Z]/.test(subject) ? subject : `the ${subject}`;
    const long = random() < 0.6 ? ` ${preposition} the ${place}` : "";
    return `${who} ${verb} the ${adjective} ${object}${long}`;
  }

  function opening(): string {
    if (random() < 0.1) return `in ${1900 + Math.floor(120 * random())} `;
    return random() < 0.1 ? `on ${1 + Math.floor(28 * random())} ${pick(months)} ` : "";
  }
}
