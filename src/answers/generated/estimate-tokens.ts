/** Scripts whose characters are a token each, or nearly: they have no blanks or few. */
const whole =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Other letters beyond the Latin ones: about two make a token. */
const half = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;

/**
 * About how many tokens a text is for a chat model, whatever the model: four Latin characters make
 * one (https://help.openai.com/en/articles/4936856), one Chinese, Japanese, Korean or Thai one, and
 * two of other scripts.
 */
export function estimateTokens(text: string): number {
  const wholes = text.match(whole)?.length ?? 0;
  const halves = (text.match(half)?.length ?? 0) - wholes;
  return Math.ceil(wholes + halves / 2 + (text.length - wholes - halves) / 4);
}
