import { describe, expect, it } from "vitest";
import { tagWords } from "../../../src/facts/counts/tag-words.js";
import { createChronoDates } from "../../../src/facts/dates/chrono-dates.js";
import { createDateReader } from "../../../src/facts/dates/create-date-reader.js";
import { findEvents } from "../../../src/facts/events/find-events.js";
import type { EventFact } from "../../../src/facts/fact.js";
import type { Finding } from "../../../src/facts/finding.js";
import type { Name, NameKind, NameReader } from "../../../src/facts/names/name-reader.js";
import { minedFrom } from "../counts/mined-from.js";

const readDates = createDateReader(createChronoDates());

/** A reader that knows just these names. */
const knowing =
  (known: Readonly<Record<string, NameKind>>): NameReader =>
  (sentence) =>
    Object.entries(known)
      .flatMap(([text, kind]): Name[] => {
        const from = sentence.indexOf(text);
        return from < 0 ? [] : [{ kind, text, from, to: from + text.length }];
      })
      .toSorted((one, other) => one.from - other.from);

type Event = Extract<Finding, { readonly kind: EventFact["kind"] }>;
const events = (markdown: string, readNames?: NameReader): Event[] =>
  findEvents(minedFrom(markdown), {
    readDates,
    tagWords,
    ...(readNames ? { readNames } : {}),
  }).flatMap((finding) => (finding.kind === "event" ? [finding] : []));
const names = (markdown: string): string[] => events(markdown).map(({ name }) => name);

describe("findEvents()", () => {
  it("finds an event with its date, its sentence and what it is", () => {
    const [event, ...others] = events("The harbour fair was held in Tarn Bay from 2–4 May, 2019.");
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      name: "The harbour fair was held in Tarn Bay",
      answer: "The harbour fair was held in Tarn Bay from 2–4 May, 2019.",
      date: { from: "2019-05-02", to: "2019-05-04" },
      who: [],
    });
  });

  it("takes a thing for known that the title or a heading names", () => {
    const told = (heading: string) =>
      events(`# ${heading}\n\nThe club opened a second boat house in 1980.`).length;
    expect([told("The rowing clubs of the bay"), told("Notes")]).toEqual([1, 0]);
  });

  it("takes what is done for a thing", () => {
    expect(events("The Bay Union adopted new rules of racing on 8 April 1963.")).toHaveLength(1);
  });

  it("supports an event by words of its sentence, also where the sentence is long", () => {
    const talk = "with many guests from all the villages around the bay and the hills behind";
    const [event, ...others] = events(
      `In 2019 Mayor Roe opened the fair, ${Array(8).fill(talk).join("; ")}, and it closed in 2021.`,
    );
    expect(others).toEqual([]);
    const words = event?.sentence.text.slice(event.from, event.to) ?? "";
    expect(event?.answer).toBe(`${words} …`);
    expect(words).toMatch(/^In 2019 Mayor Roe opened the fair, /u);
    expect(words.length).toBeLessThanOrEqual(450);
  });

  it("tells each date of a sentence with its own clause", () => {
    const found = events(
      "The Rowing Club held its first race in 2014, and it moved to the new harbour in March 2016.",
    );
    expect(found.map(({ name, date }) => [date.from, name])).toEqual([
      ["2014", "The Rowing Club held its first race"],
      ["2016-03", expect.stringMatching(/moved to the new harbour$/)],
    ]);
  });

  it.each([
    ["the same date twice", "The Rowing Club met in 2014 and met in 2014 again.", ["2014"]],
    ["a year and a day in it", "The 2014 fair opened on 3 May 2014.", ["2014-05-03"]],
    ["three years", "Floods came to Tarn Bay in 2014, 2016 and 2018.", ["2014", "2016", "2018"]],
  ])("finds the dates of a sentence with %s", (_, markdown, dates) => {
    expect(events(markdown).map(({ date }) => date.from)).toEqual(dates);
  });

  it("names the place, and who was there, of the same clause", () => {
    const known = knowing({
      "Tarn Bay": "place",
      Norland: "place",
      "Rowing Club": "body",
      "Ann Roe": "person",
      Hill: "place",
      "Bo Li": "person",
    });
    const [first, second] = events(
      "The Rowing Club and Ann Roe met in Tarn Bay, Norland, in 2014, and Bo Li built the boathouse on the Hill in 2016.",
      known,
    );
    expect(first).toMatchObject({ place: "Tarn Bay, Norland", who: ["Rowing Club", "Ann Roe"] });
    expect(second?.who).toEqual(["Bo Li"]);
    expect(second).not.toHaveProperty("place");
  });

  it.each([
    ["In 2014, the Rowing Club was founded.", "The Rowing Club was founded"],
    ["Every year since 2014, Tarn Bay has held a race.", "Tarn Bay has held a race"],
    ["Norland hosted the 2019 Bay Dialogue.", "Norland hosted the 2019 Bay Dialogue"],
    ["It was not until 2014 that Norland held a race.", "Norland held a race"],
    ["By 800 CE, Norland had many boats.", "Norland had many boats"],
    [
      "Norland built boats with three oars and was praised in 2014.",
      "Norland built boats with three oars and was praised",
    ],
    ["Last year's race was won by Ann Roe in 2014.", "Last year's race was won by Ann Roe"],
    ["Updated: Mar 17, 2023", "Updated"],
    ["The Bay Race (of boats) was held in 2014.", "The Bay Race was held"],
    [
      "The Rowing Club (RC) was founded by fishermen in 1920.",
      "The Rowing Club was founded by fishermen",
    ],
    ["- 2019 Harbour Dialogue on the Sea", "2019 Harbour Dialogue on the Sea"],
    ["Boats raced during the 1980s.", "Boats raced"],
    ["However, Ann Roe moved to the east shore in 1999.", "Ann Roe moved to the east shore"],
  ])("names what happened: %s", (markdown, name) => {
    expect(names(markdown)).toEqual([name]);
  });

  it("leaves dates of a list together", () => {
    const name = "Boats raced in 1980 and 1984";
    expect(names(`${name}.`)).toEqual([name, name]);
  });

  it("names what a pronoun begins by its heading", () => {
    expect(names("# Bay\n\n## 1. The race\n\n- It was founded in 1920")).toEqual([
      "The race: It was founded",
    ]);
  });

  it("keeps a name within a line of a list", () => {
    const [name = ""] = names(
      "In 2014 the members of the Rowing Club on the east shore of the bay and their guests from the hills walked home.",
    );
    expect(name.length).toBeLessThanOrEqual(90);
    expect(name).toMatch(/^The members of the Rowing Club .*\p{L}…$/u);
  });

  it("reads a row with a date and words, and no row of years or numbers", () => {
    const table = [
      "| Year | Event |\n| --- | --- |\n| 2014 | First race |\n| 2016 | New boathouse |",
      "| Catch | 2018 | 2019 |\n| --- | --- | --- |\n| Cod | 12 | 14 |",
    ].join("\n\nThe catch:\n\n");
    expect(events(table).map(({ date, name }) => [date.from, name])).toEqual([
      ["2014", "First race"],
      ["2016", "New boathouse"],
    ]);
  });

  it.each([
    "In 2014 Ann Roe opened a museum.",
    "Ann Roe was born in Norland and opened a museum in 2014.",
    "After the war, Ann Roe opened a museum in 2014.",
    "The harbour fair of 2014 drew a crowd.",
    "The 2014 harbour fair drew a crowd.",
    "The first race in 2014 was won by Ann Roe.",
    "At the Bay Conference in Tarn in 2014, Ann Roe gave a talk.",
    "Ann Roe stated that Norland built a museum in 2014.",
    "Ann Roe left Norland, and in 2014 Bo Li opened a museum.",
    "Norland was praised for its boats by 2014.",
    "Ann Roe did not open a museum until 2014.",
    "The museum of Norland drew more guests in 2014 than the fair.",
  ])("tells when it was: %s", (markdown) => {
    expect(events(markdown).map(({ date }) => date.from)).toEqual(["2014"]);
  });

  it.each([
    ["a side phrase", "After the death of Ann Roe in 2014, Bo Li led Norland."],
    ["a relative clause", "Norland, which had been sold in 2014, still built boats."],
    ["a participle", "Norland has a new museum, built by Ann Roe in 2014."],
    ["a participle before the verb", "The museum built in 2014 stands in Norland."],
    ["a participle that opens it", "Based on a plan of 2014, Norland built boats."],
    ["a noun that is no event", "Ann Roe donated the 2014 sketch of Norland."],
    ["a comparison", "Norland built more boats than in 2014."],
    ["another amount", "Norland built the same number of boats that Tarn had sold in 2014."],
    ["a condition", "Norland would grow if Ann Roe won the vote in 2014."],
    ["a source", "According to a 2014 review, Norland has few boats."],
    ["brackets", "Norland holds a race every four years (i.e., in 2014)."],
    ["what came before or after", "Norland had many boats before 2014."],
    ["an end", "Ann Roe led Norland until 2014."],
    ["an uncertain time", "Ann Roe opened a museum in 2014 or later."],
    ["one end of a range", "Norland grew from the fire in 2014 to the flood."],
    ["one end of a change", "Catches in Norland rose from 2 tons in 2012 to 3 tons in 2014."],
    ["part of a decade", "Boats raced in Norland in the early 1980s."],
    ["an open decade", "Boats have raced in Norland since the 1980s."],
    ["two decades", "Boats raced in Norland during the 1980s and early 1990s."],
    ["two months", "Boats raced in Norland in June and July 2014."],
    ["one end of two years", "Boats raced in Norland in late 2013 and early 2014."],
  ])("finds no event where the date is of %s", (_, markdown) => {
    expect(events(markdown)).toEqual([]);
  });

  it.each([
    ["who did it", "In 2014, they opened a museum."],
    ["whose it was", "Its growth was ended by the flood of Norland in 2014."],
    ["who it was done to", "Norland replaced him with Ann Roe in 2014."],
    ["what it was done with", "Ann Roe met Bo Li in 2014 and suggested it for the fair."],
    ["which one it was", "This behavior started in Norland in 2014."],
    ["where it was", "Ann Roe built a house there in 2014."],
    ["which company", "The company opened a shop in 2014."],
    ["whose shop", "The company's shop in Norland opened in 2014."],
    ["what was said", "Norland's announcement occurred in May 2014."],
    ["what of them", "Both were opened in Norland in 2014."],
    ["which two", "The two men met in Norland in 2014."],
    ["which city", "In 2014, half of the city spoke Norse."],
  ])("finds no event in a sentence that does not tell %s", (_, markdown) => {
    expect(events(markdown)).toEqual([]);
  });

  it.each([
    "The king of Norland met Ann Roe in 2014, and he gave her a boat.",
    "Norland closed its harbour in 2014.",
    "It was estimated that Norland had 40 boats in 2014.",
    "This Agreement is made by Norland in 2014.",
  ])("knows what a pronoun stands for: %s", (markdown) => {
    expect(events(markdown)).toHaveLength(1);
  });

  it("puts in brackets the name that it stands for in the sentence before", () => {
    const [event, ...others] = events("Telmar sells boats. It opened a shop in 2014.");
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      answer: "It [Telmar] opened a shop in 2014.",
      name: "Telmar: It opened a shop",
    });
    expect(events("Of Telmar little is known. It opened a shop in 2014.")).toEqual([]);
  });

  it("leaves out that somebody of the sentence before said it", () => {
    const [event] = events("He stated that Norland built three boats in 2014.");
    expect(event?.answer).toBe("… Norland built three boats in 2014.");
  });

  it.each([
    ["blanks", "This Agreement is made in Norland on ____, in 2014."],
    ["a note to who fills it in", "Norland opened [INSERT the name] in 2014."],
    ["headings run together", "Norland Bay Harbour Policy May 2014 Previous Policy of Norland"],
    ["capitals", "THE HARBOUR CLUB OF NORLAND opened in 2014."],
    ["a numbered heading", "3 Payment The Rowing Club will pay Ann Roe in 2014."],
    ["two sentences", "Norland had few boats.[citation needed] In 2014 Norland built three."],
    ["a meaning", '"Four Years" refers to events in Norland in 2014.'],
    ["an open quotation", 'Ann Roe wrote in 2014, "Norland is small.'],
    ["many dates", "Norland held fairs in 2011, in 2012, in 2013 and in 2014."],
  ])("finds no event in %s", (_, markdown) => {
    expect(events(markdown)).toEqual([]);
  });

  it.each([
    ["names two", "Boats raced in Tarn Bay and Norland in 2014."],
    ["compares", "In 2014 Ann Roe built the tallest mast in Norland."],
    ["tells of something else", "Ann Roe built boats in 2014, which were sold in Norland."],
    ["tells where it came from", "Ann Roe moved from a farm in Norland in 2014."],
    ["has more of the name", "Ann Roe raced in Norland Hills in 2014."],
  ])("names no place where the sentence %s", (_, markdown) => {
    const [event] = events(markdown, knowing({ "Tarn Bay": "place", Norland: "place" }));
    expect(event).toBeDefined();
    expect(event).not.toHaveProperty("place");
  });

  it("joins two places by a comma of the text only", () => {
    const known = knowing({ "Tarn Bay": "place", Norland: "place" });
    expect(events("Boats raced in Tarn Bay, Norland, in 2014.", known)).toMatchObject([
      { place: "Tarn Bay, Norland" },
    ]);
    expect(events("Boats raced in Tarn Bay Norland in 2014.", known)[0]).not.toHaveProperty(
      "place",
    );
  });

  it.each([
    "Copyright © 2024 by the Harbour Daily. All rights reserved.",
    "2023",
    "17 March 2023",
    "Was the club founded in 1920?",
    "Roe, A., Li, B. et al. showed it in 2004.",
    "Retrieved on 4 May 2019 from the archive.",
    "The Fishing Act 1998 and the Ports Act of 1964 apply.",
    "    made in 2019 by the club",
  ])("finds no event in: %s", (markdown) => {
    expect(events(markdown)).toEqual([]);
  });

  it("finds none in what only looks like one sentence", () => {
    expect(events(`It rained ${"on 2 May 2019, ".repeat(30)}and in 2020.`)).toEqual([]);
    expect(events(`It rained in 2019 ${"and rained ".repeat(1_000)}.`)).toEqual([]);
  });

  it("finds events in Chinese", () => {
    const mined = minedFrom("会议于2019年9月2日至4日在杭州举行。", { language: "zh" });
    expect(findEvents(mined, { readDates, tagWords })).toMatchObject([
      {
        date: { from: "2019-09-02", to: "2019-09-04" },
        answer: "会议于2019年9月2日至4日在杭州举行。",
      },
    ]);
  });
});
