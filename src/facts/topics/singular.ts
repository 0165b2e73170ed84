/** A term in lower case without the ending of the plural, so that both numbers are one term. */
export function singular(term: string): string {
  return term
    .replace(/ies$/u, "y")
    .replace(/(?<=ss|sh|ch|x)es$/u, "")
    .replace(/(?<=[^sui])s$/u, "");
}
