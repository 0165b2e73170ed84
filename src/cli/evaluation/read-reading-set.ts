import { z } from "zod/v4";
import { readLines } from "../read-beir.js";

/** A question, and what answers it. */
export interface ReadingQuestion {
  readonly id: string;
  readonly text: string;
  /** Each says the whole answer; empty when it cannot be answered. */
  readonly answers: readonly string[];
  readonly answerable: boolean;
  /** The entry of the corpus that it was asked of, where that is told. */
  readonly context: string | undefined;
}

const id = z.string().min(1);
const text = z.string().min(1);
const line = z
  .looseObject({
    id: id.optional(),
    _id: id.optional(),
    question: text.optional(),
    text: text.optional(),
    answers: z.array(z.string()),
    answerable: z.boolean(),
    context_id: id.optional(),
  })
  .transform(
    ({ id: one, _id, question, text: words, answers, answerable, context_id: context }) => ({
      id: one ?? _id,
      text: question ?? words,
      answers,
      answerable,
      context,
    }),
  )
  .pipe(
    z.object({
      id,
      text,
      answers: z.array(z.string()),
      answerable: z.boolean(),
      context: id.or(z.undefined()),
    }),
  );

/**
 * Reads JSON lines `{id, question, answers, answerable}`; `_id` and `text` are other names of the first
 * two, and what else a line holds is passed over.
 *
 * @throws {Error} naming the file that cannot be read or is empty, or the line that is not in this form.
 */
export async function readReadingSet(file: string): Promise<ReadingQuestion[]> {
  const form = '{"id": …, "question": "…", "answers": […], "answerable": …}';
  const questions = await readLines(file, (one) => line.parse(JSON.parse(one)), form);
  if (questions.length === 0) throw new Error(`Cannot evaluate: ${file} has no question`);
  return questions;
}
