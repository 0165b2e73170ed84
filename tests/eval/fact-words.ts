const honorifics = new Set(
  (
    "h.e. hon honourable honorable prof professor dr mr mrs ms miss sir dame lord lady madam " +
    "president counsellor counselor judge ambassador"
  ).split(" "),
);
const articles = new Set(["a", "an", "the"]);
const emptyWords = new Set([...articles, ..."of for and in at on to".split(" ")]);
/** What a noun ends before: "Member States | of AALCO". */
const cuts =
  /[(;:—]|\b(?:of|in|from|with|for|to|at|by|on|under|among|between|including|such|that|which|who|whom|whose|worth)\b/u;

/** In lower case with straight apostrophes; marks only inside of words, signs of currencies kept. */
function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll("’", "'").replaceAll(/[“”"]/g, " ");
  return plain.match(/[\p{L}\p{N}$€£](?:[\p{L}\p{N}$€£'/+.-]*[\p{L}\p{N}$€£])?/gu) ?? [];
}

function singular(word: string): string {
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The parts of a person's name without titles, in the order of the alphabet. */
export function namePartsOf(name: string): string {
  const withoutInitials = name.replaceAll(/\bH\.\s?E\.|\bHon\./gu, " ");
  const parts = wordsOf(withoutInitials).filter((part) => !honorifics.has(part));
  return parts.sort().join(" ");
}

/** Whether the words of one stand in the other, whatever their order, case and number; never for none. */
export function isWithin(one: string, other: string): boolean {
  const ones = contentWords(one);
  const others = contentWords(other);
  if (ones.size === 0 || others.size === 0) return false;
  return isSubset(ones, others) || isSubset(others, ones);
}

/** Whether all of `some` are in `all`; so it is when there are none. */
export function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

function contentWords(text: string): Set<string> {
  const words = wordsOf(text.replaceAll("-", " ")).filter((word) => !emptyWords.has(word));
  return new Set(words.map(singular));
}

/** A name without case, first article, what stands in brackets, and number of its last word. */
export function plainNameOf(name: string): string {
  const words = wordsOf(name.replaceAll(/\([^()]*\)/g, " "));
  if (articles.has(words[0] ?? "")) words.shift();
  return [...words.slice(0, -1), ...words.slice(-1).map(singular)].join(" ");
}

/** The nouns that are counted: "experts and scholars from abroad" has two, "States of AALCO" one. */
export function headNounsOf(unit: string): Set<string> {
  const phrase = unit.toLowerCase().split(cuts)[0] ?? "";
  const parts = phrase.split(/,|\/|\b(?:and|or)\b/u);
  return new Set(parts.flatMap((part) => wordsOf(part).slice(-1)).map(singular));
}
