const wh = "(?:who|whom|whose|what|when|where|why|how|which)\\b";
const joint = new RegExp(
  `\\s*[,;]?\\s+(?:and|or)(?:\\s+also)?\\s+(?=(?:(?:in|on|at|by|for|from|to|of|with|through)\\s+)?${wh})`,
  "iu",
);
const comma = new RegExp(`\\s*[,;]\\s+(?=${wh})`, "iu");

/**
 * Splits what is asked where one question ends and the next begins: at question marks, and at an
 * "and" before a question word ("Who organised it and when was it held?"), of a list at its commas too
 * ("Who built it, how high is it, and who …"). A tail that is only a question word and a few others
 * ("…, and why?", "and in which years?") stays with what it leans on.
 */
export function splitQuestion(asked: string): string[] {
  return asked
    .split(/(?<=[?？])\s+/u)
    .flatMap((question) => {
      const joined = question.split(joint);
      // Without an "and" at the end, what follows a comma may be a relative clause.
      const listed = joined.length > 1 ? joined.flatMap((part) => part.split(comma)) : joined;
      return [listed, joined].find((parts) => parts.every(standsAlone)) ?? [question];
    })
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function standsAlone(part: string): boolean {
  const words = part.match(/\p{L}{3,}/gu)?.length ?? 0;
  const leansOnName = /\b(?:it|they|he|she|this|that|there)\b/iu.test(part);
  return (words >= 4 || (leansOnName && words >= 2)) && new RegExp(wh, "iu").test(part);
}

/**
 * The halves of a question about two things that no one sentence may name together: "in Hangzhou and
 * in Wuzhen" becomes one question about each. Empty when it joins no two names.
 */
export function halves(question: string): string[] {
  const match = coordinated.exec(question);
  if (match?.groups === undefined) return [];
  const { before = "", first = "", second = "", after = "" } = match.groups;
  return [first, second].map((name) => `${before}${name}${after}`.replace(/\s+/g, " ").trim());
}

const name =
  "(?:(?:in|on|at|by|for|from|to|of|with)\\s+)?(?:the\\s+|a\\s+)?\\p{Lu}[\\p{L}\\p{N}'’-]*(?:\\s+(?:(?:of|for|on|the)\\s+)*[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’-]*)*(?:\\s+(?:report|overview|paper|article|document|text))?";
const coordinated = new RegExp(
  `^(?<before>.+?\\s)(?<first>${name})\\s+and\\s+(?<second>${name})(?<after>\\b.*)$`,
  "u",
);
