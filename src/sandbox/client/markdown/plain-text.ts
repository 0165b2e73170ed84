import type { MarkdownNode } from "./markdown-node.js";
import { parseMarkdown } from "./parse-markdown.js";

/** What one reads of a text in Discord's Markdown, on one line, without its marks. */
export function plainText(text: string): string {
  return textOf(parseMarkdown(text)).replace(/\s+/g, " ").trim();
}

function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map(nodeText).join("");
}

function nodeText(node: MarkdownNode): string {
  switch (node.kind) {
    case "text":
    case "code":
    case "fence":
    case "everyone":
      return node.text;
    case "break":
      return "\n";
    case "list":
      return node.items.map((item) => `${textOf(item)}\n`).join("");
    case "user":
    case "role":
    case "channel":
      return "";
    case "command":
      return `/${node.name}`;
    case "emoji":
      return `:${node.name}:`;
    case "timestamp":
      return new Date(node.seconds * 1000).toLocaleString();
    case "bold":
    case "italic":
    case "underline":
    case "strike":
    case "link":
      return textOf(node.children);
    case "spoiler":
      return "(spoiler)";
    case "quote":
    case "subtext":
    case "heading":
      return `${textOf(node.children)} `;
  }
}
