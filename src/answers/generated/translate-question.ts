import { ChatError } from "../../chat/chat-error.js";
import type { IndexedDocument } from "../../index/manifest.js";
import { cleanQuestion } from "../../retrieval/clean-question.js";
import type { Asking } from "./ask-model.js";
import { askModel } from "./ask-model.js";
import { translationMessage, translationSchema, translationSystem } from "./prompts.js";

/** A translation is cut at so many characters. */
const maxCharacters = 400;

/**
 * The language to search in: that of most documents, unless some are in the question's own or either
 * is unknown; then undefined. A BCP 47 code.
 */
export function languageToSearch(
  language: string,
  documents: readonly Pick<IndexedDocument, "language">[],
): string | undefined {
  const known = documents.map((document) => document.language).filter((code) => code !== "und");
  if (language === "und" || known.some((code) => bare(code) === bare(language))) return undefined;
  const count = (code: string): number => known.filter((one) => one === code).length;
  return known.reduce<string | undefined>(
    (most, code) => (most !== undefined && count(most) >= count(code) ? most : code),
    undefined,
  );
}

/**
 * Has a model translate a question, to search with. What it says is only that: one line, cleaned and
 * cut like any question. Undefined when it says nothing of use.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function translateQuestion(
  question: string,
  language: string,
  asking: Asking,
): Promise<string | undefined> {
  const messages = [translationMessage(question, language)];
  const request = { system: translationSystem, messages, schema: translationSchema };
  let written = "";
  try {
    const form = { ...request, maxTokens: 500, temperature: 0, mayRestart: true };
    for await (const chunk of askModel(form, "translation", asking)) {
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

function bare(language: string): string {
  return language.split("-", 1)[0] ?? "";
}
