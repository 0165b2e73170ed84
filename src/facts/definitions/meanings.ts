import type { MinedSentence } from "../mined-document.js";
import { isPlaceholder } from "../counts/is-placeholder.js";
import { asAnswer, upToNext, type Definition } from "./definition.js";

const mark = String.raw`\(?(?:\d{1,3}|[a-zA-Z]{1,4}(?=[.)])|[\divx]+(?:\.\d+)+)[.)]?\s+`;
const enumerator = `^(?:${mark})?`;
const verb = String.raw`(?:,?\s*(?:shall|will|is intended to|as used (?:here)?in[^,"“”]{0,40},?))?\s+(?:means?|refers? to|denotes?|(?:is|are|shall be) defined as)\b\s*(?::\s*)?`;
/** `"Goods" means ...`, after a number or "the term" at most, or with "the term" anywhere. */
const quoted = new RegExp(
  String.raw`(?:${enumerator}(?:[^"“”‘]{0,80},\s)?(?:the\s)?(?:terms?\s|expression\s|words?\s)?|\bthe\s(?:term|expression|word)\s)["“‘](?<name>[^"“”]{2,80}?),?["”’]${verb}`,
  "iu",
);
/** `Confidential Information shall mean ...`: names only, for words are defined in many ways. */
const named = new RegExp(
  String.raw`${enumerator}(?:(?:The|An?)\s)?(?<name>\p{Lu}[\p{L}\p{N}’'&-]*(?:\s(?:(?:of|and|or|the|for)\s)?\p{Lu}[\p{L}\p{N}’'&-]*){0,6})${verb}`,
  "u",
);
/** `Packet loss refers to ...` */
const referring =
  /^(?:An?\s|The\s(?:term\s)?)?(?<name>\p{L}[\p{L}\p{N}’' -]{2,50}?)\s(?:refers? to|(?:is|are) defined as)\s/u;
const noName =
  /^(?:this|that|it|these|those|he|she|they|we|you|which|what|who|here|there|such|one|each|any|all|no|none|the|an?|name|failure|section|article|clause|the same|latter|former|please|see|if|when|where|also)\b|\b(?:and|or|which|that|also|often|usually|sometimes|generally|can|may|it|this)$/iu;
/** The meaning is elsewhere, below, or it is no meaning but a consequence. */
const elsewhere =
  /^(?:that\b|not\b|nothing\b|we\b|you\b|he\b|she\b|they\b|it\b|there\b|the (?:following|meanings?)\b|and\b|or\b|to\b|as (?:follows|defined)\b)/iu;

const capitals = String.raw`\p{Lu}[\p{L}’'&-]*(?:\s(?:(?:of|and|or|the|for)\s)?\p{Lu}[\p{L}’'&-]*){0,6}`;
/** Where another definition begins behind this one, as in contracts that are not well cut. */
const another = new RegExp(
  String.raw`[;.,]?\s+(?:${mark})?(?:["“][^"“”]{2,80}["”]|(?<=[;.]\s+(?:${mark})?)${capitals})[,:]?\s+(?:(?:shall|will)\s)?(?:means?|(?:have|has) the meaning|(?:is|are) defined as|refers? to)\b|;\s\p{Lu}[\p{L} ]{2,40}:\s`,
  "u",
);

/**
 * What the words of an English sentence say that another word means, with an ellipsis where it goes
 * on; `undefined` if none does.
 */
export function meaningIn(sentence: MinedSentence): Definition | undefined {
  const { text } = sentence;
  const match = [quoted, named, referring].map((form) => form.exec(text)).find(isNamed);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const rest = text.slice(start);
  const meaning = upToNext(rest.slice(0, another.exec(rest)?.index).replace(/^[\s,;:]+/u, ""));
  if (elsewhere.test(meaning) || /[:：–—-]$/u.test(meaning) || isPlaceholder(meaning))
    return undefined;
  if (meaning.split(/\s+/u).length < 3) return undefined;
  const answer = asAnswer(meaning);
  return { sentence, name: nameOf(match), aliases: [], answer, from: match.index, to: text.length };
}

/** The name without a heading that runs into it: "CONFIDENTIAL INFORMATION Confidential ...". */
function nameOf(match: RegExpExecArray): string {
  const name = (match.groups?.["name"] ?? "")
    .replaceAll(/\s+/g, " ")
    .replace(/[\s:,]+$/u, "")
    .replace(/^(?:term|expression|phrase|words?)\s(?=\S)/u, "")
    .trim();
  const half = name.slice(0, (name.length - 1) / 2);
  return name.toLowerCase() === `${half} ${half}`.toLowerCase()
    ? name.slice(half.length + 1)
    : name;
}

function isNamed(match: RegExpExecArray | null): match is RegExpExecArray {
  if (match === null || noName.test(nameOf(match))) return false;
  // "The mean rate": only things in the plural mean, and what shall mean.
  const isSaid =
    !match[0].trimEnd().toLowerCase().endsWith(" mean") ||
    /\b(?:shall|will|to)\s+mean\s*$/iu.test(match[0]);
  return isSaid || nameOf(match).endsWith("s");
}
