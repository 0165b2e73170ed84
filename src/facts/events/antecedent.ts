import type { TagWords } from "../counts/tagged-word.js";
import { roledWords } from "./verb-roles.js";

/**
 * What "it" at the beginning of the next sentence stands for: the name that a sentence begins with,
 * where its verb follows at once; `undefined` where that is not sure.
 */
export function antecedentIn(text: string, tagWords: TagWords): string | undefined {
  const words = roledWords(text.slice(0, 200), tagWords);
  const verb = words.findIndex(({ role }) => role === "finite");
  const subject = words.slice(0, verb);
  const isName = subject.every(
    ({ text: word, gap, is }, i) =>
      /^\p{Lu}/u.test(word) && is !== "possessive" && (i === 0 ? gap === "" : /^[ -]$/u.test(gap)),
  );
  const [first, last] = [subject[0], subject.at(-1)];
  if (verb < 1 || verb > 4 || !isName || !first || !last || noNames.test(first.text))
    return undefined;
  return /^ $/u.test(words[verb]?.gap ?? "") ? text.slice(first.start, last.end) : undefined;
}

const noNames =
  /^(?:It|He|She|They|We|You|I|This|That|These|Those|There|The|An?|Its|His|Her|Their|Our|What|Who|Which|Some|Many|Most|All|Both|Each|Such|One|Two|Three|Others?|Another|Several)$/u;
