import { maxQuestionCharacters } from "../../retrieval/clean-question.js";
import { askForQuestion } from "./ask-for-question.js";
import type { Asking } from "./ask-model.js";
import { questionSchema, rewriteMessage, rewriteSystem } from "./prompts.js";

/** So many of the last questions are shown. */
const shownEarlier = 4;

/**
 * Has a model make a message stand alone that was said in a conversation. What it writes is used only
 * as a question, and only when it keeps the numbers, the names and a "not" of the message and has no
 * others than were asked with before. Undefined else, and when the model fails.
 *
 * @param message What was asked now, cleaned.
 * @param earlier What was asked before, oldest first, each standing alone.
 * @throws the signal's reason when it is aborted.
 */
export async function rewriteQuestion(
  message: string,
  earlier: readonly string[],
  asking: Asking,
): Promise<string | undefined> {
  const shown = earlier.slice(-shownEarlier).map((text) => text.slice(0, maxQuestionCharacters));
  const prompt = { system: rewriteSystem, schema: questionSchema };
  const written = await askForQuestion(
    { ...prompt, message: rewriteMessage(message, shown) },
    "rewrite",
    asking,
  );
  return written !== undefined && isOfConversation(written, message, shown) ? written : undefined;
}

function isOfConversation(written: string, message: string, earlier: readonly string[]): boolean {
  const said = new Set([message, ...earlier].flatMap(wordsOf));
  const own = new Set(wordsOf(written));
  return (
    tellingWords(written).every((word) => said.has(word)) &&
    tellingWords(message).every((word) => own.has(word)) &&
    denies(written) === denies(message)
  );
}

/** Numbers, and words with a capital within a sentence, in lower case. */
function tellingWords(text: string): string[] {
  const found = text.matchAll(/(?<=[\p{L}\p{N}][^\p{L}\p{N}.!?]+)\p{Lu}[\p{L}\p{N}]*|\p{N}+/gu);
  return [...found].map(([word]) => word.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{N}+|[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether something is asked of what is not. A word that denies in one language alone costs little. */
function denies(text: string): boolean {
  return (
    /n['’]t(?!\p{L})|(?<!\p{L})n['’](?=\p{L})|[不没沒未非无無]/iu.test(text) ||
    wordsOf(text).some((word) => denials.has(word))
  );
}

/** In English, French, Spanish, German and Portuguese. */
const denials = new Set(
  `no not never none neither nor without cannot nobody nothing nowhere hardly barely scarcely except
   ne non ni pas jamais sans aucun aucune nul nulle rien sauf
   nunca jamás sin ningún ninguno ninguna ningunos ningunas nadie nada tampoco excepto salvo
   nicht nie niemals kein keine keinen keiner keinem keines ohne außer
   não nem sem nenhum nenhuma ninguém exceto`.split(/\s+/),
);
