import type { MarkdownNode } from "./markdown-node.js";

/** Where a text stands: blocks begin only at the start of a line, and quotes not in quotes. */
export interface Place {
  readonly inBlock: boolean;
  readonly inQuote: boolean;
}

export type Parse = (text: string, place: Place) => MarkdownNode[];

/** What of a text becomes a node. */
export interface MarkdownRule {
  /** Sticky: tried at one place of the text. */
  readonly pattern: RegExp;
  /** The node, or nothing where the match means nothing after all. */
  read(match: readonly string[], place: Place, parse: Parse): MarkdownNode | undefined;
}
