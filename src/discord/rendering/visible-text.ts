/**
 * Text as a reader can see it: well-formed, line breaks as `\n`, without control, invisible and
 * directional characters, and with at most four combining marks on a character.
 *
 * Joiners and variation selectors stay, for scripts and emoji need them.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/(?!\p{Join_C}|\p{VS})[\p{DI}\p{Cf}\p{Co}\p{NChar}]|(?![\n\t])\p{Cc}/gu, "")
    .replace(/([\p{M}\p{Join_C}]{4})[\p{M}\p{Join_C}]+/gu, "$1");
}
