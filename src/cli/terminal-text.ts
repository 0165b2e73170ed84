import { styleText } from "node:util";
import type { Answer, Citation, Source } from "../answers/answer.js";
import { answerText, sourceLabel } from "../answers/answer-text.js";

/** An answer and, below it, its numbered sources or the passages that come nearest. */
export function terminalAnswer(answer: Answer): string {
  const said = answerText(answer);
  if (answer.kind === "notAsked") return said;
  if (answer.kind === "answered") return [said, "", ...answer.citations.map(sourceLine)].join("\n");
  if (answer.nearest.length === 0) return said;
  return [`${said} The nearest passages:`, "", ...numbered(answer.nearest).map(sourceLine)].join(
    "\n",
  );
}

/** What `/open` can open: the sources of an answer, or the passages offered instead. */
export function openable(answer: Answer): Citation[] {
  if (answer.kind === "answered") return [...answer.citations];
  return answer.kind === "notFound" ? numbered(answer.nearest) : [];
}

/** A passage with its place above it and, on a terminal, what supports the answer in bold. */
export function terminalPassage(citation: Citation): string {
  const { passage, span } = citation;
  const [before, cited, after] = [
    passage.text.slice(0, span.start - passage.start),
    passage.text.slice(span.start - passage.start, span.end - passage.start),
    passage.text.slice(span.end - passage.start),
  ];
  return [sourceLine(citation), "", `${before}${styleText("bold", cited)}${after}`].join("\n");
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
