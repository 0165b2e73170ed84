import type { Span } from "../documents/document.js";
import type { AnswerKind, Inquiry } from "../retrieval/question.js";
import { findAnswerSpan } from "./span/find-answer-span.js";

/** Kinds that a few words answer; the others take a sentence. */
const brief: ReadonlySet<AnswerKind> = new Set(["date", "number", "person", "place", "other"]);

/** A lead that leaves less of its sentence than this says the sentence twice. */
const leastLeft = 0.35;

/**
 * The words of a sentence that answer by themselves, as a span of `text`; undefined where a sentence
 * is asked for, where it is doubtful which words answer, and where they are nearly the whole sentence.
 *
 * @param text As an answer says it. What is added in square brackets is no lead, nor part of one.
 */
export function leadOf(inquiry: Inquiry, text: string): Span | undefined {
  // As long as the text, so that spans stay.
  const said = text.replace(/\[[^[\]]*\]/g, (added) => " ".repeat(added.length));
  const span = answeringSpan(inquiry, said);
  if (!span || text.slice(span.start, span.end).includes("[")) return undefined;
  const length = said.trim().length;
  return length - (span.end - span.start) < leastLeft * length ? undefined : span;
}

/** The words of a sentence that answer by themselves, though they be all of it; else as in `leadOf`. */
export function answeringWords(inquiry: Inquiry, sentence: string): string | undefined {
  const span = answeringSpan(inquiry, sentence);
  return span && sentence.slice(span.start, span.end);
}

function answeringSpan(inquiry: Inquiry, sentence: string): Span | undefined {
  return brief.has(inquiry.kind) ? findAnswerSpan(inquiry, sentence) : undefined;
}
