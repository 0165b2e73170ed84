import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeLine, escapeText } from "../../../src/discord/rendering/escape.js";
import { visibleText } from "../../../src/discord/rendering/visible-text.js";
import { shown } from "./discord-markdown.js";
import { hostileText } from "./hostile-text.js";

describe("escapeText", () => {
  it.each([
    ["a heading", "# Title"],
    ["small print", "-# small"],
    ["a quote", "> said"],
    ["a long quote", ">>> said\nand more"],
    ["a list", "- one\n- two\n  * three\n+ four"],
    ["a numbered list", "1. one\n22. two"],
    ["a number behind a page's end", "It began in\n1999. It went on."],
    ["code", "`a` and ```js\nlet a;\n```"],
    ["a spoiler", "||hidden||"],
    ["bold, italic, underlined and struck words", "**a** *b* _c_ __d__ ~~e~~"],
    ["a masked link", "[free](https://evil.example/a(b)c)"],
    ["an address", "see https://evil.example/a_b?c=d#e."],
    ["an address in angle brackets", "<https://evil.example>"],
    ["a person, a role and a channel", "<@1> <@!1> <@&1> <#1>"],
    [
      "a time, emoji, a command and the guide",
      "<t:1:R> <:e:1> <a:e:1> </ask:1> <id:guide> :smile:",
    ],
    ["everyone", "@everyone @here"],
    ["backslashes", "\\* \\\\* \\"],
    ["a clock", "12:30:45"],
  ])("shows %s as it is written", (_, text) => {
    expect(shown(text)).not.toEqual({ text, live: [] });
    const { text: seen, live } = shown(escapeText(text));
    expect({ seen: seen.replaceAll("\u200b", ""), live }).toEqual({ seen: text, live: [] });
  });

  it.each([
    ["a right-to-left override", "gnp\u202eexe.", "gnp" + "exe."],
    ["zero-width characters", "a\u200bb\ufeffc\u00add\u2060", "abcd"],
    ["fillers that look like nothing", "a\u3164b\u115fc", "abc"],
    ["control characters", "a\u0000b\u001b[31mc", "ab\\[31mc"],
    ["a mark too many", `e${"\u0301".repeat(50)}!`, `e${"\u0301".repeat(4)}!`],
    ["marks between joiners", `e${"\u0301\u200d".repeat(50)}!`, `e${"\u0301\u200d".repeat(2)}!`],
    ["half a surrogate pair", "a\ud83d", "a\ufffd"],
    ["unusual line breaks", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ])("removes or mends %s", (_, text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it("keeps emoji with joiners, Persian, Hindi and Vietnamese", () => {
    const text = "👩‍👩‍👧 ❤️‍🔥 می‌خواهم क्‍ष tiếng Việt";
    expect(escapeText(text)).toBe(text);
  });

  it("leaves nothing that Discord would act on, and loses nothing, whatever the text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const escaped = escapeText(text);
        const { text: seen, live } = shown(escaped);
        expect(live).toEqual([]);
        expect(seen.replaceAll("\u200b", "")).toBe(visibleText(text));
        expect(escaped.isWellFormed()).toBe(true);
        expect(escaped).not.toMatch(/@everyone|@here|<[@#]|discord\.gg\//);
      }),
      { numRuns: 500 },
    );
  });

  it("is safe wherever a page may begin: at any word", () => {
    fc.assert(
      fc.property(hostileText(20), (text) => {
        const words = escapeText(text).split(/(?<=\s)(?=\S)/);
        expect(words.flatMap((_, i) => shown(words.slice(i).join("")).live)).toEqual([]);
      }),
    );
  });

  it("at most doubles a text, but for what follows an at sign", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const ats = text.split("@").length - 1;
        expect(escapeText(text).length).toBeLessThanOrEqual(2 * text.length + ats);
      }),
    );
  });
});

describe("escapeLine", () => {
  it("stays on one line", () => {
    expect(escapeLine(" A\n\n# title \u2028 of\ttwo ")).toBe("A \\# title of two");
  });
});
