/**
 * Whether an English sentence is one that tells something: no form with blanks, headings run together,
 * two sentences glued by a note, or the meaning of a word.
 */
export function isStatement(text: string): boolean {
  const isQuoted = (text.match(/"/gu)?.length ?? 0) % 2 === 0;
  const isClosed = text.split("“").length === text.split("”").length;
  return isQuoted && isClosed && !noStatements.some((pattern) => pattern.test(text));
}

const noStatements: readonly RegExp[] = [
  // Blanks and notes to who fills them in.
  /_{2,}|\.{5,}|\b20_|\[\s*(?:insert|date|name|●|•|\])/iu,
  /\[(?:citation|clarification|verification|page|when|who|which|according|dubious)\b[^\]]*\]/iu,
  // The end of a sentence within it; capitals before a full stop are rather an abbreviation.
  /(?<![\p{L}.])\p{Ll}{3,}[.!?]["”’)\]]*(?:\[[^\]]{1,20}\])*\s*["“(]?\p{Lu}/u,
  /\p{L}{3,}\.\[|\d\.\s+\p{Ll}/u,
  /^\p{Lu}{6,}(?:[\s,]+(?:AND\s+)?\p{Lu}{4,})*:?\s+\p{Lu}/u,
  /(?:^|\s)(?:\p{Lu}{3,}[\s,:]+){3}/u,
  // A numbered heading and the sentence behind it.
  /^\W*\d+(?:\.\d+)*\.?\s+\p{Lu}[\p{L}’'-]*(?:\s+[\p{L}’'&-]+){0,5}\s+(?:The|Each|This|Any|All|If|In|You|We|Neither|No)\s/u,
  /\b(?:refers?|referring) to\b|\b(?:is|are) defined as\b|["”’)] (?:shall )?means?\b/iu,
];
