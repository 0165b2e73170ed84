import { describe, expect, it } from "vitest";
import { createChronoDates } from "../../src/facts/dates/chrono-dates.js";
import { createDateReader } from "../../src/facts/dates/create-date-reader.js";
import { parseDateBound } from "../../src/facts/parse-date-bound.js";

const readDates = createDateReader(createChronoDates());

describe("parseDateBound()", () => {
  it.each([
    ["2019", "2019"],
    [" 1066 ", "1066"],
    ["987", "0987"],
    ["2019-03", "2019-03"],
    ["3/2019", "2019-03"],
    ["03.2019", "2019-03"],
    ["March 2019", "2019-03"],
    ["Sept 2019", "2019-09"],
    ["12 August 2022", "2022-08-12"],
    ["Aug 12, 2022", "2022-08-12"],
    ["2019年3月", "2019-03"],
    ["２０１９", "2019"],
    ["since 2014", "2014"],
  ])("reads %s", (typed, date) => {
    expect(parseDateBound(typed, "en", readDates)).toEqual({ from: date, to: date });
  });

  it.each([
    ["the 1990s", { from: "1990", to: "1999" }],
    ["2014-2016", { from: "2014", to: "2016" }],
    ["March–June 2022", { from: "2022-03", to: "2022-06" }],
  ])("reads %s as a range", (typed, range) => {
    expect(parseDateBound(typed, "en", readDates)).toEqual(range);
  });

  it.each([
    ["März 2021", "de"],
    ["mars 2021", "fr"],
    ["2021年3月", "zh"],
    ["March 2021", "fr"],
  ])("reads %s of somebody whose language is %s", (typed, language) => {
    expect(parseDateBound(typed, language, readDates)?.from).toBe("2021-03");
  });

  it.each([
    "",
    "March",
    "tomorrow",
    "last year",
    "13/2019",
    "2019-13",
    "31 February 2020",
    "12/08/2022",
    "99999",
    "boats",
  ])("reads no date in %j", (typed) => {
    expect(parseDateBound(typed, "en", readDates)).toBeUndefined();
  });
});
