import { wrapJoint } from "./block-text.js";

/** After these a hyphen mostly belongs to the word. */
const prefixes = new Set([
  "all",
  "anti",
  "cross",
  "ex",
  "half",
  "high",
  "long",
  "low",
  "non",
  "quasi",
  "self",
  "short",
  "well",
]);
const broken = /([\p{L}\p{M}]+)[-\u00ad\u2010]$/u;

/**
 * Joins lines that a margin cut to one, with words put together again that were hyphenated at the
 * end of a line. A hyphen stays where `words` has the word with it and not without.
 */
export function joinWrapped(lines: readonly string[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    const left = broken.exec(text.slice(-60))?.[1];
    const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0];
    if (left === undefined || right === undefined)
      return text + wrapJoint(text.slice(-3), line) + line;
    const whole = (left + right).toLowerCase();
    const known = words.has(`${left}-${right}`.toLowerCase()) || prefixes.has(left.toLowerCase());
    return (known && !words.has(whole) ? text : text.slice(0, -1)) + line;
  }, "");
}

/** The words that stand whole inside lines, in lower case, with their hyphens. */
export function wholeWords(lines: readonly string[]): ReadonlySet<string> {
  const whole = lines.map((line) =>
    /[-\u00ad\u2010]$/.test(line) ? line.slice(0, line.lastIndexOf(" ") + 1) : line,
  );
  return new Set(
    whole.flatMap((line) => line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  );
}
