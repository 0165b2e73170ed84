import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { htmlContent } from "./html-content.js";
import { htmlDetails, htmlLanguage } from "./html-details.js";
import { readMarkdown } from "./markdown.js";
import type { Reading } from "./reading.js";
import { wellFormed } from "./well-formed.js";

/**
 * Reads a web page or a part of one. The document's text is the page's content as Markdown; the
 * page itself is not kept.
 */
export function readHtml(html: string): Reading {
  const page = fromHtml(html);
  const content = toMdast(htmlContent(page));
  const markdown = toMarkdown(content, { extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
  const details = htmlDetails(page);
  const reading = readMarkdown(wellFormed(markdown), { frontMatter: false, details });
  if (reading.kind === "skipped") return reading;
  return { ...reading, declaredLanguage: htmlLanguage(page) };
}
