import type { Lexicon } from "./lexicon.js";
import type { PersonMention } from "./person-mentions.js";

/** Roles that say nothing alone, for they are held in something: "leader" of what? */
const relative =
  /^(?:(?:former|then|new|late|current|acting|deputy|joint|longtime|long-time|first|last|next|fellow|leading|senior|junior)[\s-])*(?:leader|head|member|chief|deputy|assistant|aide|adviser|advisor|representative|delegate|partner|founder|co-founder|successor|predecessor|principal|fellow|superior|lieutenant|officer|commanding officer|candidate)$/iu;

/** Whether a role tells what somebody is by itself: not "leader" or "former head". */
export function isTellingRole(role: string): boolean {
  return !relative.test(role);
}

/**
 * The mention with the first word of the name given to the role, when the word belongs to the title:
 * other words stand behind the same rank and word in the document ("Duke Wensheng Li An" and "Duke
 * Wensheng"), and it is no known first name.
 */
export function withWholeTitle(
  mention: PersonMention,
  texts: readonly string[],
  lexicon: Lexicon,
): PersonMention {
  const { name, role } = mention;
  const [first = "", ...rest] = name.split(" ");
  const isPlain = rest.length >= 2 && rest.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  if (!isPlain || !/^\p{Lu}\p{Ll}+$/u.test(role) || lexicon.is(first.toLowerCase(), "firstName"))
    return mention;
  const title = `${role} ${first}`;
  const isTitle = texts.some((text) => isFollowedOtherwise(text, title, rest.join(" ")));
  return isTitle ? { ...mention, name: rest.join(" "), role: title } : mention;
}

/** Whether a text uses a title with something else behind it than the name. */
function isFollowedOtherwise(text: string, title: string, name: string): boolean {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
    const after = text.slice(at + title.length);
    if (!/^[\p{L}\p{N}]/u.test(after) && !after.startsWith(` ${name}`)) return true;
  }
  return false;
}
