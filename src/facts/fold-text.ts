/**
 * Returns a text as names are compared: without case, accents, width, apostrophes and the dots of
 * abbreviations, its words with one blank between. A text of signs alone stays as it is.
 */
export function foldText(text: string): string {
  const plain = unaccented(text)
    .replace(/['’ʼ]/g, "")
    .toLowerCase()
    .replace(dotted, (letters) => letters.replaceAll(".", ""));
  return plain.match(word)?.join(" ") ?? text.trim();
}

function unaccented(text: string): string {
  // Nearly all English text, and several times as fast.
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** The words of a folded text; of scripts that put no blanks between words each character is one. */
export function foldedWords(folded: string): string[] {
  return folded.match(wordOrCharacter) ?? [];
}

/** Whether a text has characters of scripts that put no blanks between words. */
export function isUnspaced(text: string): boolean {
  return character.test(text);
}

/** "U.S.", "e.g." */
const dotted = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const character = new RegExp(`[${unspaced}]`, "u");
const wordOrCharacter = new RegExp(`[${unspaced}]|[^\\s${unspaced}]+`, "gu");
