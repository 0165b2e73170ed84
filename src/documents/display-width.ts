const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/gu;

/** How many columns a line takes in type of one width: Chinese, Japanese and Korean characters take two. */
export function displayWidth(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}
