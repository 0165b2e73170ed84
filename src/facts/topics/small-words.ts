/**
 * The words that sentences write with small letters, between blanks and marks: parts of addresses
 * ("mail@example.org", "example.org/terms") are none.
 */
export function smallWords(sentences: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const sentence of sentences) {
    for (const [word] of sentence.matchAll(small)) words.add(word);
  }
  return words;
}

const small = /(?<![^\s("“‘'])\p{Ll}{2,}(?=[\s,;:!?)"”'’]|\.(?:\s|$)|$)/gu;
