import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { MarkdownPiece } from "./markdown-piece.js";
import { parseMarkdown } from "./parse-markdown.js";

export interface MarkdownProps {
  readonly text: string;
  /** Shown behind the last word. @default false */
  readonly isEdited?: boolean;
}

/** A text in Discord's Markdown, made of elements alone: nothing in it is ever read as HTML. */
export function Markdown({ text, isEdited = false }: MarkdownProps): JSX.Element {
  const nodes = useMemo(() => parseMarkdown(text), [text]);
  return (
    <div class="markdown">
      {nodes.map((node, at) => (
        <MarkdownPiece key={at} node={node} />
      ))}
      {isEdited && <span class="edited"> (edited)</span>}
    </div>
  );
}
