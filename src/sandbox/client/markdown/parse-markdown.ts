import { blockRules } from "./block-rules.js";
import { inlineRules } from "./inline-rules.js";
import type { MarkdownNode } from "./markdown-node.js";
import type { MarkdownRule, Place } from "./markdown-rule.js";

/**
 * Reads a text as Discord shows it: its own kind of Markdown, where blocks end with their line and
 * what means nothing is text (https://support.discord.com/hc/en-us/articles/210298617).
 */
export function parseMarkdown(text: string): MarkdownNode[] {
  return parse(text, { inBlock: true, inQuote: false });
}

/** Up to the next character with which something could begin. */
const plain = /[^\\`*_~|[<@h\n]+|[^]/y;

function parse(text: string, place: Place): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let at = 0;
  while (at < text.length) {
    const isLineStart = place.inBlock && (at === 0 || text[at - 1] === "\n");
    const rules = isLineStart ? [...blockRules, ...inlineRules] : inlineRules;
    const found = firstOf(rules, text, { at, place });
    add(nodes, found?.node ?? { kind: "text", text: plainAt(text, at) });
    at += found?.length ?? plainAt(text, at).length;
  }
  return nodes;
}

interface Found {
  readonly node: MarkdownNode;
  readonly length: number;
}

function firstOf(
  rules: readonly MarkdownRule[],
  text: string,
  { at, place }: { readonly at: number; readonly place: Place },
): Found | undefined {
  for (const rule of rules) {
    const { pattern } = rule;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const node = match && rule.read(match, place, parse);
    if (node) return { node, length: match[0].length };
  }
  return undefined;
}

function plainAt(text: string, at: number): string {
  plain.lastIndex = at;
  return plain.exec(text)?.[0] ?? "";
}

/** Texts next to each other become one. */
function add(nodes: MarkdownNode[], node: MarkdownNode): void {
  const last = nodes.at(-1);
  if (node.kind === "text" && last?.kind === "text")
    nodes[nodes.length - 1] = { kind: "text", text: last.text + node.text };
  else nodes.push(node);
}
