import { nounClass } from "../../retrieval/type-nouns.js";
import type { Wanted } from "../../retrieval/wanted.js";

/** What the question word and the words behind it ask for. */
export interface WantedPhrase {
  readonly wanted: Wanted;
  /** The noun that names it, in lower case. */
  readonly head?: string;
  /** The words that say only what is asked for. */
  readonly phrase: string;
  readonly isSubject: boolean;
}

/** Reads the question word and what follows it. `undefined` for "why", "how" and unknown nouns. */
export function readWanted(question: string): WantedPhrase | undefined {
  const main = mainClause(question);
  if (new RegExp(`^(?:${auxiliary})\\s`, "iu").test(main)) return undefined;
  const found = /\b(?:whom?|what|which|when|where|how)\b/iu.exec(main);
  if (!found) return undefined;
  const rest = main.slice(found.index + found[0].length).trim();
  const isSubject = !inverted.test(rest);
  switch (found[0].toLowerCase()) {
    case "who":
    case "whom":
      return { wanted: "person", phrase: /^(?:are|were)\b/iu.test(rest) ? "two" : "", isSubject };
    case "when":
      return { wanted: "date", phrase: "", isSubject: false };
    case "where":
      return ranks.test(rest) ? undefined : { wanted: "place", phrase: "", isSubject: false };
    case "how":
      return readHow(rest);
    default:
      return readWhich(rest, isSubject);
  }
}

/** "When the house burnt, who was in it?" asks who. */
function mainClause(text: string): string {
  const preposition = "(?:(?:in|on|at|by|for|from|to|of|with)\\s+)?";
  const wh = "(?:whom?|what|which|when|where|how)\\b";
  const before = new RegExp(`^(?:when|where|while)\\b[^,]+,\\s*(?=${preposition}${wh})`, "iu");
  return text.replace(before, "");
}

/** "Where does it rank?" asks for no place on a map. */
const ranks =
  /\b(?:rank(?:s|ed|ing)?|rated?|scores?d?|(?:finish|come|came|place[ds]?|stand)\s+(?:in|on|among)\s+the\s+(?:table|list|scale|index|ranking|standings|league))\b/iu;

const auxiliary =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must";
const inverted = new RegExp(`^(?:[\\p{L}-]+\\s+){0,5}?(?:${auxiliary})\\s`, "iu");
const noun = `(?!(?:${auxiliary}|the|an?|of|in|on|at|by|for|from|to|with|per|that|which|who|there|it|its|his|her|their)\\b)[\\p{L}\\p{N}'’-]+`;
const nounPhrase = new RegExp(`^((?:${noun}\\s*){1,6})`, "iu");
const behindCopula = new RegExp(
  `^(?:is|are|was|were)\\s+(?:(?:the|an?|one|some|another|its?|his|her|their)\\s+)?((?:${noun}\\s*){1,6})`,
  "iu",
);

function readHow(rest: string): WantedPhrase | undefined {
  const isSubject = false;
  const measured = howForms.find(([form]) => form.test(rest));
  if (measured) return { wanted: measured[1], phrase: rest.split(" ", 1)[0] ?? "", isSubject };
  const counted = /^many\s/iu.test(rest)
    ? nounPhrase.exec(rest.slice(5).trim())?.[1]?.trim()
    : undefined;
  if (counted === undefined) return undefined;
  const nouns = counted.toLowerCase().split(/\s+/);
  const head = nouns[lastPlural(nouns)] ?? nouns[0] ?? "";
  return { wanted: timeNoun.test(head) ? "duration" : "count", head, phrase: counted, isSubject };
}

const howForms: readonly (readonly [RegExp, Wanted])[] = [
  [/^old\b/iu, "age"],
  [/^long\b/iu, "duration"],
  [/^often\b/iu, "frequency"],
  [
    /^much\b.*\b(?:worth|costs?|spen[dt]|pays?|paid|money|price|budget|revenue|income|funding|donated?|raised?|earn(?:ed)?)\b/iu,
    "money",
  ],
  [/^much\b/iu, "amount"],
  [/^(?:far|big|large|tall|high|deep|fast|wide|heavy|hot|cold|thick|small)\b/iu, "measure"],
];
const timeNoun =
  /^(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries|generations)$/u;

/** In "member states took" the place of "states", the last of the first plurals in a row. */
function lastPlural(nouns: readonly string[]): number {
  const is = (at: number): boolean => /(?:[^s]s|people|men|children)$/u.test(nouns[at] ?? "");
  const first = nouns.findIndex((_, at) => is(at));
  return first >= 0 && is(first + 1) ? first + 1 : first;
}

/** "What river …", "What was the name of the …". */
function readWhich(rest: string, isSubject: boolean): WantedPhrase | undefined {
  const direct = nounPhrase.exec(rest)?.[1];
  const phrase =
    direct ?? behindCopula.exec(rest.replace(/\b(?:names?|titles?) of (?:the )?/iu, ""))?.[1];
  const nouns = (phrase ?? "").trim().toLowerCase().split(/\s+/).slice(0, 5);
  const isKnown = (word: string | undefined): boolean =>
    word !== undefined && nounClass(word) !== undefined;
  const first = direct === undefined ? nouns.findLastIndex(isKnown) : nouns.findIndex(isKnown);
  const at = isKnown(nouns[first + 1]) ? first + 1 : first;
  const head = nouns[at] ?? "";
  const wanted = nounClass(head);
  return wanted && { wanted, head, phrase: nouns.slice(0, at + 1).join(" "), isSubject };
}
