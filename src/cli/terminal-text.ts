import { styleText } from "node:util";
import type { Answer, Citation, Source } from "../answers/answer.js";
import { answerText, sourceLabel } from "../answers/answer-text.js";

/** An answer and, below it, its numbered sources or the passages that come nearest. */
export function terminalAnswer(answer: Answer): string {
  const said = answerText(answer);
  const lines = (first: string, sources: readonly Citation[]): string =>
    printable([first, "", ...sources.map(sourceLine)].join("\n"));
  if (answer.kind === "answered") return lines(said, answer.citations);
  if (answer.kind === "notAsked" || answer.nearest.length === 0) return said;
  return lines(`${said} The nearest passages:`, numbered(answer.nearest));
}

/** What `/open` can open: the sources of an answer, or the passages offered instead. */
export function openable(answer: Answer): Citation[] {
  if (answer.kind === "answered") return [...answer.citations];
  return answer.kind === "notFound" ? numbered(answer.nearest) : [];
}

export interface PassageStyle {
  /** Whether what supports the answer is to be bold, by escape sequences. */
  readonly bold: boolean;
}

/** A passage with its place above it. */
export function terminalPassage(citation: Citation, { bold }: PassageStyle): string {
  const { passage, span } = citation;
  const [before = "", cited = "", after = ""] = [
    passage.text.slice(0, span.start - passage.start),
    passage.text.slice(span.start - passage.start, span.end - passage.start),
    passage.text.slice(span.end - passage.start),
  ].map(printable);
  // Whether the output takes escape sequences is the caller's to know.
  const marked = bold && cited !== "" ? styleText("bold", cited, { validateStream: false }) : cited;
  return [printable(sourceLine(citation)), "", `${before}${marked}${after}`].join("\n");
}

/** Without control characters, which would steer the terminal. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}

function sourceLine(source: Citation): string {
  return `[${source.number}] ${sourceLabel(source)} (${source.document.path})`;
}

function numbered(sources: readonly Source[]): Citation[] {
  return sources.map((source, i) => {
    const { start, text } = source.passage;
    return { ...source, number: i + 1, span: { start, end: start }, quote: text };
  });
}
