import { describe, expect, it } from "vitest";
import { createDateBoundParser } from "../../../src/discord/facts/date-bound-parser.js";
import { createChronoDates } from "../../../src/facts/dates/chrono-dates.js";
import { createDateReader } from "../../../src/facts/dates/create-date-reader.js";

const load = () => Promise.resolve(createDateReader(createChronoDates()));
const parse = createDateBoundParser(load);

describe("a date that somebody types", () => {
  it.each([
    ["2019", "en", "2019"],
    [" 2019-3 ", "en", "2019-03"],
    ["2019-03-05", "fr", "2019-03-05"],
    ["March 2019", "en", "2019-03"],
    ["5 March 2019", "en", "2019-03-05"],
    ["March 5, 2019", "zh-CN", "2019-03-05"],
    ["mars 2019", "fr", "2019-03"],
    ["marzo de 2019", "es", "2019-03"],
    ["2019年3月", "zh-CN", "2019-03"],
  ])("as %j in %s is %s", async (text, locale, date) => {
    expect(await parse(text, locale)).toEqual({ from: date, to: date });
  });

  it.each([
    ["", "en"],
    ["soon", "en"],
    ["yesterday", "en"],
    ["March", "en"],
    ["2019-13", "en"],
    ["2019-02-30", "en"],
    ["March 2019 and May 2019", "en"],
  ])("as %j is none", async (text, locale) => {
    expect(await parse(text, locale)).toBeUndefined();
  });

  it("may be a time with a beginning and an end", async () => {
    expect(await parse("2 to 4 March 2019", "en")).toEqual({
      from: "2019-03-02",
      to: "2019-03-04",
    });
  });

  it("is read as soon as the reader of dates can be loaded", async () => {
    let times = 0;
    const again = createDateBoundParser(() =>
      times++ === 0 ? Promise.reject(new Error("too many open files")) : load(),
    );
    await expect(again("mars 2019", "fr")).rejects.toThrow("too many open files");
    expect(await again("mars 2019", "fr")).toEqual({ from: "2019-03", to: "2019-03" });
    await again("mai 2019", "fr");
    expect(times).toBe(2);
  });

  it("is read without the reader of dates where it can be", async () => {
    const never = createDateBoundParser(() => Promise.reject(new Error("not needed")));
    expect(await never("2019-03-05", "en")).toEqual({ from: "2019-03-05", to: "2019-03-05" });
  });
});
