import type { Nodes, Root } from "mdast";
import { fromMarkdown, type Extension, type Token } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import type { Piece } from "./block-text.js";
import { decodeCharacterReference } from "./character-reference.js";
import type { Span } from "./document.js";

/** Markdown, parsed: its structure, and everything in it that a reader sees. */
export interface MarkdownTree {
  readonly root: Root;
  /** In the order of the text. HTML blocks are whole, their tags included. */
  readonly pieces: readonly Piece[];
}

/** Parses GitHub Flavored Markdown, with YAML front matter when `frontMatter` is set. */
export function parseMarkdown(text: string, options: { frontMatter: boolean }): MarkdownTree {
  const pieces: Piece[] = [];
  const root = fromMarkdown(text, {
    extensions: options.frontMatter ? [gfm(), frontmatter()] : [gfm()],
    mdastExtensions: [
      // Its transforms make nodes that do not know where they stand.
      gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
      options.frontMatter ? frontmatterFromMarkdown() : [],
      pieceCollector(text, pieces),
    ],
  });
  return { root, pieces };
}

/** Where a node stands in the text that was parsed. */
export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

const literal = new Set<string>([
  ...["data", "characterEscapeValue", "codeTextData", "codeFlowValue", "htmlFlowData"],
  ...["autolinkProtocol", "autolinkEmail"],
  ...["literalAutolinkHttp", "literalAutolinkWww", "literalAutolinkEmail"],
]);
/** What stands inside these is no text: addresses, names of notes, the word after a code fence. */
const hidden = new Set<string>([
  ...["resource", "reference", "definition", "codeFencedFence"],
  ...["gfmFootnoteCall", "gfmFootnoteDefinitionLabel"],
]);
const verbatim = new Set<string>(["codeFenced", "codeIndented", "htmlFlow"]);
const lineEnds = new Set<string>(["lineEnding", "lineEndingBlank"]);
const hardBreaks = new Set<string>(["hardBreakEscape", "hardBreakTrailing"]);

/**
 * Listens to micromark's tokens, which know their place to the character; the tree that is built
 * of them does not: its text has escapes, entities and line prefixes already removed.
 */
function pieceCollector(text: string, pieces: Piece[]): Extension {
  const open = { hidden: 0, verbatim: 0, table: 0 };
  let afterHardBreak = false;
  return {
    beforeEnter: (token) => {
      count(token.type, 1);
    },
    afterExit: (token) => {
      count(token.type, -1);
      if (open.hidden === 0) pieces.push(...piecesOf(token));
      afterHardBreak = hardBreaks.has(token.type);
    },
  };

  function count(type: string, step: 1 | -1): void {
    if (hidden.has(type)) open.hidden += step;
    if (verbatim.has(type)) open.verbatim += step;
    if (type === "table") open.table += step;
  }

  function piecesOf(token: Token): Piece[] {
    const type: string = token.type;
    const span = { start: token.start.offset, end: token.end.offset };
    const raw = () => text.slice(span.start, span.end);
    const shown = (seen: string): Piece[] => [{ ...span, shown: { text: seen } }];
    if (type === "codeTextData" && open.table > 0) return unescapePipes(raw(), span);
    if (literal.has(type)) return [span];
    if (type === "characterReference") return shown(decodeCharacterReference(raw()));
    if (type === "tableCellDivider") return shown(" | ");
    if (type === "htmlText" && /^<br\b/i.test(raw())) return shown("\n");
    if (!lineEnds.has(type)) return [];
    return open.verbatim > 0 || afterHardBreak ? shown("\n") : [{ ...span, shown: "wrap" }];
  }
}

/** In a table, `\|` is a pipe even inside code (GitHub Flavored Markdown, section 4.10). */
function unescapePipes(raw: string, { start }: Span): Piece[] {
  const cuts = [...raw.matchAll(/\\(?=\|)/g)].map(({ index }) => index);
  return [...cuts, raw.length].map((cut, number) => ({
    start: start + (number === 0 ? 0 : (cuts[number - 1] ?? 0) + 1),
    end: start + cut,
  }));
}
