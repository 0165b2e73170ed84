import type { NameContext } from "./person-name.js";
import { readRole, type RolePhrase } from "./role-phrase.js";
import type { Word } from "./words.js";

/**
 * Reads what is said of somebody right after the name: ", Dean of the Law School", "was the 35th
 * president of …", "(Chair)".
 */
export function roleAfter(
  words: readonly Word[],
  nameEnd: number,
  context: NameContext,
): RolePhrase | undefined {
  if (words[nameEnd - 1]?.isPossessive) return undefined;
  const gap = words[nameEnd]?.gap ?? "";
  if (/^\s*\($/u.test(gap)) {
    const role = readRole(words, nameEnd, context);
    if (role) return (words[role.end]?.gap ?? ")").startsWith(")") ? role : undefined;
  }
  const at = afterParentheses(words, nameEnd);
  const link = (words[at]?.gap ?? "").replace(/^\)(?=[\s,])/u, "");
  if (/^,?\s*[–—|]\s*$|^,\s+$/u.test(link)) return readRole(words, at, context);
  const said = /^\s$/u.test(link) && !isObject(words, nameEnd) ? copula(words, at) : 0;
  return said > 0 ? readRole(words, at + said, context) : undefined;
}

/** Where the words go on after "(born 31 July 1958)"; the same place where nothing is in brackets. */
function afterParentheses(words: readonly Word[], at: number): number {
  if (!/^\s*\($/u.test(words[at]?.gap ?? "")) return at;
  const end = words.findIndex(({ gap }, i) => i > at && gap.includes(")"));
  return end > at && end - at <= 25 ? end : at;
}

/** How many words say that somebody is or was something. */
function copula(words: readonly Word[], at: number): number {
  const next = words.slice(at, at + 3).map(({ lower }) => lower);
  return (
    /^(?:(?:is|was|became|remains)(?: (?:elected|appointed|named|also|currently))?|has been|had been|serve[sd] as)(?= |$)/u
      .exec(next.join(" "))?.[0]
      .split(" ").length ?? 0
  );
}

/** "the wife of John Smith was a teacher" says nothing of him. */
function isObject(words: readonly Word[], nameEnd: number): boolean {
  let at = nameEnd - 1;
  while (at > 0 && words[at]?.isJoined && words[at - 1]?.isCapital) at -= 1;
  return (
    (words[at]?.isJoined ?? false) &&
    /^(?:of|by|to|with|for|in|and|or|from|on|than|if|whether)$/u.test(words[at - 1]?.lower ?? "")
  );
}
