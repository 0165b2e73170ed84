import { describe, expect, it } from "vitest";
import { createChronoDates } from "../../../src/facts/dates/chrono-dates.js";
import { createDateReader } from "../../../src/facts/dates/create-date-reader.js";
import { resolveDates } from "../../../src/facts/dates/resolve-dates.js";
import { minedFrom } from "../counts/mined-from.js";

const readDates = createDateReader(createChronoDates());
/** The dates of a document of Markdown, with the words that tell them. */
function dates(markdown: string, details: Parameters<typeof minedFrom>[1] = {}): string[] {
  const mined = minedFrom(markdown, details);
  return resolveDates(mined, readDates).flatMap((spans, at) =>
    spans.map(({ start, end, date: { from, to } }) => {
      const words = mined.sentences[at]?.text.slice(start, end) ?? "";
      return `${words} = ${from === to ? from : `${from}..${to}`}`;
    }),
  );
}

describe("resolveDates()", () => {
  it("takes the year of a day or month from the date before it", () => {
    expect(
      dates(
        "The fair of 2–4 May 2019 was large. Guests came on 1 May. By the end of June all had left.",
      ),
    ).toEqual([
      "2–4 May 2019 = 2019-05-02..2019-05-04",
      "1 May = 2019-05-01",
      "end of June = 2019-06",
    ]);
  });

  it.each([
    ["the title", "# The fair of 2019\n\nGuests came on 1 May.", {}],
    [
      "a date far before it, where the document has one year",
      `The fair of 2019 was large.${" It was fine.".repeat(20)} Guests came on 1 May.`,
      {},
    ],
    ["the date of publication", "Guests came on 1 May.", { published: "2019-06-02" }],
    ["the end of a list", "Guests came on 1 May and on 4 June 2019. In 2003 none had come.", {}],
  ])("takes it from %s", (_, markdown, details) => {
    expect(dates(markdown, details)).toContain("1 May = 2019-05-01");
  });

  it("leaves a day open whose year only a date behind it could tell", () => {
    expect(dates("Guests came on 1 May. The fair of 2019 was large.")).toEqual(["2019 = 2019"]);
  });

  it("leaves a day open where years lie between the dates around it", () => {
    const years = "It began in 1950. It moved in 1971. It closed in 1990.\n\n";
    const talk = "Nobody knows why. ".repeat(8);
    expect(dates(`${years}${talk}Guests came on 1 May.`)).not.toContainEqual(
      expect.stringContaining("1 May"),
    );
  });

  it("leaves a month open that may be of the next year", () => {
    expect(dates("It began in November 1950. In February it moved. It closed in 1990.")).toEqual([
      "November 1950 = 1950-11",
      "1990 = 1990",
    ]);
  });

  it("leaves a month open that is behind the date of publication", () => {
    expect(dates("Guests came in December.", { published: "2019-06-02" })).toEqual([]);
  });

  it("takes no year for what happens every year", () => {
    expect(dates("In 2019 the fair moved. Guests usually come in May.")).toEqual(["2019 = 2019"]);
  });

  it.each([
    ["The following day all left.", "The following day = 2020-01-01"],
    ["In the same month it snowed.", "the same month = 2019-12"],
    ["The following month it snowed.", "The following month = 2020-01"],
    ["Two years later, it closed.", "Two years later = 2021"],
    ["The fair of the previous year had been larger.", "the previous year = 2018"],
  ])("counts from the date that was mentioned last: %s", (sentence, date) => {
    expect(dates(`The fair opened on 31 December 2019. ${sentence}`)).toContain(date);
  });

  it("counts days from the last day, not from a month in between", () => {
    expect(
      dates(
        "It opened on 2 September 2019. Replies came by the end of June 2019. On the following day all left.",
      ),
    ).toContain("the following day = 2019-09-03");
  });

  it("counts no day from a range of days", () => {
    expect(dates("The fair of 2–4 May 2019 was large. The following day all left.")).toHaveLength(
      1,
    );
  });

  it("counts no year from a date far back in a document of many years", () => {
    const far = `It began in 1950. It moved in 1971.\n\n${"Nobody knows why.\n\n".repeat(5)}`;
    expect(dates(`${far}The following year it closed.`)).toHaveLength(2);
  });

  it("reads headings, and takes what stands under one for the same day", () => {
    const markdown = [
      "# The fair of 2019",
      "## Opening on 2 September\n\nThe mayor spoke.",
      "## The following day: the races\n\nOn the following day boats raced.",
      "### Prizes\n\nThe prizes of the following day were small.",
      "On the day following the opening it rained.",
    ].join("\n\n");
    expect(dates(markdown)).toEqual([
      "the following day = 2019-09-03",
      "the following day = 2019-09-03",
      "the day following = 2019-09-03",
    ]);
  });

  it("forgets a heading when its section ends", () => {
    const markdown =
      "# Fair of 2019\n\n## On 2 May\n\nIt rained.\n\n## The following day\n\nIt snowed.\n\n## End\n\nThe fog of the following day was thick.";
    expect(dates(markdown)).toEqual([]);
  });

  it.each([
    [
      "the date of publication",
      "This year's fair was large. It beat last year's fair.",
      "2021-03-04",
    ],
    [
      "the only time it tells of",
      "The fair of 5 May 2021 was wet. This year's fair was large. It beat last year's fair.",
      undefined,
    ],
  ])("counts from the time of writing by %s", (_, markdown, published) => {
    const details = published === undefined ? {} : { published };
    expect(dates(markdown, details).slice(-2)).toEqual(["This year = 2021", "last year = 2020"]);
  });

  it("does not count from the time of writing where nothing tells it", () => {
    expect(dates("It began in 1950 and ended in 1990. It beat last year's fair.")).toHaveLength(2);
  });

  it("prefers what is told to what is counted", () => {
    expect(dates("It began in 1914. Three years later, in 1917, it moved.")).toEqual([
      "1914 = 1914",
      "1917 = 1917",
    ]);
  });

  it("reads no code", () => {
    expect(dates("```\nIn 2019 it was set.\n```\n\nIn 2020 it ran.")).toEqual(["2020 = 2020"]);
  });
});
