/**
 * Whether the tokens of a gold answer stand in a text, one after another. Words that punctuation joins
 * may be one or several: "France" stands in "France's" and "US" in "U.S.". A gold answer without tokens
 * stands nowhere.
 */
export function holdsAnswer(text: string, golds: readonly string[]): boolean {
  return ["", " "].some((joint) => {
    const said = ` ${tokensOf(text, joint).join(" ")} `;
    return golds.some((gold) => {
      const wanted = tokensOf(gold, joint).join(" ");
      return wanted !== "" && said.includes(` ${wanted} `);
    });
  });
}

/** Whether the tokens of a text are those of a gold answer. */
export function isExactly(text: string, golds: readonly string[]): boolean {
  const said = tokensOf(text).join(" ");
  return golds.some((gold) => tokensOf(gold).join(" ") === said);
}

/**
 * The harmonic mean of precision and recall of a text's tokens, each counted as often as it stands on
 * both sides; with several gold answers the best, 0 with none. From 0 to 1. Where either side has no
 * token it is 1 if neither has one, else 0.
 */
export function tokenF1(text: string, golds: readonly string[]): number {
  const said = tokensOf(text);
  return Math.max(0, ...golds.map((gold) => overlap(said, tokensOf(gold))));
}

function overlap(said: readonly string[], wanted: readonly string[]): number {
  if (said.length === 0 || wanted.length === 0) return said.length === wanted.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  const shared = said.filter((token) => {
    const count = left.get(token) ?? 0;
    left.set(token, count - 1);
    return count > 0;
  }).length;
  return (2 * shared) / (said.length + wanted.length);
}

// The symbols are those of ASCII: the evaluation of SQuAD keeps others ("€").
const punctuation = /[\p{P}$+<=>^`|~]/gu;
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * What of a text is compared with a gold answer, as the evaluation of SQuAD has it (Rajpurkar et al.,
 * "SQuAD: 100,000+ Questions for Machine Comprehension of Text", 2016, section 6.1): in lower case,
 * without punctuation and the articles a, an and the, the words between blanks. A character of a script
 * that puts no blanks between words is a token of its own.
 *
 * @param joint What punctuation becomes.
 */
function tokensOf(text: string, joint = ""): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(punctuation, joint)
    .replace(unspaced, " $& ")
    .split(/\s+/)
    .filter((token) => token !== "" && !articles.has(token));
}
