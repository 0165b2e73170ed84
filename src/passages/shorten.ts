const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Shortens a text to at most `max` UTF-16 units, an ellipsis included, between words where a space is
 * near, never inside a character as a reader sees it.
 *
 * @param max At least 1.
 */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = "";
  // Only the head is segmented, for the segmenter's time is quadratic, and one unit more, for half a
  // surrogate pair at its end would part the character before it.
  for (const { segment } of graphemes.segment(text.slice(0, max + 1))) {
    if (cut.length + segment.length > max - 1) break;
    cut += segment;
  }
  const space = text[cut.length] === " " ? cut.length : cut.lastIndexOf(" ");
  return `${(space > max * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
