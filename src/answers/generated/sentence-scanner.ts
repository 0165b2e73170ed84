import { createObjectFinder } from "./object-finder.js";

/** A sentence as a model wrote it; nothing of it is checked. */
export interface WrittenSentence {
  readonly text: string;
  /** The number of the passage that it names; NaN where it names none. */
  readonly passage: number;
  readonly quote: string;
}

/** What was read: a sentence, or that all before was no answer but a thought. */
export type Scanned = WrittenSentence | "restart";

/** Reads sentences from a text that comes in pieces. */
export interface SentenceScanner {
  /** Returns what is complete with this piece, in order. */
  push(piece: string): Scanned[];
  /** What the text said, now that it has ended: an empty list is an answer too. */
  said(): "sentences" | "nothing" | "unreadable";
}

/** No sentence with its quote is longer; longer objects are not looked at. */
const longestObject = 8_000;
/** So much of the text outside of objects is kept, to find marks in. */
const keptOutside = 200;

const opensThought = /<(?:think|thinking|thought|reasoning)>$/i;
const closesThought = /<\/(?:think|thinking|thought|reasoning)>$/i;

/**
 * Finds every JSON object that has a `text`, wherever it stands: in an object or a list, alone, in a
 * code fence, among other words. What is not closed, or is no JSON, is passed over, and so are
 * thoughts (`<think>…</think>`). A parser of the whole would lose all that follows the first fault.
 */
export function createSentenceScanner(): SentenceScanner {
  const objects = createObjectFinder();
  let outside = "";
  let isThought = false;
  let found = 0;
  let isEmptyList = false;

  return {
    push: (piece) => Array.from(piece).flatMap((character) => read(character) ?? []),
    said: () => {
      if (found > 0) return "sentences";
      return isEmptyList || /^\W*\[\s*\]\W*$/.test(outside) ? "nothing" : "unreadable";
    },
  };

  function read(character: string): Scanned | undefined {
    if (objects.isOutside()) {
      outside = (outside + character).slice(-keptOutside);
      if (character === ">") return readMark();
      if (isThought) return undefined;
    }
    const json = objects.read(character);
    return json === undefined ? undefined : sentenceIn(json);
  }

  function readMark(): Scanned | undefined {
    if (opensThought.test(outside)) isThought = true;
    if (!closesThought.test(outside)) return undefined;
    // Some servers leave out the mark that opens the thoughts.
    const wasAnswer = !isThought && (found > 0 || isEmptyList);
    [isThought, found, isEmptyList, outside] = [false, 0, false, ""];
    return wasAnswer ? "restart" : undefined;
  }

  function sentenceIn(json: string): WrittenSentence | undefined {
    const { text, passage, quote, sentences } = parse(json);
    isEmptyList ||= Array.isArray(sentences) && sentences.length === 0;
    if (typeof text !== "string" || text.trim() === "") return undefined;
    found += 1;
    return { text, passage: numberIn(passage), quote: stringIn(quote) };
  }
}

/** Small models break lines within strings, which JSON forbids. */
function parse(json: string): Readonly<Record<string, unknown>> {
  if (json.length > longestObject) return {};
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, " ")) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function numberIn(value: unknown): number {
  if (typeof value === "number") return value;
  return typeof value === "string" ? Number(/^\D*(\d{1,4})\D*$/.exec(value)?.[1] ?? NaN) : NaN;
}

function stringIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
