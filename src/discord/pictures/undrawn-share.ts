const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The share of the characters of texts, spaces not counted, that are among the undrawn ones.
 *
 * @returns 0 to 1; 0 for texts without characters.
 */
export function undrawnShare(texts: readonly string[], undrawn: readonly string[]): number {
  const lacking = new Set(undrawn);
  const all = texts
    .flatMap((text) => Array.from(graphemes.segment(text), ({ segment }) => segment))
    .filter((character) => character.trim() !== "");
  return all.filter((character) => lacking.has(character)).length / Math.max(1, all.length);
}
