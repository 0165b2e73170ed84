import { splitSentences } from "../../passages/sentences.js";
import { answerSystem } from "./prompts.js";

/** No sentence of an answer is longer, in UTF-16 code units. */
const maxSentenceCharacters = 400;

/** A sentence fit to be shown, or what it may not hold, in words for the model. */
export type CleanSentence =
  | {
      readonly kind: "clean";
      readonly text: string;
      /** The sentences that the text is made of, in order: a model may write several as one. */
      readonly parts: readonly string[];
    }
  | { readonly kind: "unfit"; readonly why: string };

/**
 * Takes from a model's sentence what is not of its words: line breaks, invisible and directional
 * characters, marks of Markdown and of footnotes. A sentence with a link, an address, a mention or a
 * tag of Discord, one that repeats the model's instructions, and one of more than 400 characters is
 * unfit.
 */
export function cleanSentence(written: string): CleanSentence {
  const lines = written.slice(0, 4 * maxSentenceCharacters).split(/[\p{Cc}\p{Zl}\p{Zp}]+/u);
  const seen = lines.map(visible);
  const all = seen.join(" ").normalize("NFKC");
  const found = unfit.find(([pattern]) => pattern.test(all));
  if (found !== undefined) return { kind: "unfit", why: found[1] };
  const parts = seen.map(withoutMarks).flatMap(sentencesIn).filter(hasWords);
  const text = parts.join(" ");
  if (text.length > maxSentenceCharacters) return { kind: "unfit", why: "it is too long" };
  if (isPrompt(text)) return { kind: "unfit", why: "it repeats your instructions" };
  return { kind: "clean", text, parts };
}

const unfit: readonly (readonly [RegExp, string])[] = [
  [
    /\p{L}[\p{L}\d+.-]*:\/\/|\bwww\.|\bdiscord(?:app)?\.(?:gg|com)\b|\]\s*\(|\b(?:mailto|javascript|data):/iu,
    "it holds a link",
  ],
  [/@\s?(?:everyone|here)\b|<\/?(?:[@#:]|a:|t:|id:|\w+:\d)/iu, "it holds a mention or a tag"],
];

/** Of Markdown, and of footnotes: those we add, so one that a model writes is invented. */
const marks = [
  /(?<![\p{L}\p{N}])[`*_~|]{1,3}(?=\S)|(?<=\S)[`*_~|]{1,3}(?![\p{L}\p{N}])|`/gu,
  // After emphasis, which may stand around it.
  /^\s*(?:(?:-#|#{1,6}|>{1,3}|[-•–—*]|\d{1,2}[.)])\s+)+/u,
  /\s*\[\^?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]/g,
  /\s*[【⟦〚][^】⟧〛]{0,40}[】⟧〛]/gu,
  /\s*[[(（]\s*(?:passage|source|document|doc|ref)s?\.?\s*\d{1,3}(?:\s*(?:,|and|&)\s*\d{1,3})*\s*[\])）]/giu,
  /[【】⟦⟧〚〛]/gu,
];

function withoutMarks(line: string): string {
  return marks
    .reduce((rest, mark) => rest.replace(mark, ""), line)
    .replace(/\s+(?=[.,;:!?](?:\s|$))/g, "")
    .trim();
}

function sentencesIn(line: string): string[] {
  return splitSentences(line).map(({ start, end }) => line.slice(start, end).trim());
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function visible(line: string): string {
  return line
    .toWellFormed()
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, "");
}

/** So many words in a row that stand in the instructions are no chance. */
const promptRun = 7;
const prompt = ` ${wordsOf(answerSystem).join(" ")} `;

function isPrompt(text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, i) => {
    const run = words.slice(i, i + promptRun);
    return run.length === promptRun && prompt.includes(` ${run.join(" ")} `);
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
