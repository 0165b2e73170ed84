/**
 * The words of a question that only name the kind of answer wanted: "city" in "in which city", "text"
 * in "which UNESCO text did …", "two" and "contexts" in "in what two contexts". What answers may well lack them. Counted things ("how many states")
 * are not among them: a number of something else is no answer.
 */
export function typeWords(question: string): string[] {
  return [...question.matchAll(asksFor)].flatMap(({ groups }) =>
    [groups?.["number"], groups?.["type"]].filter((word) => word !== undefined),
  );
}

const stops =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|" +
  "of|in|on|at|by|for|from|to|with|about|between|during|through|under|other|that|which|who|the|an?|and";
const asksFor = new RegExp(
  `\\b(?:which|what)\\s+(?:of\\s+(?:the|these|those)\\s+)?(?:(?<number>two|three|four|five|several|\\p{N}+)\\s+)?(?!(?:${stops})\\b)(?:(?!(?:${stops})\\b)[\\p{L}\\p{N}-]+\\s+){0,3}?` +
    `(?<type>[\\p{L}-]+)(?=\\s+(?:${stops})\\b|\\s*[?,.]|\\s*$)`,
  "giu",
);
