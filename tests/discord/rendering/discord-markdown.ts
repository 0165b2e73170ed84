/** Markdown as Discord shows it: the characters that a reader sees, and what is more than a character. */
export interface Shown {
  readonly text: string;
  /** Names of the rules that took effect, in order. */
  readonly live: readonly string[];
}

/**
 * Discord's rules in the form of simple-markdown, tried in order at every place. Nothing is nested: the
 * marks of a rule go and what is between them is read like the rest.
 */
const rules: readonly (readonly [string, RegExp])[] = [
  ["escape", /^\\([^0-9A-Za-z\s])/],
  ["codeBlock", /^```[\s\S]*?```/],
  ["code", /^(`+)[\s\S]*?[^`]\1(?!`)/],
  ["bold", /^\*\*(?:\\[\s\S]|[^\\])+?\*\*(?!\*)/],
  ["underline", /^__(?:\\[\s\S]|[^\\])+?__(?!_)/],
  ["italic", /^([*_])(?:\\[\s\S]|[^\\\s])(?:(?:\\[\s\S]|[^\\])*?[^\s\\])?\1/],
  ["strike", /^~~[\s\S]+?~~/],
  ["spoiler", /^\|\|[\s\S]+?\|\|/],
  ["maskedLink", /^\[[^\]\n]*\]\([^)\n]+\)/],
  ["mention", /^<(?:@[!&]?|#)\d+>/],
  ["timestamp", /^<t:-?\d+(?::\w)?>/],
  ["customEmoji", /^<a?:\w+:\d+>/],
  ["slashCommand", /^<\/[^:\n]+:\d+>/],
  ["guide", /^<id:\w+>/],
  ["autolink", /^<[a-z][a-z0-9+.-]*:[^ >\n]+>/i],
  ["link", /^https?:\/\/[^\s<]+[^<.,:;"'\])\s]/i],
  ["everyone", /^@(?:everyone|here)/],
  ["emoji", /^:[\w+-]+:/],
];

/** These count only at the start of a line. */
const lineRules: readonly (readonly [string, RegExp])[] = [
  ["heading", /^ *#{1,3} +\S/],
  ["subtext", /^ *-# +\S/],
  ["quote", /^ *>(?:>>)? /],
  ["list", /^ *(?:[*-]|\d+\.) +\S/],
];

export function shown(markdown: string): Shown {
  const live: string[] = [];
  let text = "";
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const isLineStart = at === 0 || markdown[at - 1] === "\n";
    const tried = isLineStart ? [...lineRules, ...rules] : rules;
    const [name, found] = first(tried, rest);
    if (name === "escape") text += found[1] ?? "";
    else if (name === undefined) text += rest.charAt(0);
    else live.push(name);
    at += found[0]?.length ?? 1;
  }
  return { text, live };
}

function first(
  tried: readonly (readonly [string, RegExp])[],
  rest: string,
): [string | undefined, readonly string[]] {
  for (const [name, rule] of tried) {
    const found = rule.exec(rest);
    if (found) return [name, found];
  }
  return [undefined, [rest.charAt(0)]];
}
