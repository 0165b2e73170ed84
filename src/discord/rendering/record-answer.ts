import { differingFootnotes } from "../../answers/answer-text.js";
import type { Answer, Citation, Quotation, Source } from "../../answers/answer.js";
import { shorten } from "../../passages/shorten.js";
import type {
  RecordedAnswer,
  RecordedCitation,
  RecordedSentence,
} from "../records/answer-record.js";
import { answerLines, bullet } from "./answer-lines.js";

/** Characters of a nearest passage that are kept, for when it is gone. */
const nearestCharacters = 1_000;
const maxUrl = 512;

/** What is kept of an answer. */
export function recordedAnswer(answer: Exclude<Answer, { kind: "notAsked" }>): RecordedAnswer {
  if (answer.kind === "notFound") {
    const citations = recordedNearest(answer.nearest, answer.closest);
    const { isNothingMore } = answer;
    return { kind: "notFound", sentences: [], citations, ...(isNothingMore && { isNothingMore }) };
  }
  return {
    kind: "answered",
    sentences: recordedSentences(answer),
    citations: answer.citations.map(recordedCitation),
    ...(answer.disagreement && { disagreement: differingFootnotes(answer) }),
    ...(answer.unanswered && { unanswered: answer.unanswered }),
  };
}

function recordedSentences(answer: Extract<Answer, { kind: "answered" }>): RecordedSentence[] {
  return answerLines(answer).map(({ text, citation }, i) => {
    const said = answer.sentences[i];
    // The items of a list stand below each other, and do not answer one by one.
    const isLed = said?.lead !== undefined && !text.startsWith(bullet);
    return {
      ...(isLed && { lead: said.text.slice(said.lead.start, said.lead.end) }),
      text,
      citation,
    };
  });
}

/**
 * What is kept of the nearest passages: they are numbered in their order. Nothing in them supports
 * anything, so their `start` and `end` are the same, but for the closest.
 */
export function recordedNearest(
  sources: readonly Source[],
  closest?: Quotation,
): RecordedCitation[] {
  return sources.map((source, i) => {
    if (closest?.passage.id === source.passage.id) {
      return recordedCitation({ ...closest, number: i + 1 });
    }
    const { text, start } = source.passage;
    const quote = shorten(text.toWellFormed(), nearestCharacters);
    return recorded(source, { number: i + 1, quote, start, end: start });
  });
}

/** What is kept of a footnote. */
export function recordedCitation(citation: Citation): RecordedCitation {
  return recorded(citation, recordedSpan(citation));
}

type RecordedSpan = Pick<RecordedCitation, "number" | "quote" | "start" | "end">;

function recordedSpan({ number, quote, span }: Citation): RecordedSpan {
  return { number, quote, start: span.start, end: span.end };
}

function recorded({ passage, document }: Source, span: RecordedSpan): RecordedCitation {
  const { id, headings, startLine, endLine, page } = passage;
  const { title, publisher, published } = document;
  const url = linkable(document.url);
  return {
    ...span,
    passageId: id,
    document: document.path,
    title,
    headings,
    startLine,
    endLine,
    ...(page === undefined ? {} : { page }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** An address as a link button takes it; undefined for any other. */
export function linkable(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return /^https?:$/.test(protocol) && href.length <= maxUrl ? href : undefined;
}
