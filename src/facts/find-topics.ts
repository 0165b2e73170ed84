import type { Finding } from "./finding.js";
import type { MinedDocument } from "./mined-document.js";
import type { Lexicon } from "./names/lexicon.js";
import type { NameReader } from "./names/name-reader.js";
import type { DocumentTopic } from "./topic.js";
import { countNames } from "./topics/count-names.js";
import { smallWords } from "./topics/small-words.js";
import { subjectsOf } from "./topics/subjects.js";

export interface TopicParts {
  readonly readNames: NameReader;
  readonly lexicon: Lexicon;
  /** What was found in the same document: its people and its bodies with abbreviations are used. */
  readonly findings: readonly Finding[];
}

/** How many topics of a kind a document has at most. */
const most = 12;

/**
 * Finds what a document speaks of: names, counted by the sentences that hold them under any of their
 * forms, and subjects by C-value; most mentions first, at most twelve of each kind. Subjects need
 * English text, and text that puts no blanks between words has no topics.
 */
export function findTopics(
  { document, sentences }: MinedDocument,
  { readNames, lexicon, findings }: TopicParts,
): DocumentTopic[] {
  const prose = sentences.filter(({ block }) => block !== "code").map(({ text }) => text);
  const small = smallWords(prose);
  const { topics, spans } = countNames(prose, { readNames, findings, lexicon, small });
  const isEnglish = /^(?:en|und)(?:-|$)/iu.test(document.language);
  const subjects = isEnglish ? subjectsOf(prose, spans, { lexicon, small, limit: 2 * most }) : [];
  const known = new Set(topics.map(({ name }) => name.toLowerCase()));
  const fresh = subjects.filter(({ name }) => !known.has(name.toLowerCase()));
  return [...topics.filter(({ kind }) => kind !== "subject"), ...ranked([...topics, ...fresh])]
    .filter(upTo(most))
    .toSorted((a, b) => b.count - a.count);
}

/** The subjects, best first. The C-value of a single word, an abbreviation too, is its count. */
function ranked(topics: readonly (DocumentTopic & { readonly value?: number })[]): DocumentTopic[] {
  return topics
    .filter(({ kind }) => kind === "subject")
    .toSorted((a, b) => (b.value ?? b.count) - (a.value ?? a.count))
    .map(({ kind, name, count }) => ({ kind, name, count }));
}

/** Returns a filter that lets so many of each kind through. */
function upTo(limit: number): (topic: DocumentTopic) => boolean {
  const counts = new Map<DocumentTopic["kind"], number>();
  return ({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= limit;
  };
}
