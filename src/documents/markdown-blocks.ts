import type { Nodes, Parents, Root, RootContent } from "mdast";
import { countWhile } from "./bisect.js";
import { assembleText, joinPieces, type BlockText, type Piece } from "./block-text.js";
import type { Block, BlockKind, Span } from "./document.js";
import { createHeadingPath } from "./heading-path.js";
import { htmlBlockPieces } from "./html-block.js";
import { spanOf, type MarkdownTree } from "./markdown-tree.js";

/** A heading of the document itself, not of a quotation or a list item. */
export interface MarkdownHeading extends Span {
  /** From 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** The headings of a document, in order. */
export function markdownHeadings(source: string, tree: MarkdownTree): MarkdownHeading[] {
  return tree.root.children
    .filter((node) => node.type === "heading")
    .map((node) => ({
      ...spanOf(node),
      level: node.depth,
      text: seenIn(source, tree, node).text.replaceAll(/\s+/g, " "),
    }));
}

/**
 * The blocks of a document, in order, empty ones left out: paragraphs, the first paragraph of each
 * list item as `listItem`, table rows with ` | ` between cells, code. HTML blocks are paragraphs.
 * `headings` open the heading paths; the texts of those given as "" are left out of the paths.
 */
export function markdownBlocks(
  source: string,
  tree: MarkdownTree,
  headings: readonly MarkdownHeading[],
): Block[] {
  const blocks: Block[] = [];
  const path = createHeadingPath();
  const opens = new Map(headings.map((heading) => [heading.start, heading]));
  for (const node of tree.root.children) {
    const heading = node.type === "heading" ? opens.get(spanOf(node).start) : undefined;
    if (heading) path.enter(heading.level, heading.text);
    else visit(node, tree.root);
  }
  return blocks;

  function visit(node: RootContent, parent: Parents | Root): void {
    if (node.type === "paragraph" || node.type === "heading") {
      const isItem = parent.type === "listItem" && parent.children[0] === node;
      add(node, isItem ? "listItem" : "paragraph");
    } else if (node.type === "code") add(node, "code");
    else if (node.type === "html") add(node, "paragraph");
    else if (node.type === "tableRow") add(node, "tableRow");
    else if ("children" in node) for (const child of node.children) visit(child, node);
  }

  function add(node: Nodes, kind: BlockKind): void {
    const seen = seenIn(source, tree, node);
    if (seen.text.trim() === "") return;
    blocks.push({ kind, headings: path.current, ...spanOf(node), ...seen });
  }
}

function seenIn(source: string, tree: MarkdownTree, node: Nodes): BlockText {
  const pieces = piecesWithin(tree.pieces, spanOf(node));
  if (node.type === "html") return assembleText(source, htmlBlockPieces(source, pieces));
  if (node.type === "tableRow") return assembleText(source, withoutEdges(pieces, " | "));
  // The first line of code may be indented.
  if (node.type === "code") return joinPieces(source, withoutEdges(pieces, "\n"));
  return assembleText(source, pieces);
}

/** The pieces without one before the first and one after the last that is shown as `edge`. */
function withoutEdges(pieces: readonly Piece[], edge: string): readonly Piece[] {
  const isEdge = (piece: Piece | undefined) =>
    typeof piece?.shown === "object" && piece.shown.text === edge;
  const inner = isEdge(pieces[0]) ? pieces.slice(1) : pieces;
  return isEdge(inner.at(-1)) ? inner.slice(0, -1) : inner;
}

function piecesWithin(pieces: readonly Piece[], { start, end }: Span): readonly Piece[] {
  // A task's paragraph begins after a space that its first piece begins with.
  const first = countWhile(pieces, (piece) => piece.end <= start);
  return pieces.slice(
    first,
    countWhile(pieces, (piece) => piece.start < end),
  );
}
