import { distance } from "fastest-levenshtein";
import { createFacts } from "../../src/facts/create-facts.js";
import type { CuratedFact, DefinitionFact, EventFact, Fact } from "../../src/facts/fact.js";
import type { Facts } from "../../src/facts/facts.js";
import type { DocumentTopic } from "../../src/facts/topic.js";
import { passageId } from "../../src/passages/passage-id.js";

type Details<One extends Fact> = Partial<Omit<One, "kind">>;

/** What all kinds of facts have; the id tells name, answer and document. */
function common(
  name: string,
  answer: string,
  { document = "notes.md", ...details }: Details<Fact>,
) {
  const place = { document, passage: "000000000000", span: { start: 0, end: 1 }, quote: "." };
  const id = passageId([name, answer, document].join("\n"));
  return { id, name, answer, aliases: [], ...place, ...details };
}

/** A fact about a word. */
export function definition(
  name: string,
  answer: string,
  details: Details<DefinitionFact> = {},
): DefinitionFact {
  return { ...common(name, answer, details), kind: "definition" };
}

/** A fact that somebody wrote. */
export function curated(
  name: string,
  answer: string,
  { isPinned = false, locale, ...details }: Details<CuratedFact> = {},
): CuratedFact {
  const own = { kind: "curated", isPinned, ...(locale && { locale }) } as const;
  return { ...common(name, answer, details), ...own };
}

/** Something on a date, or from one to another. */
export function event(answer: string, from: string, details: Details<EventFact> = {}): EventFact {
  const own = { kind: "event", date: { from, to: from }, who: [] } as const;
  return { ...own, ...common(answer, answer, details), kind: "event" };
}

export interface FactsOfTests {
  /** The title of each document by its path. @default the path */
  readonly titles?: Readonly<Record<string, string>>;
  /** The headings that the facts of each document stand under. @default none */
  readonly headings?: Readonly<Record<string, readonly string[]>>;
  readonly topics?: Readonly<Record<string, readonly DocumentTopic[]>>;
}

/** Facts as an index with them has them, in this order. */
export function factsOf(
  all: readonly Fact[],
  { titles = {}, headings = {}, topics = {} }: FactsOfTests = {},
): Promise<Facts> {
  const mined = all.filter((fact) => fact.kind !== "curated");
  const paths = new Set([...mined.map(({ document }) => document), ...Object.keys(topics)]);
  const documents = [...paths].map((path) => {
    const facts = mined.filter(({ document }) => document === path);
    const under = facts.map(({ passage }) => [passage, headings[path] ?? []] as const);
    const title = titles[path] ?? path;
    return { path, title, facts, headings: new Map(under), topics: topics[path] ?? [] };
  });
  const written = all.filter((fact) => fact.kind === "curated");
  return createFacts(
    { curated: written, documents },
    { editDistance: distance, identify: passageId },
  );
}
