import { describe, expect, it } from "vitest";
import { findQuote, plainText } from "../../src/facts/find-quote.js";

/** The part of a text that a quote was found at. */
function found(text: string, quote: string): string | undefined {
  const span = findQuote(plainText(text), plainText(quote));
  return span && text.slice(span.start, span.end);
}

describe("findQuote()", () => {
  it.each([
    [
      "white space",
      "The tide\n  turns at\u00a0noon.",
      "tide turns at noon",
      "tide\n  turns at\u00a0noon",
    ],
    ["quotation marks", "It says ‘ebb’ and “flow”.", `'ebb' and "flow"`, "‘ebb’ and “flow”"],
    [
      "dashes",
      "from 2–4 September — or later",
      "from 2-4 September - or",
      "from 2–4 September — or",
    ],
    ["ligatures", "The ﬁrst ofﬁce", "first office", "ﬁrst ofﬁce"],
    ["accents that stand apart", "Jose\u0301 came", "José", "Jose\u0301"],
    ["soft hyphens", "inter\u00adnational law", "international", "inter\u00adnational"],
    ["ellipses", "and so on…", "so on...", "so on…"],
    ["full width", "ＡＢＣ１２", "ABC12", "ＡＢＣ１２"],
    ["wrapped Chinese", "网络\n主权原则", "网络主权", "网络\n主权"],
    ["characters of two code units", "An 𝒜 😀 here", "A 😀 here", "𝒜 😀 here"],
    [
      "signs that cling to a word",
      "(Acme™) of the king's",
      "Acme™) of the king",
      "Acme™) of the king",
    ],
    ["Chinese around a number", "会议于2019年举行", "2019", "2019"],
    ["Chinese that goes on", "网络主权原则", "主权", "主权"],
    ["a comma behind a year", "in 2014, 2015 and 2016", "in 2014", "in 2014"],
  ])("does not mind %s", (_, text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });

  it.each([
    ["the end of a number", "There are 47 of them.", "There are 4"],
    ["the beginning of a number", "There are 47 of them.", "7 of them"],
    ["thousands", "There are 4,700 of them.", "There are 4"],
    ["a mark in a number", "There are 4.7 of them.", "There are 4."],
    ["the part after a mark", "There are 4.7 of them.", "7 of them"],
    ["the end of a word", "The tidewater rose.", "The tide"],
    ["the beginning of a word", "The tidewater rose.", "water rose"],
    ["an accent", "The resume\u0301 rose.", "The resume"],
    ["a ligature", "The oﬀer", "fer"],
  ])("does not cut %s", (_, text, quote) => {
    expect(found(text, quote)).toBeUndefined();
  });

  it("goes on to the next place where a quote is cut", () => {
    expect(findQuote(plainText("47 ships, 4 boats"), plainText("4"))).toEqual({
      start: 10,
      end: 11,
    });
  });

  it.each([
    ["words", "We saw to day", "today"],
    ["digits", "rooms 4 7", "rooms 47"],
    ["digits behind a comma", "rooms 4, 700", "rooms 4,700"],
  ])("minds a blank between %s", (_, text, quote) => {
    expect(found(text, quote)).toBeUndefined();
    expect(found(quote, text)).toBeUndefined();
  });

  it.each([
    ["raised digits", "10² ships", "102 ships"],
    ["lowered digits", "H₂O", "H2O"],
    ["fractions", "1½ ships", "11⁄2 ships"],
    ["numbers in circles", "point ①", "point 1"],
  ])("minds %s", (_, text, quote) => {
    expect(found(text, quote)).toBeUndefined();
    expect(found(text, text)).toBe(text);
  });

  it.each([
    ["another case", "The Tide", "the tide"],
    ["other accents", "resume", "résumé"],
    ["another punctuation", "ebb, flow", "ebb flow"],
    ["another number", "from 2–4 September", "from 2-5 September"],
    ["nothing", "The tide", " \n"],
  ])("minds %s", (_, text, quote) => {
    expect(found(text, quote)).toBeUndefined();
  });

  it("finds the first of several", () => {
    expect(findQuote(plainText("ebb flow ebb"), plainText("ebb"))).toEqual({ start: 0, end: 3 });
  });
});
