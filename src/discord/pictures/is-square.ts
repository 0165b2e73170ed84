const square =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uffef\p{S}\p{Emoji_Presentation}]\p{VS}?$/u;

/**
 * Whether a character stands in a square of its own, whatever is beside it: Chinese, Japanese and
 * Korean, symbols and emoji. Letters of other scripts join and have widths of their own, as have emoji
 * made of several.
 */
export function isSquare(character: string): boolean {
  return square.test(character);
}
