import type { AnswerKind } from "./question.js";

/** Reads from the words of a question what kind of thing would answer it; English and Chinese. */
export function answerKind(question: string): AnswerKind {
  const text = question.toLowerCase();
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

const persons =
  "person|president|professor|speaker|king|queen|author|scholar|minister|counsell?or|officer|" +
  "chair(?:man|person)?|director|secretary-general|rapporteur|dean|player|artist|scientist|leader";
const times = "year|date|day|month|century|decade|time|era|season";
const places =
  "city|country|place|state|location|province|region|county|town|continent|island|river|venue|village";
const amounts =
  "percent(?:age)?|number|share|proportion|amount|portion|population|total|fraction|age";
const valueOf = "\\bwhat(?: (?:is|are|was|were)|['’]s) the (?:\\w+ )?";

/** In order: the first that fits decides. */
const kinds: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "comparison",
    /\b(?:compare[ds]?|contrast(?:ed)?|differ(?:s|ed|ence)?|in common|versus|vs)\b|区别|不同/,
  ],
  [
    "reason",
    /\bwhy\b|\bfor what (?:reason|purpose)|\bwhat (?:caused|(?:is|was) the (?:reason|purpose|aim))|为什么|为何/,
  ],
  [
    "date",
    new RegExp(
      `\\bwhen\\b|\\b(?:what|which)\\s(?:\\w+\\s)?(?:${times})s?\\b|\\bhow (?:often|long ago)|${valueOf}(?:date|year) of\\b|什么时候|何时|哪[一]?[年月日天]|几[月日号]`,
    ),
  ],
  [
    "number",
    new RegExp(
      `\\bhow (?:many|much|long|far|big|large|tall|high|deep|fast|old|wide|heavy|few)\\b|\\bwhat\\s(?:is the\\s|was the\\s)?(?:${amounts})\\b|${valueOf}(?:price|cost|fee) (?:of|for|to)\\b|多少|几[个位次名国家]`,
    ),
  ],
  [
    "person",
    new RegExp(`\\bwho(?:m|se)?\\b|\\b(?:what|which)\\s(?:\\w+\\s)?(?:${persons})\\b|谁|哪位`),
  ],
  [
    "place",
    new RegExp(
      `\\bwhere\\b|\\b(?:what|which)\\s(?:\\w+\\s)?(?:${places})\\b|哪里|哪儿|何处|哪个(?:城市|国家|地方)`,
    ),
  ],
  [
    "list",
    /\b(?:which|what)\s(?:(?!is|was|does|did|has|had)[\w-]+\s){0,3}?(?!was|does|has)[a-z-]{3,}(?<!s)s\b|^(?:list|name)\b|\bwhat are\b|哪些/,
  ],
  [
    "definition",
    /^(?:what (?:is|are|was) (?:an? |the )?[^ ]+(?: [^ ]+){0,3}\??$|define\b|what does .* (?:mean|stand for)|what is meant by)|是什么|什么是/,
  ],
  ["yesNo", /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b|吗/],
];
