import type { Span } from "../../documents/document.js";
import type { Finding } from "../finding.js";
import { foldText } from "../fold-text.js";
import { bodyHeads } from "../names/body-words.js";
import type { Name, NameReader } from "../names/name-reader.js";
import type { DocumentTopic } from "../topic.js";
import { findAcronyms, type WordSigns } from "./acronyms.js";
import { nameFinder } from "./known-names.js";
import { kindsOfNames, nameKeys, sameNames } from "./same-names.js";

export interface CountedNames {
  /** Most mentions first, of as many the one that comes first. */
  readonly topics: readonly DocumentTopic[];
  /** Where names stand in each sentence, in order. */
  readonly spans: readonly (readonly Span[])[];
}

export interface NameParts extends WordSigns {
  readonly readNames: NameReader;
  readonly findings: readonly Finding[];
}

type Mention = Pick<Name, "text" | "from" | "to"> & { readonly kind: DocumentTopic["kind"] };

/** Counts the names in sentences; an abbreviation counts as what it stands for. */
export function countNames(
  sentences: readonly string[],
  { readNames, findings, ...signs }: NameParts,
): CountedNames {
  const read = sentences.map((sentence) => readNames(sentence));
  const people = nameFinder(namesOfPeople(findings));
  const clear = findAcronyms(sentences, signs).map((acronyms, i) =>
    withoutOverlaps([
      ...people(sentences[i] ?? "").map((name): Mention => ({ ...name, kind: "person" })),
      ...(read[i] ?? []),
      ...acronyms,
    ]),
  );
  const same = sameNames(findings);
  const keyOf = nameKeys(same);
  const tally = tallied(clear, keyOf, kindsOfNames(read, findings, same));
  const official = new Map(
    findings.filter(({ kind }) => kind === "person").map(({ name }) => [foldText(name), name]),
  );
  const topics = [...tally]
    .filter(([key, { kind }]) => kind !== "body" || !bodyHeads.has(key))
    .filter(([key, { count, kind }]) => count > 1 || (kind === "person" && official.has(key)))
    .map(([key, { kind, count, forms }]) => ({
      kind,
      name: official.get(key) ?? commonest(forms),
      count,
    }))
    .toSorted((a, b) => b.count - a.count);
  return {
    topics,
    spans: clear.map((names) => names.map(({ from, to }) => ({ start: from, end: to }))),
  };
}

/** By the name that mentions count under; in a sentence a name counts once. */
function tallied(
  sentences: readonly (readonly Mention[])[],
  keyOf: (text: string, kind: DocumentTopic["kind"]) => string,
  kindOf: (key: string) => DocumentTopic["kind"] | undefined,
): Map<string, Tally> {
  const tally = new Map<string, Tally>();
  for (const [sentence, names] of sentences.entries()) {
    for (const { text, kind } of names) {
      const key = keyOf(text, kind);
      let known = tally.get(key);
      if (!known) {
        known = { kind: kindOf(key) ?? kind, count: 0, last: -1, forms: new Map() };
        tally.set(key, known);
      }
      if (known.last !== sentence) known.count += 1;
      known.last = sentence;
      known.forms.set(text, (known.forms.get(text) ?? 0) + 1);
    }
  }
  return tally;
}

interface Tally {
  readonly kind: DocumentTopic["kind"];
  /** How many sentences hold it, and the last one of them. */
  count: number;
  last: number;
  readonly forms: Map<string, number>;
}

/** By which the people that were found are mentioned. */
function namesOfPeople(findings: readonly Finding[]): Set<string> {
  return new Set(
    findings.flatMap(({ kind, name, aliases }) => (kind === "person" ? [name, ...aliases] : [])),
  );
}

/** The longest ones stay, of as long ones the first; in the order of the sentence. */
function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  if (mentions.length < 2) return [...mentions];
  const taken = new Set<number>();
  const kept = mentions
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
    .filter(({ from, to }) => {
      // What overlaps a longer one has its first or its last character in it.
      if (taken.has(from) || taken.has(to - 1)) return false;
      for (let at = from; at < to; at += 1) taken.add(at);
      return true;
    });
  return kept.toSorted((a, b) => a.from - b.from);
}

/** Of as many the shortest. */
function commonest(forms: ReadonlyMap<string, number>): string {
  const best = [...forms].toSorted(([a, m], [b, n]) => n - m || a.length - b.length)[0];
  return best?.[0] ?? "";
}
