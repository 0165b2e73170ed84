import { abbreviationsIn } from "../facts/names/abbreviation-pairs.js";
import type { Inquiry } from "../retrieval/question.js";
import { isRole } from "../retrieval/type-nouns.js";

/** Tells whether an English sentence says what something, or who somebody, is. */
export type TellsWhat = (sentence: string) => boolean;

/**
 * Returns a function that tells whether a sentence says what the one is that an inquiry asks about by
 * name alone ("What is a sloop?", "Who is Ada Finch?", "What does ABC stand for?"), rather than only
 * mention it; `undefined` where something else is asked.
 */
export function createTellsWhat({ text }: Pick<Inquiry, "text">): TellsWhat | undefined {
  const { who, name } = questions.map((form) => form.exec(text.trim())?.groups).find(Boolean) ?? {};
  if (name === undefined) return undefined;
  if (who === undefined) return thingTeller(name);
  // "Who is captain?" asks for a name.
  const isNamed = !name.toLowerCase().split(/\s+/).some(isRole);
  return isNamed ? personTeller(name) : undefined;
}

const words =
  "(?<name>[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&/-]*(?:\\s+[\\p{L}\\p{N}][\\p{L}\\p{N}.'’&/-]*){0,4}?)\\s*[?？.!]*$";
const pronoun =
  "(?:it|he|she|they|this|that|these|those|there|in|on|at|his|her|its|their|your|my)\\b";
const questions: readonly RegExp[] = [
  `^(?<who>who)(?:\\s+(?:is|was)|['’]s)\\s+(?!${pronoun}|(?:the|an?)\\b)${words}`,
  `^what(?:\\s+(?:is|are|was|were)|['’]s)\\s+(?:an?\\s+|the\\s+)?(?!${pronoun})${words}`,
  `^what\\s+(?:does|do|did)\\s+(?:an?\\s+|the\\s+)?${words.replace("\\s*[?", "\\s+(?:mean|stand for)\\s*[?")}`,
  `^define\\s+(?:an?\\s+|the\\s+)?${words}`,
].map((form) => new RegExp(form, "iu"));

const aside = "(?:\\s*\\([^()]*\\))?";
const naming =
  "(?:called|named|codenamed|known as|titled|entitled|(?:under|by|with|bears) the (?:code)?name(?: of)?)";

function thingTeller(asked: string): TellsWhat {
  const name = literally(asked.split(/\s+/), "\\s+");
  const forms = [
    // "A sloop is a boat", "In law, a tort is a wrong", "Sloops are boats that …", "ABC stands for …"
    `(?:^|[,;:]\\s)["“'‘]?(?:an?\\s|the\\s)?${name}s?["”'’]?${aside},?\\s(?:(?:is|are|was|were)\\s(?:also\\s)?(?:an?|the|one of)\\s|(?:is|are)\\s(?:\\p{Ll}+\\s){1,4}(?:that|which|who)\\b|means?\\s|refers?\\sto\\s|stands?\\sfor\\s|denotes?\\s)`,
    // "the ABC, a union of clubs"
    `${name}${aside},\\s(?:an?|the|one of the)\\s`,
    `\\b${naming}\\s["“'‘]?(?:an?\\s|the\\s)?${name}`,
  ].map((form) => new RegExp(form, "iu"));
  return (sentence) =>
    forms.some((form) => form.test(sentence)) ||
    abbreviationsIn(sentence).some(({ short, long }) => [short, long].some(isAsked));

  function isAsked(form: string): boolean {
    return form.toLowerCase() === asked.toLowerCase();
  }
}

function personTeller(asked: string): TellsWhat {
  const name = literally(asked.split(/\s+/), "\\s+(?:\\p{Lu}[\\p{L}.’'-]*\\s+)?");
  // What stands right before the name, and right after it up to the next mark.
  const before = new RegExp(
    `(?<![\\p{L}-])(?<role>[\\p{L}-]{1,40}),?\\s+(?:(?:h\\.e|mrs?|ms|dr|prof)\\.?\\s+)*${name}`,
    "iu",
  );
  const after = new RegExp(
    `${name}${aside}(?:,\\s+|\\s+\\(|\\s+(?:is|was|became|remains|(?:has|had) been|serve[sd] as|works? as|worked as)\\s+)(?<said>[^,;:.()]{2,80})`,
    "iu",
  );
  return (sentence) => {
    const role = before.exec(sentence)?.groups?.["role"] ?? "";
    const said = (after.exec(sentence)?.groups?.["said"] ?? "").toLowerCase();
    if (isRole(role.toLowerCase()) || /^(?:the|an?)\s/u.test(said)) return true;
    // "was thanked by the engineer" tells of another.
    const own = said.split(/\s(?:by|with|from|to|when|where)\s/u, 1)[0] ?? "";
    return own.split(/\s+/).slice(0, 7).some(isRole);
  };
}

/** A pattern for words as they stand, whole. */
function literally(parts: readonly string[], between: string): string {
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return `(?<![\\p{L}\\p{N}-])${escaped.join(between)}(?![\\p{L}\\p{N}-])`;
}
