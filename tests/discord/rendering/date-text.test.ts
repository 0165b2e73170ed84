import { describe, expect, it } from "vitest";
import { type Locale, locales } from "../../../src/discord/records/settings.js";
import { dateText } from "../../../src/discord/rendering/date-text.js";

describe("a date", () => {
  it.each([
    ["2019-09-02", "2019-09-02", "2 September 2019"],
    ["2019-09-02", "2019-09-04", "2–4 September 2019"],
    ["2019-08-29", "2019-09-04", "29 August – 4 September 2019"],
    ["2019-03", "2019-03", "March 2019"],
    ["2019", "2019", "2019"],
    ["2018-12-30", "2019-01-04", "30 December 2018 – 4 January 2019"],
    ["2019-01", "2019-03", "January – March 2019"],
    ["2018", "2019", "2018–2019"],
    ["0079-10-24", "0079-10-24", "24 October 79"],
    ["2018", "2019-03-05", "2018 – 5 March 2019"],
    ["2019-09-04", "2019-09-02", "4 September 2019 – 2 September 2019"],
    ["2019-13", "2019-13", "2019-13"],
    ["soon", "later", "soon – later"],
  ])("from %s to %s is as precise as it is known", (from, to, text) => {
    expect(dateText({ from, to }, "en").replaceAll("\u2009", " ")).toBe(text);
  });

  it.each<[Locale, string[]]>([
    [
      "en",
      ["2–4 September 2019", "30 August – 4 September 2019", "January – March 2019", "2018–2019"],
    ],
    ["zh-CN", ["2019年9月2日至4日", "2019年8月30日至9月4日", "2019年1月至3月", "2018年至2019年"]],
    [
      "es",
      [
        "2–4 de septiembre de 2019",
        "30 de agosto – 4 de septiembre de 2019",
        "enero–marzo de 2019",
        "2018–2019",
      ],
    ],
    [
      "fr",
      ["2–4 septembre 2019", "30 août – 4 septembre 2019", "janvier – mars 2019", "2018–2019"],
    ],
  ])("of several days, months and years is in %s %j", (locale, written) => {
    const ranges = [
      { from: "2019-09-02", to: "2019-09-04" },
      { from: "2019-08-30", to: "2019-09-04" },
      { from: "2019-01", to: "2019-03" },
      { from: "2018", to: "2019" },
    ];
    const texts = ranges.map((range) => dateText(range, locale).replaceAll("\u2009", " "));
    expect(texts).toEqual(written);
  });

  it.each([
    ["2018-12-30", "2019-01-04", "2018年12月30日至2019年1月4日"],
    ["2019", "2019-03", "2019年至2019年3月"],
    ["2019-09-04", "2019-09-02", "2019年9月4日至2019年9月2日"],
  ])("from %s to %s is in Chinese as long as it must be", (from, to, text) => {
    expect(dateText({ from, to }, "zh-CN")).toBe(text);
  });

  it("is in the reader's language", () => {
    const range = { from: "2019-09-02", to: "2019-09-02" };
    expect(locales.map((locale) => dateText(range, locale))).toEqual([
      "2 September 2019",
      "2019年9月2日",
      "2 de septiembre de 2019",
      "2 septembre 2019",
    ]);
  });
});
