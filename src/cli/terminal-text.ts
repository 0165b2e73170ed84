import { styleText } from "node:util";
import type { Answer, Citation, CitedSentence, Source } from "../answers/answer.js";
import { answerText, citedText, differingFootnotes, sourceLabel } from "../answers/answer-text.js";
import type { AnsweredQuestion } from "../library/library.js";
import { shorten } from "../passages/shorten.js";
import { writingLine } from "./writing-line.js";

export interface TerminalStyle {
  /** Whether what answers and what supports it is to be bold, by escape sequences. */
  readonly bold: boolean;
}

/** Most characters of the closest passage that are quoted, and of what was asked in vain. */
const quoteCharacters = 300;

/**
 * An answer and, below it, its numbered sources or the passages that come nearest; then, which of them
 * differ, and what was asked beside it that the documents do not say; last, what a reader should know of
 * how it was written.
 */
export function terminalReply({ answer, writing }: AnsweredQuestion, style: TerminalStyle): string {
  const line = writing && writingLine(writing);
  const said = terminalAnswer(answer, style);
  return line === undefined ? said : `${said}\n\n${line}`;
}

function terminalAnswer(answer: Answer, style: TerminalStyle): string {
  if (answer.kind === "answered") {
    return [
      saidLines(answer.sentences, style),
      "",
      ...answer.citations.map(sourceLine),
      ...(answer.disagreement ? ["", differLine(answer)] : []),
      ...(answer.unanswered ? ["", unansweredLine(answer.unanswered)] : []),
    ].join("\n");
  }
  const said = answerText(answer);
  if (answer.kind === "notAsked" || answer.nearest.length === 0) return said;
  const [first = "", ...others] = openable(answer).map(sourceLine);
  if (!answer.closest) return [`${said} The nearest passages:`, "", first, ...others].join("\n");
  return [
    `${said} The closest passage, for you to judge:`,
    "",
    first,
    `    “${shortLine(answer.closest.quote)}”`,
    ...(others.length === 0 ? [] : ["", "Other passages that come near:", ...others]),
  ].join("\n");
}

function differLine(answer: Extract<Answer, { kind: "answered" }>): string {
  const footnotes = differingFootnotes(answer).map((number) => `[${number}]`);
  return `The documents differ: ${footnotes.join(", ")}`;
}

function unansweredLine(asked: readonly string[]): string {
  return `The documents do not say: ${shortLine(asked.join("; "))}`;
}

function shortLine(text: string): string {
  return shorten(printable(text).replace(/\s+/g, " ").trim(), quoteCharacters);
}

/** Sentences with their footnotes; one with a lead begins a line, the lead before it. */
function saidLines(sentences: readonly CitedSentence[], style: TerminalStyle): string {
  return sentences
    .map((sentence, i) => {
      const { text, lead } = sentence;
      const words = printable(citedText([sentence]));
      if (!lead) return `${i === 0 ? "" : " "}${words}`;
      const bold = inBold(printable(text.slice(lead.start, lead.end)), style);
      return `${i === 0 ? "" : "\n"}${bold} — ${words}`;
    })
    .join("");
}

/** What `/open` can open: the sources of an answer, or the passages offered instead. */
export function openable(answer: Answer): Citation[] {
  if (answer.kind === "answered") return [...answer.citations];
  if (answer.kind === "notAsked") return [];
  const { nearest, closest } = answer;
  return numbered(nearest).map((near) =>
    closest?.passage.id === near.passage.id ? { ...closest, number: near.number } : near,
  );
}

/** A passage with its place above it. */
export function terminalPassage(citation: Citation, style: TerminalStyle): string {
  const { passage, span } = citation;
  const [before = "", cited = "", after = ""] = [
    passage.text.slice(0, span.start - passage.start),
    passage.text.slice(span.start - passage.start, span.end - passage.start),
    passage.text.slice(span.end - passage.start),
  ].map(printable);
  return [sourceLine(citation), "", `${before}${inBold(cited, style)}${after}`].join("\n");
}

function inBold(text: string, { bold }: TerminalStyle): string {
  // Whether the output takes escape sequences is the caller's to know.
  return bold && text !== "" ? styleText("bold", text, { validateStream: false }) : text;
}

/** Without control characters, which would steer the terminal. */
function printable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "");
}

function sourceLine(source: Citation): string {
  return printable(`[${source.number}] ${sourceLabel(source)} (${source.document.path})`);
}

function numbered(sources: readonly Source[]): Citation[] {
  return sources.map((source, i) => {
    const { start, text } = source.passage;
    return { ...source, number: i + 1, span: { start, end: start }, quote: text };
  });
}
