import { isBoilerplate } from "./boilerplate.js";
import { frontMatterBlock } from "./front-matter-block.js";
import { readFrontMatter } from "./front-matter.js";
import { markdownBlocks, markdownHeadings } from "./markdown-blocks.js";
import { parseMarkdown } from "./markdown-tree.js";
import type { ReadDetails, Reading } from "./reading.js";
import { sameWords } from "./same-words.js";

export interface MarkdownOptions {
  /** Whether YAML between two lines of dashes at the beginning is front matter. @default true */
  readonly frontMatter?: boolean;
  /** Details that are known already; they win over those in the text. @default {} */
  readonly details?: ReadDetails;
}

/**
 * Reads GitHub Flavored Markdown. The title is the front matter's, else the first heading of level
 * 1. When that is the document's only heading of level 1, it is left out of the heading paths: a
 * reader who sees the title has read it.
 */
export function readMarkdown(text: string, options: MarkdownOptions = {}): Reading {
  const { frontMatter = true, details = {} } = options;
  const tree = parseMarkdown(text, { frontMatter });
  const [first] = tree.root.children;
  const matter = first?.type === "yaml" ? readFrontMatter(first.value) : undefined;
  if (matter?.kind === "skipped") return matter;
  if (matter?.kind === "prose") return readMarkdown(text, { frontMatter: false, details });

  const headings = markdownHeadings(text, tree);
  const tops = headings.filter(({ level, text }) => level === 1 && text !== "");
  const title = details.title ?? matter?.details.title ?? tops[0]?.text;
  const opening = headings.map((heading) =>
    tops.length === 1 && heading === tops[0] && sameWords(heading.text, title)
      ? { ...heading, text: "" }
      : heading,
  );
  const blocks = markdownBlocks(text, tree, opening);
  const about = matter && blocks.length > 0 ? frontMatterBlock(text, matter.details) : undefined;
  return {
    kind: "read",
    text,
    blocks: [
      ...(about ? [about] : []),
      ...blocks.filter((block) => !isBoilerplate(block.text, block.kind)),
    ],
    details: { ...matter?.details, ...present(details), title },
    warnings: matter?.warnings ?? [],
  };
}

/** The details that are there: `undefined` must not hide what the text says. */
function present(details: ReadDetails): ReadDetails {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}
