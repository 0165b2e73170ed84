/** The words that texts also write with a small first letter: one of them is no name by itself. */
export function ordinaryWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(small) ?? []));
}

const small = /(?<![\p{L}\p{N}'’‐‑-])\p{Ll}{2,}(?![\p{L}\p{N}‐‑-])/gu;
