/**
 * Whether a message asks only to go on with what was asked before: "tell me more", "what else?", "go
 * on"; in English, French, Spanish and Chinese. With a topic of its own it is a question by itself.
 */
export function asksForMore(message: string): boolean {
  const plain = message
    .normalize("NFC")
    .replaceAll("’", "'")
    .replace(/^[\s¿¡]+|[\s.!?…。！？]+$/gu, "");
  return forms.some((form) => form.test(plain));
}

const forms: readonly RegExp[] = [
  "(?:(?:and|ok(?:ay)?|yes|please|can you|could you)[,\\s]+)*(?:(?:tell|say|show|give)(?: (?:me|us))? (?:some )?more|more|go on|carry on|continue|keep going|(?:is there )?anything else|what else(?: is there)?|(?:is there )?(?:any )?more)(?: (?:about|of|on) (?:it|this|that|these|those|them))?(?:,? please)?",
  "(?:et\\s+)?(?:(?:dis|dites|raconte|racontez)(?:[- ](?:moi|nous)|[- ](?:m'|nous )?en) (?:plus|davantage)|(?:dis|dites)[- ](?:m'|nous )en (?:plus|davantage)|continue[zr]?|quoi d'autre|autre chose|encore|plus|davantage|(?:qu'est-ce qu'il y a|y a-t-il) (?:d'autre|autre chose)|la suite)(?:,? s'il (?:te|vous) plaît)?",
  "(?:y\\s+)?(?:(?:dime|d[íi]game|dinos|cu[ée]ntame|cu[ée]nteme|cu[ée]ntanos) (?:algo )?m[áa]s|m[áa]s|contin[úu]a|contin[úu]e|sigue|siga|qu[ée] m[áa]s(?: hay)?|(?:hay )?algo m[áa]s)(?:,? por favor)?",
  "(?:请)?(?:继续(?:说|讲)?|接着(?:说|讲)|(?:说|讲)下去|(?:告诉我)?更多|(?:再|多)(?:说|讲)一?[点些]|(?:那)?还有(?:呢|吗|什么|别的|其他的?|什么别的|更多)?(?:吗|呢)?)(?:吧)?",
].map((form) => new RegExp(`^(?:${form})$`, "iu"));

/** A question, and how often more was asked for after its answer, from 0. */
export interface MoreAsked {
  readonly question: string;
  readonly times: number;
}

/** Who asks for more oftener gets nothing more: each time takes as many answers as were given before. */
export const mostTimes = 9;

/**
 * Writes a question for more so that it stands alone: "More: Who built it?", then "More (2): …". It is
 * counted up to one more than {@link mostTimes}.
 */
export function writeMore({ question, times }: MoreAsked): string {
  if (times === 0) return question;
  return times === 1
    ? `More: ${question}`
    : `More (${Math.min(times, mostTimes + 1)}): ${question}`;
}

/** Reads what `writeMore` wrote; any other text is a question that is asked for the first time. */
export function readMore(text: string): MoreAsked {
  const [, times, question] = /^More(?: \(([2-9]|10)\))?: (.*)$/su.exec(text) ?? [];
  return question === undefined
    ? { question: text, times: 0 }
    : { question, times: Number(times ?? 1) };
}
