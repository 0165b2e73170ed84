import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MarkdownNode } from "../../../src/sandbox/client/markdown/markdown-node.js";
import { parseMarkdown } from "../../../src/sandbox/client/markdown/parse-markdown.js";
import { plainText } from "../../../src/sandbox/client/markdown/plain-text.js";

/** A short way of writing nodes: a text as it is, others as kind(inside). */
function written(nodes: readonly MarkdownNode[]): string {
  return nodes.map(writtenNode).join("");
}

function writtenNode(node: MarkdownNode): string {
  switch (node.kind) {
    case "text":
      return node.text;
    case "break":
      return "⏎";
    case "code":
    case "fence":
    case "everyone":
      return `${node.kind}(${node.text})`;
    case "list":
      return `list${node.start ?? ""}(${node.items.map(written).join("|")})`;
    case "link":
      return `link(${node.url} ${written(node.children)})`;
    case "user":
    case "role":
    case "channel":
      return `${node.kind}(${node.id})`;
    case "command":
    case "emoji":
      return `${node.kind}(${node.name})`;
    case "timestamp":
      return `time(${node.seconds} ${node.style})`;
    case "heading":
      return `h${node.level}(${written(node.children)})`;
    case "bold":
    case "italic":
    case "underline":
    case "strike":
    case "spoiler":
    case "quote":
    case "subtext":
      return `${node.kind}(${written(node.children)})`;
  }
}

describe("parseMarkdown", () => {
  it.each([
    ["plain", "plain"],
    [
      "**a** *b* _c_ __d__ ~~e~~ ||f||",
      "bold(a) italic(b) italic(c) underline(d) strike(e) spoiler(f)",
    ],
    ["***a***", "bold(italic(a))"],
    ["**a *b* c**", "bold(a italic(b) c)"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["snake_case_name", "snake_case_name"],
    ["\\*a\\* \\_b\\_ \\`c\\`", "*a* _b_ `c`"],
    ["\\a", "\\a"],
    ["`a **b**` ``c`d``", "code(a **b**) code(c`d)"],
    ["```ts\nlet a;\n```", "fence(let a;)"],
    ["```a```", "fence(a)"],
    ["# One\n## Two\n### Three\n#### Four", "h1(One)h2(Two)h3(Three)#### Four"],
    ["a # b", "a # b"],
    ["-# small\nlarge", "subtext(small)large"],
    ["> a\n> b\nc", "quote(a⏎b)c"],
    [">>> a\nb", "quote(a⏎b)"],
    [">a", ">a"],
    ["> > a", "quote(> a)"],
    ["- a\n- b", "list(a|b)"],
    ["- a\n  - b\n- c", "list(alist(b)|c)"],
    ["3. a\n4. b\nc", "list3(a|b)c"],
    ["-a", "-a"],
    ["[a **b**](https://x.test/y)", "link(https://x.test/y a bold(b))"],
    ["[a](<https://x.test/(y)>)", "link(https://x.test/(y) a)"],
    ["[a](javascript:alert(1))", "[a](javascript:alert(1))"],
    ["see https://x.test/a_b_c.", "see link(https://x.test/a_b_c https://x.test/a_b_c)."],
    ["<https://x.test>", "link(https://x.test https://x.test)"],
    ["<@1> <@!2> <@&3> <#4>", "user(1) user(2) role(3) channel(4)"],
    ["@everyone @here", "everyone(@everyone) everyone(@here)"],
    ["</ask:5> <:tide:6> <a:wave:7>", "command(ask) emoji(tide) emoji(wave)"],
    ["<t:1700000000> <t:1700000000:R>", "time(1700000000 f) time(1700000000 R)"],
    ["<b>no</b>", "<b>no</b>"],
    ["a\nb", "a⏎b"],
  ])("reads %j", (text, expected) => {
    expect(written(parseMarkdown(text))).toBe(expected);
  });

  it("keeps what has no mark as it is", () => {
    const unmarked = fc.string().filter((text) => !/[\\`*_~|[<@#>\-\d.:\n]/.test(text));
    fc.assert(
      fc.property(unmarked, (text) => {
        expect(written(parseMarkdown(text))).toBe(text);
      }),
    );
  });

  it("ends for whatever is written, and makes links of http and https alone", () => {
    const marks = fc.constantFrom(
      ..."*_~|`[]()<>@#:-/\\ \nab1.".split(""),
      "https://",
      "```",
      "javascript:",
    );
    const links = (nodes: readonly MarkdownNode[]): string[] =>
      nodes.flatMap((node) => [
        ...(node.kind === "link" ? [node.url] : []),
        ...("children" in node ? links(node.children) : []),
        ...(node.kind === "list" ? node.items.flatMap(links) : []),
      ]);
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        for (const url of links(parseMarkdown(parts.join("")))) expect(url).toMatch(/^https?:/);
      }),
      { numRuns: 500 },
    );
  });

  it("reads 4,000 characters of the worst kind", () => {
    for (const mark of ["*", "_", "||", "`", "[", "> ", "- a\n", "<@", "**a*"])
      expect(parseMarkdown(mark.repeat(4000 / mark.length)).length).toBeGreaterThan(0);
  });
});

describe("plainText", () => {
  it.each([
    ["**a** [b](https://x.test)\n- c\n- d", "a b c d"],
    ["### Head\nbody", "Head body"],
    ["||secret||", "(spoiler)"],
  ])("reads %j aloud as %j", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});
