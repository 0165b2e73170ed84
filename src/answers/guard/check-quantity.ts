import { aligned } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { ReadSentence, Word } from "./reading.js";

type Kind = "all" | "most" | "some" | "none" | "only" | "must" | "may";

/** Words that say how many of all, and whether something is a duty. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    "all",
    /^(?:all|every|each|always|everyone|everybody|everything|entirely|unanimously|unanimous|any|whole|entire)$/u,
  ],
  ["most", /^(?:most|majority|mostly|mainly|largely)$/u],
  ["some", /^(?:some|several|few|certain|sometimes|occasionally|partly|partially|minority)$/u],
  ["none", /^(?:no|none|never|nobody|neither|nothing)$/u],
  ["only", /^(?:only|solely|exclusively|sole|alone)$/u],
  [
    "must",
    /^(?:must|shall|required|requires|require|mandatory|obliged|obligatory|compulsory|needs?|has to|have to)$/u,
  ],
  [
    "may",
    /^(?:may|might|could|optional|optionally|voluntary|voluntarily|perhaps|possibly|permitted|allowed|can)$/u,
  ],
];
/** Words of these kinds are not to be added. */
const strict: ReadonlySet<Kind> = new Set(["all", "only", "most", "must"]);
/** What excludes what, about the same thing. */
const excluded: Readonly<Record<Kind, readonly Kind[]>> = {
  all: ["some", "most", "none", "only"],
  most: ["some", "none", "all"],
  some: ["all", "none", "most"],
  none: ["all", "some", "most"],
  only: [],
  must: ["may"],
  may: ["must"],
};

/**
 * Finds a word in a claim that says all, most, some, none, only, must or may, where the evidence says
 * another one of the same thing, or none of that strength at all.
 *
 * @returns That word, `undefined` when there is none.
 */
export function wrongQuantity(claim: ReadSentence, evidence: Evidence): string | undefined {
  for (const [index, word] of claim.words.entries()) {
    const kind = kindOf(claim.words, index);
    if (kind === undefined || kind === "none") continue;
    const about = headOf(claim.words, index);
    const told = aligned(claim, evidence).flatMap(({ words }) =>
      words.flatMap((other, at) => {
        const toldKind = kindOf(words, at);
        return toldKind === undefined
          ? []
          : [{ kind: toldKind, about: headOf(words, at), isNear: isQuoted(evidence, other) }];
      }),
    );
    const ofSame = told.filter((other) => about.some((term) => other.about.includes(term)));
    const kindsOfSame = ofSame.map((other) => other.kind);
    if (kindsOfSame.includes(kind)) continue;
    if (kindsOfSame.some((other) => excluded[kind].includes(other))) return word.text;
    const isKnown = kind !== "must" && about.some((term) => evidence.terms.has(term));
    if (strict.has(kind) && (isKnown || !told.some((other) => other.kind === kind)))
      return word.text;
    if (
      kind === "may" &&
      told.some((other) => other.kind === "must" && other.isNear) &&
      !told.some((other) => other.kind === "may")
    )
      return word.text;
  }
  return undefined;
}

function isQuoted({ quoted }: Evidence, word: Word): boolean {
  return quoted.some(({ words }) => words.includes(word));
}

function kindOf(words: readonly Word[], index: number): Kind | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  const next = words[index + 1]?.lower;
  const before = words[index - 1]?.lower;
  // "may" as a month, "most recent", "at all", "a few", "if any", "each other", "not only"
  if (word.lower === "may" && word.text !== "may") return undefined;
  if (/^(?:most|least)$/u.test(word.lower) && before === "at") return undefined;
  if (word.lower === "any" && /^(?:if|without|in)$/u.test(before ?? "")) return undefined;
  if (word.lower === "all" && /^(?:at|after|above)$/u.test(before ?? "")) return undefined;
  if (word.lower === "each" && next === "other") return undefined;
  if (word.lower === "only" && before === "not") return undefined;
  if (
    word.lower === "most" &&
    !/^(?:of|people|members)$/u.test(next ?? "") &&
    /^(?:the|a|its|his|their|her|'s)$/u.test(before ?? "")
  )
    return undefined;
  if (
    word.lower === "most" &&
    words[index + 1]?.terms.length === 1 &&
    !(next ?? "").endsWith("s") &&
    next !== "of"
  )
    return undefined;
  if (word.lower === "can" || word.lower === "any") return undefined;
  return kinds.find(([, form]) => form.test(word.lower))?.[0];
}

/** The terms of the words behind it, or before it when it stands last. */
function headOf(words: readonly Word[], index: number): string[] {
  const clause = words[index]?.clause;
  const behind = words
    .slice(index + 1)
    .filter((word) => word.clause === clause && word.terms.length > 0);
  const before = words
    .slice(0, index)
    .filter((word) => word.clause === clause && word.terms.length > 0);
  return (behind.length > 0 ? behind.slice(0, 2) : before.slice(-2)).flatMap(({ terms }) => terms);
}
