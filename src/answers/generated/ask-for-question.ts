import { ChatError } from "../../chat/chat-error.js";
import type { AnswerSchema, ChatMessage } from "../../chat/chat-model.js";
import { cleanQuestion } from "../../retrieval/clean-question.js";
import type { Asking, AskPurpose } from "./ask-model.js";
import { askModel } from "./ask-model.js";

/** A question that a model writes is cut at so many characters. */
const maxCharacters = 400;

/** What is asked for: a JSON object with a `question`. */
export interface QuestionPrompt {
  readonly system: string;
  readonly message: ChatMessage;
  readonly schema: AnswerSchema;
}

/**
 * Has a model write a question, to search with. What it writes is only that: one line, cleaned and cut
 * like any question. Undefined when it fails or writes nothing of use.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function askForQuestion(
  { system, message, schema }: QuestionPrompt,
  purpose: AskPurpose,
  asking: Asking,
): Promise<string | undefined> {
  const request = { system, messages: [message], schema, maxTokens: 500, temperature: 0 };
  let written = "";
  try {
    for await (const chunk of askModel({ ...request, mayRestart: true }, purpose, asking)) {
      if ("restart" in chunk) written = "";
      if ("text" in chunk) written += chunk.text;
      if (written.length > 4 * maxCharacters) break;
    }
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    return undefined;
  }
  const found = questionIn(written);
  return found === undefined
    ? undefined
    : cleanQuestion(found).slice(0, maxCharacters).trim() || undefined;
}

function questionIn(written: string): string | undefined {
  const answer = written.replace(/^[^]*<\/\w+>/, "");
  const json = /"question"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(answer)?.[1];
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, " ")) as string;
  } catch {
    return undefined;
  }
}
