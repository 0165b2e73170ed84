import type { IndexedDocument } from "../../index/manifest.js";
import { askForQuestion } from "./ask-for-question.js";
import type { Asking } from "./ask-model.js";
import { translationMessage, translationSchema, translationSystem } from "./prompts.js";

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
 * Has a model translate a question, to search with; see `askForQuestion`.
 *
 * @throws the signal's reason when it is aborted.
 */
export function translateQuestion(
  question: string,
  language: string,
  asking: Asking,
): Promise<string | undefined> {
  const message = translationMessage(question, language);
  const prompt = { system: translationSystem, message, schema: translationSchema };
  return askForQuestion(prompt, "translation", asking);
}

function bare(language: string): string {
  return language.split("-", 1)[0] ?? "";
}
