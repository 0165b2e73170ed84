import type { MarkdownNode } from "./markdown-node.js";

const marker = /^( *)([-*]|\d{1,9}\.) +(.*)$/;

/** The list that lines make, an item each with what is indented below it. */
export function readList(
  lines: string,
  parse: (text: string) => MarkdownNode[],
): MarkdownNode & { readonly kind: "list" } {
  const all = lines.replace(/\n$/, "").split("\n");
  const [, indent = "", mark = ""] = marker.exec(all[0] ?? "") ?? [];
  const items: string[][] = [];
  for (const line of all) {
    const [, deep = "", , text = ""] = marker.exec(line) ?? [];
    if (marker.test(line) && deep.length <= indent.length + 1) items.push([text]);
    else items.at(-1)?.push(line.trimEnd());
  }
  return {
    kind: "list",
    ...(/\d/.test(mark) && { start: Number.parseInt(mark, 10) }),
    items: items.map((item) => readItem(item, parse)),
  };
}

function readItem(
  [first = "", ...below]: readonly string[],
  parse: (text: string) => MarkdownNode[],
): MarkdownNode[] {
  const nested = below.findIndex((line) => marker.test(line));
  const plain = nested < 0 ? below : below.slice(0, nested);
  const text = [first, ...plain.map((line) => line.trim())].join("\n");
  if (nested < 0) return parse(text);
  return [...parse(text), readList(below.slice(nested).join("\n"), parse)];
}
