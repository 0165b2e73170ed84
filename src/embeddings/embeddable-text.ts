/** Stands for a text that holds nothing to embed: most models refuse the empty text. */
const neutralText = ".";

/**
 * Returns the text as it is handed to a model: whitespace collapsed, halves of surrogate pairs
 * replaced, and no longer than `maxCharacters` UTF-16 units. It is never empty: a text of whitespace
 * alone becomes a full stop.
 *
 * A change here changes vectors, so it must change the ids of the models too.
 */
export function toEmbeddableText(text: string, maxCharacters: number): string {
  const collapsed = text.replace(/\s+/g, " ").trim().slice(0, maxCharacters);
  // A cut through a pair leaves half of one, so this comes after it.
  return collapsed.replace(/\p{Surrogate}/gu, "\uFFFD").trimEnd() || neutralText;
}
