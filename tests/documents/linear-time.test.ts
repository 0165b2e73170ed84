import { describe, expect, it } from "vitest";
import { isBoilerplate, isContentsEntry } from "../../src/documents/boilerplate.js";
import { calendarDate } from "../../src/documents/calendar-date.js";
import { htmlBlockPieces } from "../../src/documents/html-block.js";
import { readHtml } from "../../src/documents/html.js";
import { joinWrapped, wholeWords } from "../../src/documents/join-wrapped.js";
import { readPlainText } from "../../src/documents/plain-text.js";
import { leadingWords, readableTitle } from "../../src/documents/readable-title.js";
import { headingShape } from "../../src/documents/text-headings.js";

const length = 100_000;
/** Beginnings that a careless pattern matches again and again, without the end that it looks for. */
const repeated = [
  ...[
    "a",
    "1",
    " ",
    "\t",
    ".",
    "…",
    "-",
    "a-",
    ". ",
    "1 ",
    "'",
    '."',
    "(",
    "<",
    "<!--",
    "<a ",
    "</",
  ],
  ...[
    "&",
    "&amp",
    "&#1",
    "\\",
    "|",
    "| ",
    "[",
    "![",
    "`",
    "*",
    "> ",
    "- ",
    "1. ",
    "\u00ad",
    "\u200b",
  ],
  ...[
    "京ICP备",
    "公网安备",
    "许可证",
    "版权所有",
    "home > ",
    "share ",
    "copyright ",
    "licensed under ",
  ],
  ...[
    "we use cookies ",
    "第",
    "I",
    "Updated: ",
    "\ud83d",
    "<script>",
    "<svg ",
    "http://",
    "a.",
    "x,",
  ],
];
const runs = repeated.map((unit) => unit.repeat(length / unit.length));
const hostile = runs.flatMap((text) => [
  ...[text, `${text}x`, `a${text}\u0001`, `\n${text}\n${text.slice(0, 100)}`],
]);

/** A quadratic pattern needs 10^10 steps for one of these texts, and so fails by its timeout. */
describe("hostile repetition", () => {
  it.each<[string, (text: string) => unknown]>([
    ["isBoilerplate()", (text) => isBoilerplate(text) || isBoilerplate(text.slice(0, 320))],
    ["isContentsEntry()", isContentsEntry],
    ["calendarDate()", (text) => calendarDate(`${text}2023`) ?? calendarDate(`1 ${text}`)],
    ["headingShape()", headingShape],
    ["readableTitle()", readableTitle],
    ["leadingWords()", (text) => leadingWords(text)],
    ["wholeWords()", (text) => wholeWords([text, `${text}-`])],
    ["joinWrapped()", (text) => joinWrapped([`${text}-`, text, text], new Set())],
    ["readPlainText()", readPlainText],
  ])("does not slow %s down", (_, read) => {
    expect(() => hostile.map(read)).not.toThrow();
  });

  it("does not slow the reading of HTML blocks in Markdown down", () => {
    const read = (text: string) => htmlBlockPieces(text, [{ start: 0, end: text.length }]);
    expect(() => runs.map(read)).not.toThrow();
  });

  it("does not slow the details of a page down", () => {
    const pages = runs
      .map((text) => text.replaceAll(/[<>"]/g, "x"))
      .map((text) => `<title>${text}</title><meta name=date content="${text}"><p>x`);
    expect(() => pages.map((page) => readHtml(page))).not.toThrow();
  });
});
