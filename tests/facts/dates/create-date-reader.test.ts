import { describe, expect, it } from "vitest";
import { createChronoDates } from "../../../src/facts/dates/chrono-dates.js";
import { createDateReader } from "../../../src/facts/dates/create-date-reader.js";
import { isoDate } from "../../../src/facts/dates/partial-date.js";

const read = createDateReader(createChronoDates());
/** Each date as its words and what they mean: "2 May 2001 = 2001-05-02". */
const dates = (text: string, language = "en"): string[] =>
  read(text, language).map((mention) => {
    const words = text.slice(mention.start, mention.end);
    if (mention.kind === "relative") return `${words} = ${mention.shift} ${mention.unit}`;
    const [from, to] = [mention.from, mention.to].map((date) =>
      date.year === undefined ? `${date.month ?? "?"}/${date.day ?? "?"}` : isoDate(date),
    );
    return `${words} = ${from === to ? from : `${from}..${to}`}`;
  });

describe("createDateReader()", () => {
  it.each([
    ["The fair opened on 12th August 2022.", "12th August 2022 = 2022-08-12"],
    ["Updated: Mar 17, 2023 by the office", "Mar 17, 2023 = 2023-03-17"],
    ["It closed on 2023-03-17.", "2023-03-17 = 2023-03-17"],
    ["They met on Thursday, 12 August 2021, at noon.", "Thursday, 12 August 2021 = 2021-08-12"],
    ["They met at 12:30 on 4 July 2001.", "4 July 2001 = 2001-07-04"],
    ["The shots fell on 5 March 1770 at 9:00 pm.", "5 March 1770 = 1770-03-05"],
    ["In the week of February 1974, 20% had none.", "February 1974 = 1974-02"],
    ["The bridge opened in March 2021.", "March 2021 = 2021-03"],
    ["It was ready by the end of June 2019.", "end of June 2019 = 2019-06"],
    ["On 3 May 911, he died.", "3 May 911 = 0911-05-03"],
  ])("reads a date: %s", (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it.each([
    ["It ran from 2– 4 September, 2019.", "2– 4 September, 2019 = 2019-09-02..2019-09-04"],
    ["The fair of November 7-9 of 2018 was wet.", "November 7-9 of 2018 = 2018-11-07..2018-11-09"],
    ["Between March and June 2022 it rained.", "March and June 2022 = 2022-03..2022-06"],
    ["It ran September 2 through 4, 2019.", "September 2 through 4, 2019 = 2019-09-02..2019-09-04"],
    ["On 2 and 3 May 2020 it snowed.", "2 and 3 May 2020 = 2020-05-02..2020-05-03"],
    [
      "The siege of 24 August – 3 October 1572.",
      "24 August – 3 October 1572 = 1572-08-24..1572-10-03",
    ],
    ["December–February 2020 was mild.", "December–February 2020 = 2019-12..2020-02"],
    [
      "Between 1 April 1991, and 31 January 1992, it grew.",
      "1 April 1991, and 31 January 1992 = 1991-04-01..1992-01-31",
    ],
    ["He ruled from 1995 to 1999.", "1995 to 1999 = 1995..1999"],
    ["He ruled between 1268 and 1273.", "1268 and 1273 = 1268..1273"],
    ["The war of 1914-18 changed that.", "1914-18 = 1914..1918"],
    ["In the 1990s it grew.", "1990s = 1990..1999"],
  ])("reads a range: %s", (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it.each([
    ["In 1066 he crossed.", "1066 = 1066"],
    ["Open since 2014.", "2014 = 2014"],
    ["They held the 2019 Harbour Dialogue.", "2019 = 2019"],
    ["In 911, he became duke.", "911 = 0911"],
    ["2004: first race", "2004 = 2004"],
  ])("reads a year: %s", (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it("reads the years of a list", () => {
    expect(dates("Floods came in 2014, 2016 and 2018.")).toEqual([
      "2014 = 2014",
      "2016 = 2016",
      "2018 = 2018",
    ]);
  });

  it.each([
    "Resolution 2019 was adopted.",
    "It follows ISO 9001 and ISO 1999-2004.",
    "About 2,000 people came.",
    "In 911 calls nobody answered.",
    "Call 0800 2019 2020 now.",
    "See https://example.org/2019/05/02/in-2014 for more.",
    "They paid $1995 for it.",
    "See pp. 1999-2004 and section 2010.",
    "The Fishing Act 1998 and the Ports Act of 1964 apply.",
    "The Law of 2 August 2002 applies.",
    "Regulation (EU) 2016/679 of 27 April 2016 applies.",
    "It was built in 1200 BC.",
    "Version 10.3.2020 is out.",
    "He said it may 12 times, and 3/4/2019 is no clear date.",
    "A total of 1905 votes, by 1500 soldiers and in Room 2019.",
    "Now, today, on Monday at 9, in the second from 11.",
    "Ann Roe (1850–1910) and Bo Li (born 4 May 1960) and Cy (2 May 1901 – 3 June 1950).",
    "Roe (1999) and Li, 2004) disagree.",
    "On 12 May 20 people died.",
    "In the years 1800s style.",
    "On 30 February 2019 nothing happened.",
    "It lasted a decade after the 1973 crisis.",
  ])("leaves out what is no date: %s", (text) => {
    expect(read(text, "en").filter(({ kind }) => kind === "written")).toEqual([]);
  });

  it.each([
    ["It began on 1 September.", ["1 September = 9/1"]],
    ["Replies came towards the end of August.", ["end of August = 8/?"]],
    ["In June they left.", ["June = 6/?"]],
    ["The September 11 attacks, said Mr May, may march on.", []],
    ["The June meeting was short.", []],
  ])("reads a day or month without a year only where it is surely one: %s", (text, found) => {
    expect(dates(text)).toEqual(found);
  });

  it("takes no number behind a year for one more", () => {
    expect(dates("In 1974, 1815 of these men were well.")).toEqual(["1974 = 1974"]);
  });

  it.each([
    ["On the following day they left.", "the following day = 1 day"],
    ["In the same month it closed.", "the same month = 0 month"],
    ["Later that year it closed.", "that year = 0 year"],
    ["Two years later, he left.", "Two years later = 2 year"],
    ["It closed the year before.", "the year before = -1 year"],
    ["This year's fair was large.", "This year = 0 year"],
    ["It beat last year's fair.", "last year = -1 year"],
  ])("reads a date told by its distance: %s", (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it.each([
    "Over the next year it will grow, and in the following years too.",
    "In his last year he wrote for the previous month.",
    "It took more than two years.",
  ])("takes no span of time for a date: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  it.each([
    ["会议于2019年9月2日至4日在杭州举行", "zh", "2019年9月2日至4日 = 2019-09-02..2019-09-04"],
    ["二〇一九年九月二日", "zh", "二〇一九年九月二日 = 2019-09-02"],
    ["2014年至2016年", "zh", "2014年至2016年 = 2014..2016"],
    ["2019年9月に", "ja", "2019年9月 = 2019-09"],
    ["2019년 3월", "ko", "2019년 3월 = 2019-03"],
    [
      "Das Treffen vom 2. bis 4. September 2019",
      "de",
      "2. bis 4. September 2019 = 2019-09-02..2019-09-04",
    ],
    ["Im März 2021 war es kalt.", "de", "März 2021 = 2021-03"],
    ["Seit 2014 gibt es das.", "de", "2014 = 2014"],
    ["En mars 2021", "fr", "mars 2021 = 2021-03"],
    ["El 2 de septiembre de 2019", "es", "2 de septiembre de 2019 = 2019-09-02"],
    ["Это было в 2019 году.", "ru", "2019 = 2019"],
  ])("reads %s (%s)", (text, language, date) => {
    expect(dates(text, language)).toEqual([date]);
  });

  it("reads the same whatever the day of the call", () => {
    expect(dates("3 days ago, last week, next March 12, tomorrow and in two weeks")).toEqual([]);
  });
});
