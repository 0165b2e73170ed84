import { readList } from "./read-list.js";
import type { MarkdownRule } from "./markdown-rule.js";

const inline = { inBlock: false, inQuote: false } as const;

/** What begins at the start of a line, in the order in which it is tried. */
export const blockRules: readonly MarkdownRule[] = [
  {
    pattern: /(#{1,3}) +([^\n]+?) *(?:\n|$)/y,
    read: ([, marks = "", text = ""], _place, parse) => ({
      kind: "heading",
      level: marks.length as 1 | 2 | 3,
      children: parse(text, inline),
    }),
  },
  {
    pattern: /-# +([^\n]+?) *(?:\n|$)/y,
    read: ([, text = ""], _place, parse) => ({ kind: "subtext", children: parse(text, inline) }),
  },
  {
    pattern: />>> ([^]*)/y,
    read: ([, text = ""], place, parse) =>
      place.inQuote ? undefined : { kind: "quote", children: parse(text, quoted) },
  },
  {
    pattern: /(?:> [^\n]*(?:\n|$))+/y,
    read: ([lines = ""], place, parse) =>
      place.inQuote
        ? undefined
        : {
            kind: "quote",
            children: parse(lines.replace(/^> /gm, "").replace(/\n$/, ""), quoted),
          },
  },
  {
    // Items, and the lines below them that are indented.
    pattern:
      /(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n(?: *(?:[-*]|\d{1,9}\.) +\S| {2,}\S)[^\n]*)*(?:\n|$)/y,
    read: ([lines = ""], _place, parse) => readList(lines, (text) => parse(text, inline)),
  },
];

const quoted = { inBlock: true, inQuote: true } as const;
