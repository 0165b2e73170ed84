/**
 * Whether some words stand whole in a text: "12" stands neither in "2012" nor in "12,000". In scripts
 * that put no space between words, they may stand anywhere.
 */
export function holdsWords(text: string, words: string): boolean {
  const within = new Set(Array.from(text.matchAll(withinWord), ({ index }) => index));
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!within.has(at) && !within.has(at + words.length)) return true;
    if (at >= text.length) break;
  }
  return false;
}

const unspaced =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const letter = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])`;
/** A place between two letters of a word, or two parts of a number. */
const withinWord = new RegExp(
  `(?<=${letter})(?=${letter})|(?<=\\p{Nd})(?=[.,]\\p{Nd})|(?<=\\p{Nd}[.,])(?=\\p{Nd})`,
  "gu",
);
