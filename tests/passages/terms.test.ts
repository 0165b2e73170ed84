import { describe, expect, it } from "vitest";
import { stemEnglish } from "../../src/passages/english-stemmer.js";
import { chineseStopWords, englishStopWords } from "../../src/passages/stop-words.js";
import { createTermSplitter, splitWords } from "../../src/passages/terms.js";

const split = createTermSplitter({
  stem: stemEnglish,
  stopWords: new Set([...englishStopWords, ...chineseStopWords]),
});
const terms = (text: string) => split(text).join(" ");

describe("createTermSplitter()", () => {
  it.each([
    ["stems words and drops stop words", "The meetings of the States were held", "meet state hold"],
    [
      "writes ordinals in digits",
      "the Fifty-Fifth, fourth and 4th Session",
      "55th 4th 4th session",
    ],
    [
      "writes cardinals in digits",
      "ten Member States, twenty-one bodies",
      "10 member state 21 bodi",
    ],
    [
      "joins thousands and keeps decimals",
      "2,000 suspects, 3.5 percent, 1,2",
      "2000 suspect 3.5 percent 1,2",
    ],
    ["takes a hyphenated word apart and together", "cyber-attacks", "cyber attack cyberattack"],
    ["meets the solid form", "cyberattack", "cyberattack"],
    [
      "meets British spelling",
      "organise organised organization, labour, centres",
      "organ organ organ labor center",
    ],
    ["meets phrases", "it took place; they took part", "hold particip"],
    ["drops possessives", "China’s and the States' views", "china state view"],
    ["drops the dots of a name", "the U.N. Charter", "un charter"],
    [
      "tells America from a pronoun and from use",
      "The US and U.S.A. told us to use it",
      "usa usa tell us",
    ],
    ["drops accents", "Pérez café", "perez cafe"],
    ["folds width", "ＡＡＬＣＯ", "aalco"],
    ["cuts Chinese in characters and pairs", "网络空间", "网 网络 络 络空 空 空间 间"],
    ["drops function words of Chinese", "什么是网络", "么是 是网 网 网络 络"],
    ["parts scripts", "第55届年会AALCO", "第 55 届 届年 年 年会 会 aalco"],
    ["keeps Japanese voicing marks", "が", "が"],
    ["keeps ranges apart", "2019-2020", "2019 2020"],
    ["finds nothing in marks and emoji", "?! — 😀", ""],
    ["keeps letters of any alphabet", "Москва مرحبا", "москва مرحبا"],
  ])("%s", (_, text, expected) => {
    expect(terms(text)).toBe(expected);
  });
});

describe("splitWords()", () => {
  it("keeps words as written, in lower case", () => {
    expect(splitWords("The U.S. met at 5 p.m.—twice")).toEqual([
      "the",
      "usa",
      "met",
      "at",
      "5",
      "p.m.",
      "twice",
    ]);
  });
});
