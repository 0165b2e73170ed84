import type { DocumentFacts } from "../../../src/facts/mine-facts.js";
import type { DocumentTopic } from "../../../src/facts/topic.js";
import type { Passage } from "../../../src/passages/passage.js";
import { seededRandom } from "../../index/support/vectors.js";
import { loadTopics } from "./generated-passages.js";
import type { Topics } from "./generated-passages.js";
import { createSentences, plainVocabulary } from "./generated-text.js";

export const factsOfADocument = 50;
const topicsOfADocument = 10;

/** A document with facts, one a passage. */
export interface GeneratedFacts extends DocumentFacts {
  readonly path: string;
  readonly title: string;
  readonly passages: readonly Passage[];
}

/** Documents of 50 facts, the same for the same number. */
export function* generatedFacts(documents: number): Generator<GeneratedFacts> {
  const topics = loadTopics();
  for (let i = 0; i < documents; i++) yield generatedDocument(i, topics);
}

function generatedDocument(number: number, topics: Topics): GeneratedFacts {
  const random = seededRandom(number);
  const vocabulary = topics[number % topics.length] ?? plainVocabulary;
  const sentences = createSentences(number, vocabulary);
  const path = `volume-${number}.md`;
  const passages: Passage[] = [];
  const facts = Array.from({ length: factsOfADocument }, (_, i): DocumentFacts["facts"][number] => {
    const { text } = sentences.sentence();
    const passage = passageOf(path, text, number * factsOfADocument + i);
    passages.push(passage);
    return factOf(passage, i, random);
  });
  const about = Array.from({ length: topicsOfADocument }, (_, i): DocumentTopic => {
    const name = vocabulary.nouns[Math.floor(vocabulary.nouns.length * random() ** 2)] ?? "";
    return { kind: i % 3 === 0 ? "body" : "subject", name, count: topicsOfADocument - i };
  });
  return { path, title: `Volume ${number}`, passages, facts, topics: about };
}

function passageOf(document: string, text: string, number: number): Passage {
  const span = { start: 0, end: text.length };
  return {
    id: number.toString(36).padStart(12, "0"),
    document,
    headings: [`Part ${number % 7}`, "Proceedings"],
    startLine: 1,
    endLine: 1,
    ...span,
    text,
    sentences: [{ ...span, text }],
  };
}

type Random = () => number;

function factOf(passage: Passage, number: number, random: Random): DocumentFacts["facts"][number] {
  const { id, document, text, start, end } = passage;
  const place = { document, passage: id, span: { start, end }, quote: text };
  const common = { id: `f${id.slice(1)}`, aliases: [], ...place };
  switch (number % 5) {
    case 0: {
      const name = acronym(random);
      return { kind: "body", ...common, name, answer: text, expansion: text };
    }
    case 1: {
      const name = `${capital(syllables(random, 2))} ${capital(syllables(random, 3))}`;
      return { kind: "person", ...common, name, answer: text, role: text };
    }
    case 2: {
      const value = 2 + Math.floor(random() * 200);
      return {
        kind: "count",
        ...common,
        name: `${value} Member States`,
        answer: text,
        value,
        unit: "Member States",
      };
    }
    case 3:
      return {
        kind: "definition",
        ...common,
        name: text.split(" ").slice(1, 3).join(" "),
        answer: text,
      };
    default: {
      const from = `${1_950 + Math.floor(random() * 75)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
      const name = text.split(" ").slice(0, 8).join(" ");
      return { kind: "event", ...common, name, answer: text, date: { from, to: from }, who: [] };
    }
  }
}

const consonants = "bdfgklmnprstvz";
const vowels = "aeiou";

function syllables(random: Random, count: number): string {
  const one = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? "";
  return Array.from({ length: count }, () => one(consonants) + one(vowels)).join("");
}

function acronym(random: Random): string {
  const letters = Array.from({ length: 4 }, () =>
    String.fromCharCode(65 + Math.floor(random() * 26)),
  );
  return `A${letters.join("")}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
