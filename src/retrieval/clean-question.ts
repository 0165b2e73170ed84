/** Longer questions are cut: no question needs more, and reading costs time. */
export const maxQuestionCharacters = 1_000;

/**
 * What a message says, without what Discord or Markdown adds to it: mentions, custom emoji, links
 * (their text stays), markup, invisible and directional characters. White space is made single, and
 * the text is cut at {@link maxQuestionCharacters}, between words.
 */
export function cleanQuestion(message: string): string {
  const start = message.slice(0, 4 * maxQuestionCharacters).toWellFormed();
  const text = noise
    .reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), start.normalize())
    .trim();
  if (text.length <= maxQuestionCharacters) return text;
  const cut = text.slice(0, maxQuestionCharacters);
  return cut.slice(0, Math.max(cut.lastIndexOf(" "), maxQuestionCharacters / 2)).toWellFormed();
}

const noise: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]*(?:>+|#{1,6}|-#)[ \t]/gm, " "],
  [/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " "],
  [/[\p{Cf}\p{Co}\p{Cn}]+/gu, ""],
  [/!?\[([^\]]{0,300})\]\([^)\s]{0,500}\)/g, "$1"],
  [/<?\bhttps?:\/\/[^\s>]{1,2000}>?/g, " "],
  [/(?<![\p{L}\p{N}])[`*_~|]{1,3}(?=\S)|(?<=\S)[`*_~|]{1,3}(?![\p{L}\p{N}])/gu, ""],
  // Behind the markup, which may stand within a mention, or be all of an emoji's name.
  [/<(?:@[!&]?|#|a?:\w{0,40}:)\d{1,20}>/g, " "],
  [/@(?:everyone|here)\b/g, " "],
  [/\s+/g, " "],
];
