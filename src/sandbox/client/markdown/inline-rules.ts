import type { MarkdownNode, TimestampStyle } from "./markdown-node.js";
import type { MarkdownRule } from "./markdown-rule.js";

type Wrapping = "bold" | "italic" | "underline" | "strike" | "spoiler";

/** What may stand anywhere in a line, in the order in which it is tried. */
export const inlineRules: readonly MarkdownRule[] = [
  {
    pattern: /\\([^0-9A-Za-z\s])/y,
    read: ([, text = ""]) => ({ kind: "text", text }),
  },
  {
    pattern: /```(?:([\w+.#-]+)\n)?\n*([^\n][^]*?)\n*```/y,
    read: ([, language = "", text = ""]) => ({
      kind: "fence",
      text,
      ...(language && { language }),
    }),
  },
  {
    pattern: /(`+)([^]*?[^`])\1(?!`)/y,
    read: ([, , text = ""]) => ({ kind: "code", text: text.replace(/^ (?=`)|(?<=`) $/g, "") }),
  },
  wrapping("bold", /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y),
  wrapping("underline", /__((?:\\[^]|[^\\])+?)__(?!_)/y),
  wrapping("italic", /\*(?=\S)((?:\*\*|\\[^]|[^*\\])+?)(?<!\s)\*(?!\*)/y),
  wrapping("italic", /(?<![0-9A-Za-z])_((?:__|\\[^]|[^_\\])+?)_(?![0-9A-Za-z_])/y),
  wrapping("strike", /~~((?:\\[^]|[^\\])+?)~~/y),
  wrapping("spoiler", /\|\|([^]+?)\|\|/y),
  {
    pattern:
      /\[((?:\\[^]|\[(?:\\[^]|[^\\[\]])*\]|[^\\[\]])+)\]\(<?((?:\\[^]|\([^()\s]*\)|[^\s\\()<>])+)>?(?:\s+"[^"]*")?\)/y,
    read: ([, label = "", url = ""], place, parse) =>
      link(url.replace(/\\([^0-9A-Za-z\s])/g, "$1"), parse(label, { ...place, inBlock: false })),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/y, read: ([, url = ""]) => link(url) },
  {
    pattern: /https?:\/\/[^\s<]+[^<.,:;"'\]\s)*_~|]/y,
    read: ([url = ""]) => link(url),
  },
  { pattern: /<@!?(\d+)>/y, read: ([, id = ""]) => ({ kind: "user", id }) },
  { pattern: /<@&(\d+)>/y, read: ([, id = ""]) => ({ kind: "role", id }) },
  { pattern: /<#(\d+)>/y, read: ([, id = ""]) => ({ kind: "channel", id }) },
  { pattern: /@(?:everyone|here)\b/y, read: ([text = ""]) => ({ kind: "everyone", text }) },
  { pattern: /<\/([^:>]+):\d+>/y, read: ([, name = ""]) => ({ kind: "command", name }) },
  { pattern: /<a?:(\w+):\d+>/y, read: ([, name = ""]) => ({ kind: "emoji", name }) },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
    read: ([, seconds = "", style = "f"]) => ({
      kind: "timestamp",
      seconds: Number(seconds),
      style: style as TimestampStyle,
    }),
  },
  { pattern: /\n/y, read: () => ({ kind: "break" }) },
];

function wrapping(kind: Wrapping, pattern: RegExp): MarkdownRule {
  return {
    pattern,
    read: ([, text = ""], place, parse) => ({
      kind,
      children: parse(text, { ...place, inBlock: false }),
    }),
  };
}

/** Any other scheme is no link, so that no text can bring a script to the page. */
function link(url: string, children?: readonly MarkdownNode[]): MarkdownNode | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return { kind: "link", url, children: children ?? [{ kind: "text", text: url }] };
}
