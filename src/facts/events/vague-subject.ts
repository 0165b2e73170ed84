import { leadOf } from "./date-lead.js";
import type { DatedSentence } from "./dated-sentence.js";
import { ofDocument } from "./definite-nouns.js";

/**
 * Whether the subject of a sentence does not say what it is of: "the company", "both", "the first",
 * "their announcement occurred".
 *
 * @param known what the document's title and headings name, in lower case: which "the company" is.
 */
export function isVagueSubject(sentence: DatedSentence, known: ReadonlySet<string>): boolean {
  const subject = subjectOf(sentence);
  const words = sentence.words.filter(
    ({ start }) => start >= sentence.text.length - subject.length,
  );
  const [first, second] = words;
  if (vague.some((pattern) => pattern.test(subject))) return true;
  if (first && headless.test(first.lower) && second?.role === "finite") return true;
  const isDated = sentence.dates.some(({ start }) =>
    words.slice(0, 4).some((word) => word.start === start),
  );
  return !isDated && isBare(words, known);
}

/** The sentence from its subject on, without a date that opens it. */
function subjectOf({ text, dates }: DatedSentence): string {
  const opened = connected.exec(text)?.[0].length ?? 0;
  const first = dates.find((date) => leadOf(text, date).start <= opened + 1);
  return text.slice(first?.end ?? opened).replace(/^[\s,]+/u, "");
}

const connected =
  /^\W*(?:(?:however|moreover|also|then|but|and|later|yet|thus|furthermore|additionally|meanwhile|finally|eventually|subsequently|similarly|for example|for instance|in addition|as a result|therefore|consequently|instead)\b,?\s*)*/iu;

/** Words that stand for a noun when a verb follows them. */
const headless =
  /^(?:none|neither|both|others|most|some|many|few|several|all|one|two|three|another|each)$/u;

const vague: readonly RegExp[] = [
  /^the\s+(?:first|second|third|last|latest|others?|same|rest|most|latter|former)\s+(?:\p{Ll}+ly\s+)?(?:is|are|was|were|has|have|had|would|will|could|can|did)\b/iu,
  /^(?:both|such|another)\b/iu,
  /^(?:the|these|those)\s+(?:two|three|four|five|pair|former|latter|same|others?)\b/iu,
  /^one (?:was|is|such|of (?:them|these|those|its|his|their))\b/iu,
  /^(?:the\s+|an?\s+)?(?:[\p{L}’']+\s){0,3}(?:announcement|decision|move|change|attempt|incident|event|response|reaction|practice|idea|process)s?\s+(?:was made|occurred|came|happened|took place|followed|began|ended|started)\b/iu,
  /^(?:because of this|for this|similar|likewise|so did|so was|the same)\b/iu,
];

/** "The company opened" and "the company's new shop opened" do not say which. */
function isBare(words: DatedSentence["words"], known: ReadonlySet<string>): boolean {
  const [article, ...rest] = words.slice(0, 7);
  if (article?.lower !== "the") return false;
  const at = rest.findIndex(
    ({ lower, is }, i) =>
      !plain.has(lower) &&
      is !== "adjective" &&
      is !== "number" &&
      !/^[-‐‑]$/u.test(rest[i + 1]?.gap ?? ""),
  );
  const [head, next] = [rest[at], rest[at + 1]];
  const isNamed = rest.slice(0, at + 1).some(({ text }) => /^\p{Lu}/u.test(text));
  if (!head || isNamed || known.has(head.lower) || ofDocument.test(head.lower)) return false;
  return head.is === "possessive" || (head.is === "singular" && next?.role === "finite");
}

/** Words that tell no company from another. */
const plain: ReadonlySet<string> = new Set(
  "new old original current present whole entire previous following remaining final first second third next main latest".split(
    " ",
  ),
);
