/**
 * Writes some English phrases as the one word that says the same, so that both meet: what "took
 * place" was "held", and who "took part" "participated".
 */
export function joinPhrases(text: string): string {
  return phrases.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text);
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:take|takes|took|taken|taking)\s+place\b/giu, "held"],
  [/\b(?:take|takes|took|taken|taking)\s+(?:an\s+active\s+)?part\b/giu, "participate"],
];
