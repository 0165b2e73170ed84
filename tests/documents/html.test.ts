import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/documents/html.js";
import { expectExact } from "./place-of.js";

const read = (html: string) => {
  const reading = readHtml(html);
  if (reading.kind === "skipped") throw new Error(reading.reason);
  expectExact(reading.text, reading.blocks);
  return reading;
};
const texts = (html: string) => read(html).blocks.map((block) => block.text);

describe("readHtml()", () => {
  it("keeps headings, lists, tables and code", () => {
    const { blocks } = read(
      "<h1>T</h1><p>One <b>bold</b> <a href='https://x.example/?long'>link</a>&mdash;*.</p>" +
        "<h2>S</h2><ul><li>a<ol><li>b</li></ol></li></ul>" +
        "<table><tr><th>N</th></tr><tr><td>x | y</td></tr></table><pre><code> c\n d</code></pre>",
    );
    expect(blocks.map(({ kind, headings, text }) => [kind, ...headings, text])).toEqual([
      ["paragraph", "One bold link—*."],
      ["listItem", "S", "a"],
      ["listItem", "S", "b"],
      ["tableRow", "S", "N"],
      ["tableRow", "S", "x | y"],
      ["code", "S", " c\n d"],
    ]);
  });

  it("keeps no address of links and images in its text", () => {
    const { text } = read("<p>a <a href='https://x.example'>b</a> <img src='data:x' alt='c'></p>");
    expect(text).toBe("a b\n");
  });

  it.each([
    ["scripts and styles", "<script>x()</script><style>p{}</style><template>t</template>"],
    ["navigation", "<nav>Home</nav><div role='navigation'>Home</div>"],
    ["the page's header and footer", "<header>Site</header><footer>About us</footer>"],
    ["what stands beside", "<aside>Related</aside><div role='contentinfo'>x</div>"],
    ["forms", "<form><p>Search for it</p><input></form><button>Go</button>"],
    ["what is hidden", "<p hidden>a</p><p aria-hidden='true'>b</p><p style='display: none'>c</p>"],
    ["pictures and frames", "<svg><text>a</text></svg><iframe>b</iframe>"],
    ["furniture", "<p>Share this article</p><p>© 2023 Example Press</p>"],
    ["comments", "<!-- a --><!--[if IE]><p>b</p><![endif]-->"],
  ])("leaves out %s", (_, html) => {
    expect(texts(`<body>${html}<p>Text.</p></body>`)).toEqual(["Text."]);
  });

  it("leaves out the marks of notes, but not other raised text", () => {
    const notes = "<ol><li>A note. <a href='#r1'>↑</a></li></ol>";
    const text = "<p>It is 5 m<sup>2</sup>.<sup><a href='#1'>[1]</a></sup></p>";
    expect(texts(text + notes)).toEqual(["It is 5 m2.", "A note."]);
  });

  it("keeps an article's header and a form around the whole page", () => {
    expect(texts("<article><header><p>By Ann</p></header><p>Text.</p></article>")).toEqual([
      "By Ann",
      "Text.",
    ]);
    const whole = `<form><p>${"A long text. ".repeat(50)}</p></form>`;
    expect(texts(whole)).toHaveLength(1);
  });

  it("takes the main part when it holds most of the text", () => {
    const body = "<p>Beside it.</p><main><p>A much longer text in the main part.</p></main>";
    expect(texts(body)).toEqual(["A much longer text in the main part."]);
    const cards = `<article><p>Card.</p></article><p>${"More. ".repeat(10)}</p>`;
    expect(texts(cards)).toHaveLength(2);
  });

  const head = (elements: string) =>
    read(`<head>${elements}</head><body><h1>The harbour</h1><p>x.</p>`).details;

  it.each([
    ["its element", "<title>A title</title>", "A title"],
    [
      "what it is shared as",
      "<title>x</title><meta property='og:title' content='A  title'>",
      "A title",
    ],
    ["its heading", "", "The harbour"],
    ["the heading that it repeats", "<title>The Harbour | Example News</title>", "The harbour"],
    [
      "its element where a heading is only like it",
      "<title>The harbours of the lake</title>",
      "The harbours of the lake",
    ],
    [
      "its element without the site's name",
      "<title>A title - News</title><meta property='og:site_name' content='News'>",
      "A title",
    ],
  ])("takes the title from %s", (_, elements, title) => {
    expect(head(elements).title).toBe(title);
  });

  it.each([
    ["<meta property='article:published_time' content='2023-03-17T10:00:00+01:00'>", "2023-03-17"],
    ["<meta name='DC.date.issued' content='2023-03'>", "2023-03"],
    ["<meta itemprop='datePublished' content='March 17, 2023'>", "2023-03-17"],
    ["<meta name='date' content='yesterday'>", undefined],
  ])("takes the date from %s", (element, date) => {
    expect(head(element).published).toBe(date);
  });

  it("takes the date from the page's first time", () => {
    const html = "<p><time datetime='2023-03-17'>last week</time> x.</p>";
    expect(read(html).details.published).toBe("2023-03-17");
  });

  it("takes address, publisher and language", () => {
    const { details, declaredLanguage } = read(
      "<html lang='en-GB'><head><link rel='canonical' href='https://example.org/a'>" +
        "<meta property='og:site_name' content='Example'></head><p>x y.</p>",
    );
    expect(details).toMatchObject({ url: "https://example.org/a", publisher: "Example" });
    expect(declaredLanguage).toBe("en-GB");
  });

  it.each(["javascript:alert(1)", "/relative", "ftp://example.org/a"])(
    "does not take %s for an address",
    (href) => {
      expect(head(`<link rel='canonical' href='${href}'>`).url).toBeUndefined();
    },
  );
});
