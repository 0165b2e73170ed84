import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { isBoilerplate } from "../../src/documents/boilerplate.js";
import { readMarkdown } from "../../src/documents/markdown.js";
import { expectExact } from "./place-of.js";

const read = (text: string) => {
  const reading = readMarkdown(text);
  if (reading.kind === "skipped") throw new Error(reading.reason);
  return reading;
};
const lines = (...rows: string[]) => rows.join("\n");
const texts = (text: string) => read(text).blocks.map((block) => block.text);
const places = (text: string) =>
  read(text).blocks.map(({ headings, text }) => [...headings, text].join(" > "));

describe("readMarkdown()", () => {
  it.each([
    ["emphasis", "a *b* __c__ ~~d~~", "a b c d"],
    ["escapes", String.raw`1\. a \*b\* \\ \q`, String.raw`1. a *b* \ \q`],
    ["entities", "a &amp; b&nbsp;c &#x4e2d; &nosuch;", "a & b\u00a0c 中 &nosuch;"],
    ["code", "a `b  *c*` ``d`e``", "a b  *c* d`e"],
    ["links", '[a *b*](https://x.example "t") <https://y.example>', "a b https://y.example"],
    ["reference links", "[a][r] [b][] [r]\n\n[r]: /u\n[b]: /v", "a b r"],
    ["images", "see ![a *map*](m.png) here", "see a map here"],
    ["addresses", "www.example.org and a@example.org", "www.example.org and a@example.org"],
    ["footnote marks", "a[^1]\n\n[^1]: b", "a"],
    ["soft breaks", "a\n  b  c", "a b  c"],
    ["soft breaks in Chinese", "网络\n空间", "网络空间"],
    ["hard breaks", "a  \nb\\\nc<br/>\nd", "a\nb\nc\nd"],
    ["inline HTML", "H<sub>2</sub>O <!-- x -->and", "H2O and"],
    ["HTML with comments", "<p>a &lt; w<b>or</b>d\n<!-- no -->c</p>", "a < word c"],
    ["HTML tables", "<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
    ["Windows line ends", "a\r\nb", "a b"],
    ["quoted lines", "> a\n> > b\n>\n> c", "a"],
    ["a lazy line", "> a\nb", "a b"],
    ["a line that only looks quoted", "a\n    > b", "a > b"],
  ])("shows %s as a reader sees them", (_, source, text) => {
    expect(texts(source)[0]).toBe(text);
    expectExact(source, read(source).blocks);
  });

  it("makes blocks of paragraphs, items, rows, code and notes", () => {
    const source = lines(
      "A paragraph.",
      "",
      "- [x] one[^n]",
      "",
      "  more",
      "  1. nested",
      "- > quoted",
      "",
      "| a | b |",
      "|---|---|",
      "| `x\\|y` |",
      "||z|",
      "",
      "```js",
      "  let a;",
      "",
      "b",
      "```",
      "",
      "[^n]: A note.",
      "",
      "---",
      "",
      "![](only.png)",
    );
    const { blocks } = read(source);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "A paragraph."],
      ["listItem", "one"],
      ["paragraph", "more"],
      ["listItem", "nested"],
      ["paragraph", "quoted"],
      ["tableRow", "a | b"],
      ["tableRow", "x|y"],
      ["tableRow", "| z"],
      ["code", "  let a;\n\nb"],
      ["paragraph", "A note."],
    ]);
    expectExact(source, blocks);
  });

  it("leaves out furniture, scripts and definitions", () => {
    const source = lines(
      "Text.",
      "",
      "Back to top",
      "",
      "<script>",
      "x()",
      "</script>",
      "",
      "[a]: /b",
    );
    expect(texts(source)).toEqual(["Text."]);
  });

  it("follows headings of both kinds, with skipped levels", () => {
    const source = lines(
      ...["a", "# One", "b", "### Three *x*", "c", "", "Two", "two", "---", "d", "#", "e"],
      ...["# Six", "f"],
    );
    expect(places(source)).toEqual([
      "a",
      "One > b",
      "One > Three x > c",
      "One > Two two > d",
      "e",
      "Six > f",
    ]);
  });

  it("keeps the first heading in the paths when others stand beside it", () => {
    expect(places("# One\n\na\n\n# Two\n\nb")).toEqual(["One > a", "Two > b"]);
    expect(read("# One\n\na\n\n# Two\n\nb").details.title).toBe("One");
  });

  it("keeps the heading in the paths when the front matter has another title", () => {
    const source = "---\ntitle: Other\n---\n# One\n\na";
    expect(read(source).details.title).toBe("Other");
    expect(places(source)).toEqual(["One > a"]);
  });

  it("leaves the title out of the paths whatever its capitals", () => {
    expect(places("---\ntitle: The one\n---\n# The *One*\n\na\n\n## Two\n\nb")).toEqual([
      "a",
      "Two > b",
    ]);
  });

  it("takes headings in quotations and items for text", () => {
    expect(places("# T\n\n> # Q\n\n- # L\n\n## S\n\ny")).toEqual(["Q", "L", "S > y"]);
  });

  it("counts offsets in the text with its front matter", () => {
    const source = "---\ntitle: T\n---\n\nHello";
    expect(read(source).blocks[0]).toMatchObject({ start: 18, end: 23 });
  });

  it("reads text between two lines of dashes", () => {
    expect(texts("---\n\nJust words.\n\n---\n\nMore.")).toEqual(["Just words.", "More."]);
  });

  it("leaves out broken front matter and says so", () => {
    const reading = read('---\ntitle: "x\n---\n\nHello');
    expect(reading.blocks.map(({ text }) => text)).toEqual(["Hello"]);
    expect(reading.warnings).toHaveLength(1);
  });
});

describe("the blocks of any Markdown", () => {
  const inline = fc.oneof(
    fc.constantFrom(
      "word",
      "two words",
      "中文",
      "网络",
      "😀",
      "é",
      "a\u00adb",
      "https://x.example/y",
    ),
    fc.constantFrom("\\*", "\\|", "\\\\", "&amp;", "&#x4e2d;", "&NotEqualTilde;", "&nosuch;", "&"),
    fc.constantFrom(
      "*em*",
      "**st *in* ng**",
      "`co  de`",
      "[li *nk*](u 't')",
      "![a &amp; b](i.png)",
    ),
    fc.constantFrom(
      "  \n",
      "\\\n",
      "\n",
      "\n   ",
      "\r\n",
      "<b>",
      "</b>",
      "<br>",
      "~~s~~",
      "[^1]",
      " ",
      "_",
    ),
  );
  const paragraph = fc
    .array(inline, { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(" "));
  const prefixed =
    (prefix: string, first = prefix) =>
    (text: string) =>
      text.replaceAll(/^/gm, prefix).replace(prefix, first);
  const block: fc.Arbitrary<string> = fc.oneof(
    paragraph,
    paragraph.map((text) => `## ${text.replaceAll(/\s+/g, " ")}`),
    paragraph.map((text) => `${text}\n---`),
    paragraph.map(prefixed("> ")),
    paragraph.map(prefixed("> > ", "> 1. ")),
    paragraph.map(prefixed("  ", "- ")),
    paragraph.map(prefixed("      ", "   - ")),
    paragraph.map((text) => `\`\`\`\n${text}\n\`\`\``),
    paragraph.map(prefixed("    ")),
    paragraph.map((text) => `<div>${text}</div>`),
    paragraph.map((text) => `[^1]: ${text}`),
    fc
      .array(
        paragraph.map((text) => text.replaceAll(/[\r\n]+/g, " ")),
        { minLength: 1, maxLength: 3 },
      )
      .map((cells) => `| a | b |\n|---|---|\n| ${cells.join(" | ")} |`),
  );
  const written = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join("\n\n"));
  const scribbled = fc
    .array(fc.constantFrom(...'*_[]()!<>&;\\`#-|>ab1 .:~^\n\t\r中\u00ad"'.split("")), {
      maxLength: 60,
    })
    .map((characters) => characters.join(""));
  const markdown = fc.oneof(written, scribbled);

  it("map to the text character by character", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expectExact(text, read(text).blocks);
      }),
      { numRuns: 1500 },
    );
  });

  it("say what the parser's own reading says", () => {
    const withoutHtml = written.filter((text) => !/<[a-z/]/.test(text));
    fc.assert(
      fc.property(withoutHtml, (text) => {
        const found = read(text).blocks.filter(({ kind }) => /paragraph|listItem/.test(kind));
        expect(found.map((block) => withoutSpace(block.text))).toEqual(paragraphsOf(text));
      }),
      { numRuns: 500 },
    );
  });
});

const withoutSpace = (text: string) => text.replaceAll(/[\s\u00ad]/g, "");

/** The paragraphs outside of tables, as mdast's own serialisation reads them. */
function paragraphsOf(text: string): string[] {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: string[] = [];
  visit(tree, "paragraph", (node) => {
    const text = toString(node);
    if (!isBoilerplate(text)) found.push(withoutSpace(text));
  });
  return found;
}
