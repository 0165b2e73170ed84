/** The first letters of the first two words of a name. */
export function initials(name: string): string {
  const words = name.split(/[\s_-]+/).filter((word) => word !== "");
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0x3f).toUpperCase())
    .join("");
}
