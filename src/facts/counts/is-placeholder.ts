/** Blanks to be filled in, and brackets that tell what to write in their place. */
const blank =
  /_{3,}|\.{4,}|…{2,}|\[[\s.…_●•*x-]*\]|\[[^\]]{0,60}\b(?:insert|state|specify|describe|delete|enter|fill in|e\.g\.|for example|name of|your)\b|\((?:insert|state the|specify|fill in|enter|please|your \p{Lu})/iu;

/** Whether a text is a form that is not filled in: "[INSERT NAME]", "______". */
export function isPlaceholder(text: string): boolean {
  return blank.test(text) || /^\s*\[[^\]]*\][.;,]?\s*$/u.test(text);
}

/** Whether what stands at `at` is inside square brackets: an editor's or drafter's words. */
export function isInSquareBrackets(text: string, at: number): boolean {
  const lead = text.slice(0, at);
  return lead.lastIndexOf("[") > lead.lastIndexOf("]");
}
