import { plainText } from "../../facts/find-quote.js";
import type { PlainText } from "../../facts/find-quote.js";

/** What a reader does not see, or sees as a footnote: found in the order of these patterns. */
const marks = new RegExp(
  [
    String.raw`\[\^[^\]\s]{1,40}\]`,
    String.raw`\[(?:\d{1,3}|[a-z]|note \d{1,3})\]`,
    String.raw`!?\[(?=[^\]\n]{1,300}\]\([^)\s]{1,500}\))`,
    String.raw`(?<=\[[^\]\n]{1,300})\]\([^)\s]{1,500}\)`,
    String.raw`<sup>[^<]{0,12}</sup>|</?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?/?>`,
    String.raw`(?<=[\p{L}.,;:!?)"'”’]{2})[¹²³⁴-⁹⁰]{1,3}(?![\p{L}\p{N}])`,
    String.raw`(?<=^|\n)[ \t]{0,8}(?:#{1,6}|>|[-+•](?=\s)|\|)`,
    String.raw`\\(?=[!-/:-@[-\x60{-~])`,
    "[*_`|]|~~",
  ].join("|"),
  "giu",
);

/**
 * Returns a text as quotes are compared, see {@link plainText}, without the marks of Markdown and
 * footnotes. Offsets count in the text as given.
 */
export function unmarked(text: string): PlainText {
  const kept: number[] = [];
  let bare = "";
  let at = 0;
  const keep = (end: number): void => {
    bare += text.slice(at, end);
    for (; at < end; at += 1) kept.push(at);
  };
  for (const { index, 0: mark } of text.matchAll(marks)) {
    keep(index);
    at = index + mark.length;
  }
  keep(text.length);
  const plain = plainText(bare);
  return {
    text: plain.text,
    starts: plain.starts.map((start) => kept[start] ?? text.length),
    ends: plain.ends.map((end) => (kept[end - 1] ?? text.length - 1) + 1),
  };
}

/** A text without the marks of Markdown and footnotes. */
export function withoutMarks(text: string): string {
  return text.replaceAll(marks, (mark) => (mark === "|" ? " " : ""));
}
