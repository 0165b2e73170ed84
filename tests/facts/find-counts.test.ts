import { describe, expect, it } from "vitest";
import { tagWords } from "../../src/facts/counts/tag-words.js";
import { findCounts } from "../../src/facts/find-counts.js";
import { minedFrom } from "./counts/mined-from.js";

const counts = (text: string, language = "en") =>
  findCounts(minedFrom(text, { language }), { tagWords }).flatMap((fact) =>
    fact.kind === "count" ? [fact] : [],
  );
const names = (text: string): string[] => counts(text).map(({ name }) => name);

describe("findCounts()", () => {
  it.each([
    ["The society has 10 member clubs of Norway.", "10 member clubs of Norway", 10],
    ["Some 3,000 visitors came to the fair.", "3,000 visitors", 3_000],
    ["The council invited 12 judges and clerks from abroad.", "12 judges and clerks", 12],
    ["The bill passed with sixty votes.", "sixty votes", 60],
    ["The reserve covers 1,200 km2 of forest.", "1,200 km2", 1_200],
    ["He must answer within thirty (30) days.", "thirty (30) days", 30],
    ["About 35 percent of adults smoke.", "35 percent of adults", 35],
    ["In May 2020, 14 boats left the port.", "14 boats", 14],
    ["It took two hundred and fifty people to lift it.", "two hundred and fifty people", 250],
    ["Only one player stayed.", "one player", 1],
    ["He sold four farms, mills and inns.", "four farms, mills and inns", 4],
    ["They fed 6 sailors' wives on the quay.", "6 sailors' wives", 6],
    ["He must give 60 days' notice.", "60 days", 60],
    ["The fleet paid for 10% of the harbour stores in Oslo.", "10% of the harbour stores", 10],
    [
      "Here 40% of land drained since 1950 is used for barley.",
      "40% of land drained since 1950",
      40,
    ],
    ["She won two prizes and received a medal.", "two prizes", 2],
  ])("finds the count in: %s", (text, name, value) => {
    expect(counts(text).map((fact) => [fact.name, fact.value])).toEqual([[name, value]]);
  });

  it("tells the unit apart from the number", () => {
    const [fact] = counts("The police found €2.5 million worth of stolen paintings.");
    expect(fact).toMatchObject({
      name: "€2.5 million worth of stolen paintings",
      value: 2_500_000,
      unit: "€ worth of stolen paintings",
    });
  });

  it("finds two counts in one sentence", () => {
    expect(names("Members from nearly 20 towns in six provinces joined.")).toEqual([
      "20 towns",
      "six provinces",
    ]);
  });

  it("finds what a total counts", () => {
    expect(names("The group owns farms, mills and inns, more than 40 in total.")).toEqual([
      "40 farms, mills and inns",
    ]);
  });

  it("knows a count by digits, by its qualifier and by its unit", () => {
    const [fact] = counts("The hall holds no fewer than twelve wooden benches.");
    expect(fact?.aliases).toEqual([
      "no fewer than twelve wooden benches",
      "12 wooden benches",
      "wooden benches",
    ]);
  });

  it.each([
    ["a year", "In 1990 farmers left. The 2018 elections were free. Since 1815 borders moved."],
    ["a date", "On 3 May players met. On May 5 workers struck. The March 3 talks failed."],
    ["an ordinal", "The 4th meetings were short. The twenty-first sessions went well."],
    ["a section", "Section 12 rules apply. See Article 5 duties and page 7 notes. Panel 8 deals."],
    ["a section's number", "3.2 Binding Successors. 5 RESTRICTIONS ON USE. 7 General Provisions"],
    ["a range", "They sold 10 to 20 boats, 5-6 cars, between 2 and 4 carts."],
    ["a score", "They won 3–1 games and lost 2-0 matches."],
    ["an age", "She was aged 25 years. He is 30 years old. Children of 7 years of age pay."],
    ["a time from now", "It began 20 years ago and ended two days later."],
    ["a note", "It was so [12] cats. It was so in 1999.[3] cats"],
    ["a part", "Two of the farmers left. Two-thirds of them stayed. Half a million men fell."],
    ["a name", "The Three Musketeers ride. Apollo 11 astronauts landed. A Boeing 747 planes jam."],
    ["a rate", "It costs $5 per seat. Oil was $3 a barrel. Every 5 years members vote."],
    ["one", "One speaker left. It was 1 of the reasons."],
    ["what it points back to", "These two trucks broke down."],
    ["a question", "Did 12 farmers leave?"],
    ["a part of the text", "See the two preceding sentences. The above three clauses hold."],
    ["a number behind its sign", "§ 6 Fishing Rights"],
    ["an exponent or a factor", "It weighs 2.5 × 1012 tonnes. A grid of 3 × 40 cells is used."],
    ["a size in a name", "She won the 200 m, 400 m, 800 m and the relay."],
    ["a kind of measure", "The yard has 60 Hertz motors."],
    ["what was told before", "All three quickly crossed rivers."],
    ["what was before", "The cup grew from 24 teams to 32."],
    ["a sample", 'A note may carry a message such as "12 boats have sailed" to guests.'],
    ["a blank of a form", "He pays (insert number of months, usually 12 months) in advance."],
    ["a blank in brackets", "The term is [up to 12 months] from now."],
    ["a line to be filled in", "I, ________, owe 20 nets to the port."],
    [
      "a condition without what it is for",
      "Unless the hall and the quay are sold by the 12 owners.",
    ],
    [
      "an item that begins further above",
      "(ii) by the consent of 12 owners. 12.2 breach of the rules by 12 owners.",
    ],
  ])("takes %s for no count", (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it("reads no tables, no code and no other language", () => {
    expect(names("| a | b |\n| - | - |\n| 12 cows | 3 pigs |\n\n    12 cows")).toEqual([]);
    expect(counts("Der Verein hat 12 Clubs.", "de")).toEqual([]);
  });

  it("answers with the sentence, and of a long one with the clauses around the number", () => {
    const [short] = counts("The club has 12 members.");
    expect(short).toMatchObject({ answer: "The club has 12 members.", from: 0, to: 24 });
    const tail = "and the rest of it goes on and on, ".repeat(15);
    const [long] = counts(`The club has 12 members, ${tail}until it ends.`);
    expect(long?.answer).toMatch(/^The club has 12 members, .* …$/u);
    expect(long?.answer.length).toBeLessThanOrEqual(402);
  });

  describe("of a long sentence", () => {
    const filler = "which the owners of the port had bought in the north of the land, ".repeat(6);

    it("begins with a clause that says who, and keeps its verb", () => {
      const [fact] = counts(`In the year of the storm, ${filler}the guild sold 12 boats to Oslo.`);
      expect(fact?.answer).toBe("… the guild sold 12 boats to Oslo.");
    });

    it.each([
      ["the exception", `Unless otherwise said, ${filler}the guild sells 12 boats to Oslo.`],
      ["the denial", `No guild, ${filler}the rules say, may sell 12 boats to Oslo.`],
      ["what begins in a bracket", `The guild sold (as was told, ${filler}12 boats) the hall.`],
      ["the verb", `Boats and nets, ${filler}for 12 guests of the port.`],
    ])("leaves out a count when %s would be lost", (_, text) => {
      expect(names(text)).toEqual([]);
    });

    it("shows a time only with all that it holds for", () => {
      const said = "The owner shall, for a period of two years from now, without any consent of it";
      expect(names(`${said}, ${filler}sell no boats.`)).toEqual([]);
      expect(names(`The term is two years from now; ${filler}and so it ends.`)).toEqual([
        "two years",
      ]);
    });
  });

  it("keeps a name once for a sentence", () => {
    expect(names("It takes up to 30 days, never more than 30 days.")).toEqual(["30 days"]);
  });

  it("leaves out what a total measures otherwise", () => {
    expect(names("He owned farms and mills \u2014 totaling 40 acres \u2014 in Norway.")).toEqual([
      "40 acres",
    ]);
  });

  it("takes no time for hostile text", () => {
    expect(names(`${"12 and, ".repeat(10_000)}he left; 5 farms were sold.`)).toEqual(["5 farms"]);
    expect(names(`${"(he has 5 farms, ".repeat(300)}.`)).toEqual([]);
    expect(names(`${"farms and mills, ".repeat(5_000)}40 in total`)).toEqual([]);
  });
});
