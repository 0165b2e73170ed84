import type { FactWithout, MinedFact } from "../facts/fact.js";
import type { DocumentFacts } from "../facts/mine-facts.js";
import type { DocumentTopic } from "../facts/topic.js";
import type { Passage } from "../passages/passage.js";

/** A fact as it is stored, without its document's path and its passage's id. */
type StoredFact = FactWithout<MinedFact, "document" | "passage" | "span" | "quote"> & {
  /** The number of its passage in the document, and where its quote begins and ends. */
  readonly at: readonly [passage: number, start: number, end: number];
  /** Absent when it is the answer. */
  readonly quote?: string;
};

/** What stands before the facts of a document. */
interface StoredHead {
  readonly topics: readonly DocumentTopic[];
  /** The headings of each passage with a fact. */
  readonly headings: readonly (readonly [passage: number, headings: readonly string[]])[];
}

/** A document whose lines are read. */
export interface FactPlace {
  readonly path: string;
  /** The id of its passage with a number, counted from 0. */
  readonly passageId: (passage: number) => string;
}

/** What the lines of a document say. */
export interface ReadFacts extends DocumentFacts {
  /** The headings of the passages that facts stand in, by the passages' ids. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
}

/** A short form, and what a document says it stands for. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/**
 * Returns what was mined from a document as lines of JSON: one with its topics, then one a fact. They
 * tell nothing of the rest of the index, so that another one can take them over as they are.
 *
 * @param passages all of the document, in order.
 * @throws {RangeError} for a fact of another passage.
 */
export function encodeFacts(
  { facts, topics }: DocumentFacts,
  passages: readonly Passage[],
): Uint8Array {
  const numbers = new Map(passages.map(({ id }, number) => [id, number]));
  const headings = new Map<number, readonly string[]>();
  const lines = facts.map((fact) => {
    const { passage, span, quote } = fact;
    const number = numbers.get(passage);
    if (number === undefined) {
      throw new RangeError(`Cannot store fact ${fact.id}: its document has no passage ${passage}`);
    }
    headings.set(number, passages[number]?.headings ?? []);
    const at = [number, span.start, span.end] as const;
    const left = { document: undefined, passage: undefined, span: undefined };
    // JSON has no place for what is undefined.
    return JSON.stringify({ ...fact, ...left, at, quote: quote === fact.answer ? undefined : quote });
  });
  const head: StoredHead = { topics, headings: [...headings] };
  return Buffer.from(`${[JSON.stringify(head), ...lines].join("\n")}\n`);
}

/**
 * Reads lines that `encodeFacts` made.
 *
 * @param breathe awaited between two of them.
 * @throws {Error} when they are missing, or a fact names a passage that they do not.
 */
export async function decodeFacts(
  lines: Uint8Array,
  { path, passageId }: FactPlace,
  breathe: () => Promise<void>,
): Promise<ReadFacts> {
  const rest = linesOf(lines);
  const head = rest.next().value;
  if (head === undefined) throw new Error(`Cannot read the facts of ${path}: there is none of them`);
  const { topics, headings } = JSON.parse(head) as StoredHead;
  const ids = new Map(headings.map(([passage]) => [passage, passageId(passage)]));
  const facts: MinedFact[] = [];
  for (const line of rest) {
    facts.push(placed(JSON.parse(line) as StoredFact, path, ids));
    await breathe();
  }
  const under = headings.map(([passage, above]) => [passageId(passage), above] as const);
  return { facts, topics, headings: new Map(under) };
}

/** What a document explains of short forms, from lines that `encodeFacts` made; quick, as it reads no other facts. */
export function decodeAbbreviations(lines: Uint8Array): ShortForm[] {
  return [...linesHolding(lines, bodyMark)].flatMap((line) => {
    const fact = JSON.parse(line) as StoredFact;
    return fact.kind === "body" ? [{ short: fact.name, long: fact.expansion }] : [];
  });
}

/** In a text it would stand with its quotation marks escaped. */
const bodyMark = '"kind":"body"';

function placed(
  { at, quote, ...fact }: StoredFact,
  document: string,
  ids: ReadonlyMap<number, string>,
): MinedFact {
  const [number, start, end] = at;
  const passage = ids.get(number);
  if (passage === undefined)
    throw new Error(`Cannot read the facts of ${document}: ${fact.id} is in no passage of theirs`);
  return { ...fact, document, passage, span: { start, end }, quote: quote ?? fact.answer };
}

/** One after another, as a large document has tens of thousands. */
function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let end = buffer.indexOf(newline); end >= 0; end = buffer.indexOf(newline, start)) {
    yield buffer.toString("utf8", start, end);
    start = end + 1;
  }
}

/** Those that hold some bytes; the others are not even decoded. */
function* linesHolding(bytes: Uint8Array, mark: string): Generator<string, undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(mark); at >= 0; ) {
    const end = buffer.indexOf(newline, at);
    yield buffer.toString("utf8", buffer.lastIndexOf(newline, at) + 1, end);
    at = buffer.indexOf(mark, end);
  }
}

const newline = 0x0a;
