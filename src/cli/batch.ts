import { z } from "zod/v4";
import type { Answer } from "../answers/answer.js";
import { citedText, differingFootnotes } from "../answers/answer-text.js";
import type { Answering } from "../compose.js";
import { answerBy } from "../library/answer-by.js";
import { faultsOf } from "../library/faults-of.js";
import { numberedLines } from "./numbered-lines.js";
import type { NumberedLine } from "./numbered-lines.js";
import { timed } from "./timed.js";

const question = z.looseObject({ id: z.union([z.string(), z.number()]), question: z.string() });

export interface BatchOptions {
  readonly input: NodeJS.ReadableStream;
  /** Takes one line of output, without its line end. */
  readonly write: (line: string) => void;
  /** Takes what the owner should know of an answer. */
  readonly notify: (notice: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Answers questions that come as JSON lines, `{id, question}` each, with a JSON line each:
 * `{id, kind, lead, text, disagreement, unanswered, citations, ms}`. `lead` has the words that answer by themselves,
 * those of several parts with a semicolon between; it is missing where they are not known.
 * `disagreement` has the numbers of the footnotes that give different values, `unanswered`
 * has what was asked and nothing was found for, one text each; each is missing where there is none. Blank
 * lines are passed over.
 *
 * @throws {Error} naming the first line that is no question; those before it are answered.
 */
export async function answerBatch(
  answering: Answering,
  { input, write, notify, signal }: BatchOptions,
): Promise<void> {
  for await (const line of numberedLines(input, signal)) {
    const { id, question: text } = parse(line);
    const { value, ms } = await timed(() => answerBy(answering, text, { signal }));
    write(JSON.stringify({ id, ...record(value.answer), ms: Math.round(ms * 10) / 10 }));
    for (const fault of faultsOf(value)) notify(`${id}: ${fault}`);
  }
}

function parse({ number, text }: NumberedLine): z.infer<typeof question> {
  try {
    return question.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`Cannot read line ${number}: it must be {"id": …, "question": "…"}`, { cause });
  }
}

function record(answer: Answer): object {
  if (answer.kind !== "answered") return { kind: "notFound", text: "", citations: [] };
  const citations = answer.citations.map(({ number, document, passage, quote }) => ({
    number,
    document: document.path,
    title: document.title,
    heading: passage.headings.join(" › "),
    startLine: passage.startLine,
    endLine: passage.endLine,
    quote,
    passage: passage.text,
  }));
  const leads = answer.sentences.flatMap(({ text, lead }) =>
    lead ? [text.slice(lead.start, lead.end)] : [],
  );
  return {
    kind: answer.kind,
    ...(leads.length > 0 && { lead: leads.join("; ") }),
    text: citedText(answer.sentences),
    ...(answer.disagreement && { disagreement: differingFootnotes(answer) }),
    ...(answer.unanswered && { unanswered: answer.unanswered }),
    citations,
  };
}
