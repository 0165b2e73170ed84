import type { ComponentChildren, JSX } from "preact";
import type { MarkdownNode } from "./markdown-node.js";
import { ChannelMention, RoleMention, UserMention } from "./mentions.js";
import { Spoiler } from "./spoiler.js";
import { Timestamp } from "./timestamp.js";

export interface MarkdownPieceProps {
  readonly node: MarkdownNode;
}

/** One piece of a text. */
export function MarkdownPiece({ node }: MarkdownPieceProps): JSX.Element {
  switch (node.kind) {
    case "text":
      return <>{node.text}</>;
    case "break":
      return <br />;
    case "code":
      return <code>{node.text}</code>;
    case "fence":
      return <Fence node={node} />;
    case "list":
      return <List node={node} />;
    case "link":
      return (
        <a href={node.url} target="_blank" rel="noreferrer noopener" title={node.url}>
          {pieces(node.children)}
        </a>
      );
    case "user":
      return <UserMention id={node.id} />;
    case "role":
      return <RoleMention id={node.id} />;
    case "channel":
      return <ChannelMention id={node.id} />;
    case "everyone":
      return <span class="mention">{node.text}</span>;
    case "command":
      return <span class="mention">/{node.name}</span>;
    case "emoji":
      return <>:{node.name}:</>;
    case "timestamp":
      return <Timestamp seconds={node.seconds} style={node.style} />;
    case "bold":
    case "italic":
    case "underline":
    case "strike":
    case "spoiler":
    case "quote":
    case "subtext":
    case "heading":
      return <Wrapped node={node} />;
  }
}

const pieces = (nodes: readonly MarkdownNode[]): ComponentChildren =>
  nodes.map((node, at) => <MarkdownPiece key={at} node={node} />);

type WrappedNode = Extract<
  MarkdownNode,
  {
    readonly kind:
      "bold" | "italic" | "underline" | "strike" | "spoiler" | "quote" | "subtext" | "heading";
  }
>;

function Wrapped({ node }: { readonly node: WrappedNode }): JSX.Element {
  const inside = pieces(node.children);
  switch (node.kind) {
    case "bold":
      return <strong>{inside}</strong>;
    case "italic":
      return <em>{inside}</em>;
    case "underline":
      return <u>{inside}</u>;
    case "strike":
      return <s>{inside}</s>;
    case "spoiler":
      return <Spoiler>{inside}</Spoiler>;
    case "quote":
      return <blockquote>{inside}</blockquote>;
    case "subtext":
      return <small>{inside}</small>;
    case "heading":
      // Levels of the page come first; what a message calls a heading stands below its author.
      return (
        <div class={`heading heading-${node.level}`} role="heading" aria-level={node.level + 3}>
          {inside}
        </div>
      );
  }
}

function List({ node }: { readonly node: MarkdownNode & { readonly kind: "list" } }): JSX.Element {
  const items = node.items.map((item, at) => <li key={at}>{pieces(item)}</li>);
  return node.start === undefined ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>;
}

function Fence({
  node,
}: {
  readonly node: MarkdownNode & { readonly kind: "fence" };
}): JSX.Element {
  const { text, language = "Code" } = node;
  return (
    <pre tabIndex={0} role="region" aria-label={language}>
      <code>{text}</code>
    </pre>
  );
}
