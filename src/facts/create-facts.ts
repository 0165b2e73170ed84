import { chooseFirst, suggestFirst } from "./suggest-first.js";
import { groupByName } from "./group-by-name.js";
import { isForOthers, nameFacts } from "./fact-names.js";
import type { NamedFact } from "./fact-names.js";
import type { CuratedFact, EventFact, Fact } from "./fact.js";
import type { Facts } from "./facts.js";
import { foldedWords, foldText } from "./fold-text.js";
import type { Identify } from "./identify.js";
import { createTimeline } from "./create-timeline.js";
import { gatherTopics } from "./gather-topics.js";
import type { DocumentFacts } from "./mine-facts.js";
import { similarFacts } from "./similar-facts.js";
import type { EditDistance } from "./similar-facts.js";
import { suggestTyped } from "./suggest-typed.js";
import { createWordIndex } from "./word-index.js";

/** What was mined from a document of an index. */
export interface IndexedFacts extends DocumentFacts {
  /** Below the documents folder. */
  readonly path: string;
  readonly title: string;
  /** The headings of the passages that its facts stand in, by the passages' ids. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
}

/** All facts of an index. */
export interface FactsParts {
  readonly curated: readonly CuratedFact[];
  /** In the order of the index. */
  readonly documents: readonly IndexedFacts[];
}

export interface FactsOptions {
  readonly editDistance: EditDistance;
  readonly identify: Identify;
  /** Awaited between pieces of work of less than a millisecond. @default no pause */
  readonly breathe?: () => Promise<void>;
}

/** The facts of no index. */
export const noFacts: Facts = {
  size: 0,
  all: [],
  find: () => undefined,
  suggest: () => [],
  lookUp: () => [],
  similar: () => [],
  timeline: () => [],
  dates: undefined,
  topics: [],
};

/** Makes facts ready to be looked up. */
export async function createFacts(
  { curated, documents }: FactsParts,
  { editDistance, identify, breathe = () => Promise.resolve() }: FactsOptions,
): Promise<Facts> {
  const named = await nameFacts(inOrder(curated, documents), breathe);
  const all = named.map(({ fact }) => fact);
  const byId = new Map(all.map((fact) => [fact.id, fact]));
  const byName = await groupByName(named, breathe);
  const names = await createWordIndex(wordsOf(named, namesOf), breathe);
  const texts = await createWordIndex(wordsOf(named, textOf), breathe);
  const events = all.filter((fact) => fact.kind === "event");
  const timeline = await createTimeline(events, contextOf(documents), breathe);
  const first = chooseFirst(all, timeline.events);
  const find = (id: string): Fact | undefined => byId.get(id);
  return {
    size: all.length,
    all,
    find,
    suggest: (typed, options) =>
      typed.trim() === ""
        ? suggestFirst(first, find, options)
        : suggestTyped({ facts: named, names, texts }, typed, options),
    lookUp(name, { locale } = {}) {
      const found = byName.get(foldText(name)) ?? [];
      return found.toSorted(
        (a, b) => Number(isForOthers(a, locale)) - Number(isForOthers(b, locale)),
      );
    },
    similar: (name, limit) =>
      similarFacts(named, names, name, { limit, editDistance }).map(({ fact }) => fact),
    timeline: (query) => timeline.find(query),
    dates: timeline.dates,
    topics: await gatherTopics(
      documents.map(({ path, topics }) => ({ document: path, topics })),
      { identify, breathe },
    ),
  };
}

/** Returns what an event says, the headings that it stands under, and its document's title. */
function contextOf(documents: readonly IndexedFacts[]): (event: EventFact) => string[] {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  return ({ document, passage, name, answer }) => {
    const { title = "", headings } = byPath.get(document) ?? {};
    return [name, answer, title, ...(headings?.get(passage) ?? [])];
  };
}

function* inOrder(
  curated: readonly CuratedFact[],
  documents: readonly IndexedFacts[],
): Generator<Fact> {
  yield* curated;
  for (const { facts } of documents) yield* facts;
}

const namesOf = ({ name, aliases }: NamedFact): string[] => [name, ...aliases];
const textOf = (named: NamedFact): string[] => [...namesOf(named), named.answer];

function* wordsOf(
  named: readonly NamedFact[],
  parts: (one: NamedFact) => string[],
): Generator<string[]> {
  for (const one of named) yield parts(one).flatMap(foldedWords);
}
