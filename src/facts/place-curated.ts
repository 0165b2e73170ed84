import type { Span } from "../documents/document.js";
import type { Passage, Sentence } from "../passages/passage.js";
import type { CuratedEntry } from "./curated-entry.js";
import type { CuratedFact } from "./fact.js";
import { findQuote, plainText } from "./find-quote.js";
import type { PlainText } from "./find-quote.js";
import type { Identify } from "./identify.js";

/** A sentence that says why a curated fact has no place. */
export interface CuratedFault {
  readonly kind: "fault";
  readonly message: string;
}

export type PlacedCurated = CuratedFact | CuratedFault;

/** What is said of a fact when there is no such document. */
export function unknownDocument({ where, source }: CuratedEntry): CuratedFault {
  return { kind: "fault", message: `${where}: ${source} is not among the documents` };
}

export interface PlaceCuratedOptions {
  readonly identify: Identify;
  /** Awaited between pieces of work of some milliseconds. */
  readonly breathe: () => Promise<void>;
}

/**
 * Finds the quotes of facts in one document, in the order of the facts: as the text is written, or
 * where it is not written so as a reader sees it. A quote has to stand in one passage, as that is what
 * a footnote shows; of several the first is taken.
 *
 * @param passages all of the document, in order.
 */
export async function placeCurated(
  entries: readonly CuratedEntry[],
  passages: readonly Passage[],
  { identify, breathe }: PlaceCuratedOptions,
): Promise<PlacedCurated[]> {
  const readAll = async (read: (passage: Passage) => Reading): Promise<Reading[]> => {
    const readings: Reading[] = [];
    for (const passage of passages) {
      readings.push(read(passage));
      await breathe();
    }
    return readings;
  };
  const asWritten = await readAll(written);
  let asSeen: Reading[] | undefined;
  const result: PlacedCurated[] = [];
  for (const entry of entries) {
    const quote = plainText(entry.quote);
    let place = placeIn(asWritten, quote);
    if (!place) {
      asSeen ??= await readAll(seen);
      place = placeIn(asSeen, quote);
    }
    const texts = [asWritten, asSeen ?? []];
    result.push(place ? placed(entry, place, identify) : fault(entry, quote, texts));
    await breathe();
  }
  return result;
}

interface Place {
  readonly passage: Passage;
  readonly span: Span;
}

function placeIn(readings: readonly Reading[], quote: PlainText): Place | undefined {
  for (const { passage, plain, place } of readings) {
    const found = findQuote(plain, quote);
    if (!found) continue;
    const span = { start: place(found.start).start, end: place(found.end - 1).end };
    return { passage, span };
  }
  return undefined;
}

function placed(
  { name, aliases, answer, isPinned, locale, source }: CuratedEntry,
  { passage, span }: Place,
  identify: Identify,
): CuratedFact {
  const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
  return {
    kind: "curated",
    id: identify(["curated", name, locale ?? "", answer, source, quote].join("\n")),
    ...{ name, aliases, answer, isPinned, ...(locale === undefined ? {} : { locale }) },
    ...{ document: source, passage: passage.id, span, quote },
  };
}

function fault(
  { where, source }: CuratedEntry,
  quote: PlainText,
  texts: readonly (readonly Reading[])[],
): CuratedFault {
  const isDivided = texts.some((readings) => crossesPassages(readings, quote));
  const message = isDivided
    ? `its quote is divided between two passages in ${source}: quote one sentence`
    : `its quote does not stand in ${source}`;
  return { kind: "fault", message: `${where}: ${message}` };
}

/** Whether the letters of a quote stand in the passages together, and in none alone. */
function crossesPassages(readings: readonly Reading[], { text }: PlainText): boolean {
  const wanted = lettersOf(text);
  return (
    wanted !== "" &&
    readings
      .map(({ letters }) => letters)
      .join("")
      .includes(wanted) &&
    !readings.some(({ letters }) => letters.includes(wanted))
  );
}

/** A passage as it is compared with quotes. */
interface Reading {
  readonly passage: Passage;
  readonly plain: PlainText;
  /** The same without blanks. */
  readonly letters: string;
  /** Where what a character of the text was made from stands in the document. */
  readonly place: (at: number) => Span;
}

const lettersOf = (plain: string): string => plain.replaceAll(" ", "");

/** A passage as its document writes it. */
function written(passage: Passage): Reading {
  const plain = plainText(passage.text);
  const { start } = passage;
  const place = (at: number): Span => ({ start: start + at, end: start + at + 1 });
  return { passage, plain, letters: lettersOf(plain.text), place };
}

/** Its sentences as a reader sees them; one that is written differently is placed as a whole. */
function seen(passage: Passage): Reading {
  const { sentences } = passage;
  const plain = plainText(sentences.map(({ text }) => text).join("\n"));
  let next = 0;
  const pieces = sentences.map((sentence) => {
    const from = next;
    next += sentence.text.length + 1;
    return { from, place: placeInSentence(passage, sentence, from) };
  });
  const place = (at: number): Span =>
    pieces.findLast(({ from }) => from <= at)?.place(at) ?? {
      start: passage.start,
      end: passage.end,
    };
  return { passage, plain, letters: lettersOf(plain.text), place };
}

function placeInSentence(passage: Passage, sentence: Sentence, from: number): Reading["place"] {
  const { start, end, text } = sentence;
  const isLiteral = passage.text.slice(start - passage.start, end - passage.start) === text;
  const shift = start - from;
  return (at) => (isLiteral ? { start: at + shift, end: at + shift + 1 } : { start, end });
}
