import { createInterface } from "node:readline";
import { z } from "zod/v4";
import type { Answer } from "../answers/answer.js";
import { citedText } from "../answers/answer-text.js";
import type { Answering } from "../compose.js";

const question = z.looseObject({ id: z.union([z.string(), z.number()]), question: z.string() });

export interface BatchOptions {
  readonly input: NodeJS.ReadableStream;
  /** Takes one line of output, without its line end. */
  readonly write: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Answers questions that come as JSON lines, `{id, question}` each, with a JSON line each:
 * `{id, kind, text, citations, ms}`. Blank lines are passed over.
 *
 * @throws {Error} naming the first line that is no question.
 */
export async function answerBatch(
  { answer }: Answering,
  { input, write, signal }: BatchOptions,
): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    signal.throwIfAborted();
    number++;
    if (line.trim() === "") continue;
    const { id, question: text } = parse(line, number);
    const start = performance.now();
    const result = await answer(text, signal);
    const ms = Math.round((performance.now() - start) * 10) / 10;
    write(JSON.stringify({ id, ...record(result), ms }));
  }
}

function parse(line: string, number: number): z.infer<typeof question> {
  try {
    return question.parse(JSON.parse(line));
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
  return { kind: answer.kind, text: citedText(answer.sentences), citations };
}
