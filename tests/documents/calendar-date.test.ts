import { describe, expect, it } from "vitest";
import { calendarDate, leadingDate } from "../../src/documents/calendar-date.js";

describe("calendarDate()", () => {
  it.each([
    ["2023", "2023"],
    ["2023-03", "2023-03"],
    ["2023-03-17", "2023-03-17"],
    ["2023-3-7", "2023-03-07"],
    ["2023-03-17T10:00:00Z", "2023-03-17"],
    ["2023-03-17 10:00", "2023-03-17"],
    ["2023/03/17", "2023-03-17"],
    ["2023.3.17", "2023-03-17"],
    ["2023年3月17日", "2023-03-17"],
    ["2023年3月", "2023-03"],
    ["17 March 2023", "2023-03-17"],
    ["17th of March, 2023", "2023-03-17"],
    ["Fri, 17 Mar 2023 10:00:00 GMT", "2023-03-17"],
    ["March 17, 2023", "2023-03-17"],
    ["Sept. 4 2019", "2019-09-04"],
    ["May 2019", "2019-05"],
    ["17.3.2023", "2023-03-17"],
    ["17/3/2023", "2023-03-17"],
    [" 2023-03-17 ", "2023-03-17"],
  ])("reads %s", (text, iso) => {
    expect(calendarDate(text)).toBe(iso);
  });

  it.each([
    ["what has two meanings", "3/4/2023"],
    ["a day that is not in the calendar", "2023-02-30"],
    ["the 29th of February of a common year", "29 February 2023"],
    ["a month that is not", "2023-13"],
    ["a number that is no year", "0999"],
    ["a longer number", "20230317"],
    ["a decimal number", "2023.5"],
    ["a season", "spring 2023"],
    ["a date in a sentence", "2023-03-17 was a Friday"],
    ["nothing", ""],
  ])("does not read %s", (_, text) => {
    expect(calendarDate(text)).toBeUndefined();
  });
});

describe("leadingDate()", () => {
  it("tells how much of the text it has read", () => {
    expect(leadingDate("Mar 17, 2023 China Daily")).toEqual({ iso: "2023-03-17", length: 12 });
  });
});
