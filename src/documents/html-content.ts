import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from "hast";

const noText = new Set([
  ...["script", "style", "noscript", "template", "svg", "math", "canvas", "object", "embed"],
  ...["iframe", "audio", "video", "picture", "img", "map", "dialog"],
  ...["button", "select", "textarea", "input", "nav", "aside"],
]);
const noTextRoles = new Set(["navigation", "banner", "contentinfo", "search", "menu", "dialog"]);
/** Marks that lead to a note and back, as Word, MediaWiki and Markdown write them. */
const noteMark = /^\s*\[(?:\d{1,3}|[a-z])\]\s*$/;
const backMark = /^\s*[↑↩^]\ufe0e?\s*$/u;
/** In characters. */
const longestForm = 500;
/** A page's own header and footer are furniture, those of an article belong to it. */
const edges = new Set(["header", "footer"]);

/**
 * The part of a page that is its text: its `<main>` or longest `<article>` when that holds at least
 * half of all text, else its body; without scripts, navigation, forms, images and what is hidden.
 * Links are replaced by their text: their addresses are no part of what is read.
 */
export function htmlContent(root: Root): Root {
  const body = pruned(root, false);
  const candidates = elements({ type: "root", children: body }, isContentRoot);
  const longest = candidates
    .map((element) => ({ element, length: textLength(element) }))
    .toSorted((one, other) => other.length - one.length)[0];
  const total = body.reduce((sum, node) => sum + textLength(node), 0);
  const isMost = longest !== undefined && longest.length * 2 >= total;
  return { type: "root", children: isMost ? [longest.element] : body };
}

/** Every element below a node that satisfies a condition, in the order of the page. */
export function elements(node: Nodes, matches: (element: Element) => boolean): Element[] {
  const below =
    "children" in node ? node.children.flatMap((child) => elements(child, matches)) : [];
  return node.type === "element" && matches(node) ? [node, ...below] : below;
}

/** What an element's attribute says, lists joined by spaces; "" when it is not there. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}

function isContentRoot(element: Element): boolean {
  return ["main", "article"].includes(element.tagName) || attribute(element, "role") === "main";
}

function pruned(parent: Parents, inContent: boolean): ElementContent[] {
  return (parent.children as readonly RootContent[]).flatMap((node) => {
    if (node.type === "text") return [node];
    if (node.type !== "element" || isFurniture(node, inContent)) return [];
    const children = pruned(node, inContent || isContentRoot(node));
    return node.tagName === "a" ? children : [{ ...node, children }];
  });
}

function isFurniture(element: Element, inContent: boolean): boolean {
  if (noText.has(element.tagName) || (edges.has(element.tagName) && !inContent)) return true;
  if (noTextRoles.has(attribute(element, "role"))) return true;
  if (element.tagName === "sup" && noteMark.test(textOf(element))) return true;
  if (element.tagName === "a" && backMark.test(textOf(element))) return true;
  // Some servers wrap the whole page in a form.
  if (element.tagName === "form" && textLength(element) < longestForm) return true;
  const { hidden, ariaHidden } = element.properties;
  const isHidden = (hidden ?? false) !== false || String(ariaHidden) === "true";
  return isHidden || /display:\s*none|visibility:\s*hidden/i.test(attribute(element, "style"));
}

/** All text below a node, as it is. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function textLength(node: Nodes): number {
  if (node.type === "text") return node.value.trim().length;
  return "children" in node
    ? node.children.reduce((sum: number, child: Nodes) => sum + textLength(child), 0)
    : 0;
}
