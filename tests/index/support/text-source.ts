import { createHash } from "node:crypto";
import { nothingCurated } from "../../../src/facts/curated-entry.js";
import type { CuratedEntry, CuratedReading } from "../../../src/facts/curated-entry.js";
import type { DocumentFacts } from "../../../src/facts/mine-facts.js";
import type { DocumentSource } from "../../../src/index/build-options.js";
import type { Passage } from "../../../src/passages/passage.js";

/** The text of each file by its path; a text that begins with "!" is a file that cannot be read. */
export type Texts = Readonly<Record<string, string>>;

export interface TextSource extends DocumentSource {
  /** The paths that were read, in order. */
  readonly reads: readonly string[];
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const words = (text: string): string[] => text.toLowerCase().match(/\w+/g) ?? [];

/**
 * Documents that stand in memory. Blank lines divide passages, lines are sentences, and the title is
 * the path. A text with a question mark is read with a warning. Each sentence is a fact about its
 * first word; one that says "unminable" cannot be mined.
 */
export function createTextSource(texts: Texts, curated = nothingCurated): TextSource {
  const reads: string[] = [];
  return {
    reads,
    list() {
      const documents = Object.entries(texts).map(([path, text]) => ({ path, hash: digest(text) }));
      return Promise.resolve({ documents, skipped: [] });
    },
    read({ path, hash }) {
      reads.push(path);
      const text = texts[path] ?? "!it is gone";
      if (text.startsWith("!")) return Promise.resolve({ kind: "skipped", reason: text.slice(1) });
      const document = { path, hash, format: "text", title: path, language: "en", text, blocks: [] } as const;
      const warnings = text.includes("?") ? ["it asks more than it says"] : [];
      return Promise.resolve({ kind: "read", document, warnings });
    },
    split: ({ path, text }) => splitText(path, text),
    facts: (document, passages) => factsOf(document.path, passages),
    curated: () => Promise.resolve(curated),
    terms: ({ text }, { title }) => {
      return { body: words(text), context: words(title), words: text.match(/\w+/g) ?? [] };
    },
  };
}

function factsOf(document: string, passages: readonly Passage[]): DocumentFacts {
  const facts = passages.flatMap(({ id: passage, sentences }) =>
    sentences.map(({ text, start, end }) => {
      if (text.includes("unminable")) throw new Error("Too hard");
      const id = digest(`${passage} ${start}`).slice(0, 12);
      const [name = "", answer] = [text.split(" ")[0], text.slice(text.indexOf(" ") + 1)];
      const place = { document, passage, span: { start, end }, quote: text };
      return { kind: "definition", id, name, aliases: [], answer, ...place } as const;
    }),
  );
  return { facts, topics: [{ kind: "subject", name: document, count: facts.length }] };
}

/** One fact a document, whose quote is the document's first line. */
export function curatedFirstLines(texts: Texts, changes: Partial<CuratedEntry> = {}): CuratedReading {
  const entries = Object.entries(texts).map(([source, text]) => {
    const entry = { name: `First of ${source}`, aliases: [], answer: "So it begins.", isPinned: false };
    return { ...entry, where: `facts/${source}`, source, quote: text.split("\n")[0] ?? "", ...changes };
  });
  const files = [{ path: "facts/all.yaml", hash: digest(JSON.stringify(entries)) }];
  return { files, entries, faults: [] };
}

function splitText(document: string, text: string): Passage[] {
  let line = 1;
  let start = 0;
  return text.split("\n\n").flatMap((part, i) => {
    const [startLine, from] = [line, start];
    line += part.split("\n").length + 1;
    start += part.length + 2;
    if (part.trim() === "") return [];
    let at = from;
    const sentences = part.split("\n").map((sentence) => {
      const span = { start: at, end: at + sentence.length, text: sentence };
      at = span.end + 1;
      return span;
    });
    const id = digest(`${document} ${i} ${part}`).slice(0, 12);
    const place = { start: from, end: from + part.length, startLine, endLine: line - 2 };
    return [{ id, document, headings: [], ...place, text: part, sentences }];
  });
}
