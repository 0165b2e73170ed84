import type { Generation } from "../../index/open-generation.js";
import type { Citation } from "../answer.js";
import type { CitedText } from "./generate-answer.js";
import { promptVersion } from "./prompts.js";

/** What a kept answer depends on, beside the generation of the index. */
export interface AnswerKey {
  /** Standing alone: a follow-up with what it leans on put before it. */
  readonly question: string;
  /** That it is answered in. */
  readonly language: string;
  /** The id of the chat model. */
  readonly model: string;
  /** Whatever else the answer would change with, as what was said before, or an audience. */
  readonly setting?: string | undefined;
}

export interface KeptAnswer extends CitedText {
  readonly confidence: number;
  readonly cut: number;
}

/** Answers that were written by a model, to be used again. */
export interface AnswerCache {
  /** @param generation the number of the generation in use. */
  get(key: AnswerKey, generation: number): KeptAnswer | undefined;
  set(key: AnswerKey, generation: number, answer: KeptAnswer): void;
  /**
   * Takes over to a new generation the answers whose every quote still stands in the same passage of
   * a document with the same title and date, and drops the others.
   */
  moveTo(generation: MovingGeneration): Promise<void>;
}

export type MovingGeneration = Pick<
  Generation,
  "number" | "findPassage" | "readPassages" | "documentOf"
>;

/** Keeps the answers used last. @param capacity how many; an answer takes some kilobytes. */
export function createAnswerCache(capacity = 500): AnswerCache {
  const kept = new Map<string, { generation: number; answer: KeptAnswer }>();

  return {
    get(key, generation) {
      const text = textOf(key);
      const found = kept.get(text);
      if (found?.generation !== generation) return undefined;
      // A map is in the order of writing, so what is used goes to its end.
      kept.delete(text);
      kept.set(text, found);
      return found.answer;
    },
    set(key, generation, answer) {
      const text = textOf(key);
      kept.delete(text);
      kept.set(text, { generation, answer });
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
    },
    async moveTo(generation) {
      for (const [text, entry] of [...kept]) {
        if (entry.generation >= generation.number) continue;
        const citations = await moved(entry.answer.citations, generation);
        // Meanwhile it may have been written anew.
        if (kept.get(text) !== entry) continue;
        if (citations === undefined) kept.delete(text);
        else {
          const answer = { ...entry.answer, citations };
          kept.set(text, { generation: generation.number, answer });
        }
      }
    },
  };
}

/**
 * Blanks and the mark at the end do not count. All else does: "C++" is not "C#", "-5" not "5", "WHO"
 * not "who" and "10²" not "102", which compatibility forms would make of it.
 */
function textOf({ question, language, model, setting = "" }: AnswerKey): string {
  const plain = question.normalize("NFC").replace(/\s+/gu, " ").trim();
  const asked = plain.replace(/(?<=[^\s.?？。])\s*[.?？。]$/u, "");
  return JSON.stringify([asked, language, model, setting, promptVersion]);
}

async function moved(
  citations: readonly Citation[],
  { findPassage, readPassages, documentOf }: MovingGeneration,
): Promise<Citation[] | undefined> {
  const numbers = citations.flatMap(({ passage }) => findPassage(passage.id) ?? []);
  if (numbers.length < citations.length) return undefined;
  const passages = await readPassages(numbers);
  const found = citations.flatMap((old, i) => {
    const [passage, number] = [passages[i], numbers[i]];
    if (passage === undefined || number === undefined) return [];
    const shift = passage.start - old.passage.start;
    const span = { start: old.span.start + shift, end: old.span.end + shift };
    const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
    const document = documentOf(number);
    const stands = quote === old.quote && saysSame(document, old.document);
    return stands ? [{ ...old, passage, span, document }] : [];
  });
  return found.length < citations.length ? undefined : found;
}

/** Whether a sentence may be of both: the model is shown title and date, and may take them up. */
function saysSame(one: Citation["document"], other: Citation["document"]): boolean {
  return one.title === other.title && one.published === other.published;
}
