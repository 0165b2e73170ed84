import { describe, expect, it } from "vitest";
import { findDefinitions } from "../../src/facts/find-definitions.js";
import { minedFrom } from "./counts/mined-from.js";

const definitions = (text: string, details = {}) =>
  findDefinitions(minedFrom(text, details)).map(({ name, answer }) => [name, answer]);

describe("findDefinitions()", () => {
  it.each([
    ['"Vessel" means any boat or ship.', "Vessel", "any boat or ship"],
    ["1.2 “Port” shall mean the harbour of Oslo.", "Port", "the harbour of Oslo"],
    ['As used here, the term "crew" refers to all people aboard.', "crew", "all people aboard"],
    ["Harbour Dues means the fees of the port.", "Harbour Dues", "the fees of the port"],
    ["Dead reckoning refers to finding one's place.", "Dead reckoning", "finding one's place"],
    ["A knot is defined as one mile in an hour.", "knot", "one mile in an hour"],
    [
      '"Ship" means, for one owner, a boat; "Sea" means all water.',
      "Ship",
      "for one owner, a boat",
    ],
  ])("reads: %s", (text, name, answer) => {
    expect(definitions(text)).toEqual([[name, answer]]);
  });

  it.each([
    "This means that nobody may leave.",
    "It refers to the old rules.",
    "Please refer to the rules of the port.",
    '"Vessel" has the meaning given in section 2.',
    '"Vessel" means that we sail.',
    '"Vessel" means the following:',
    '"Vessel" means boats.',
    '"Vessel" does not mean a raft of logs.',
    "The mean annual catch was higher than before.",
    "The name Oslo refers to a field of the gods.",
    '"Purpose" means [STATE THE PURPOSE OF THE TALKS].',
    '"Owner" means ____________, a company in Oslo.',
    '"Owner" means (insert name), a company in Oslo.',
  ])("takes for no definition: %s", (text) => {
    expect(definitions(text)).toEqual([]);
  });

  it.each([
    [
      "Night Watch means a watch after ten; Day Watch means a watch before noon.",
      "Night Watch",
      "a watch after ten",
    ],
    [
      "a) Catch is defined as fish on deck. b) Haul is defined as a full net.",
      "Catch",
      "fish on deck",
    ],
    [
      '"Buyer" means all who sign below; and (b) any fish sold to it is called Goods.',
      "Buyer",
      "all who sign below",
    ],
    ["Log Books means the books of the ship.", "Log Books", "the books of the ship"],
    [
      '"Secret" means a plan that (i) falls under 7 U.S.C. § 12 or (ii) is marked so.',
      "Secret",
      "a plan that (i) falls under 7 U.S.C. § 12 or (ii) is marked so",
    ],
    [
      '"Secret" means a plan that is (i) marked by the owner;',
      "Secret",
      "a plan that is (i) marked by the owner …",
    ],
    ['"Port" means any port in the U.S.', "Port", "any port in the U.S."],
  ])("ends where the meaning does: %s", (text, name, answer) => {
    expect(definitions(text)).toEqual([[name, answer]]);
  });

  it("goes on behind an initial, and quotes all of it", () => {
    const text = "The Oslo Fire was a fire at the Olav T. Berg Hall in Oslo.";
    const [fact] = findDefinitions(minedFrom(text, { title: "Oslo Fire" }));
    expect(fact).toMatchObject({ answer: "was a fire at the Olav T. Berg Hall in Oslo" });
    expect(fact?.sentence.spanOf(fact.from, fact.to)).toEqual({ start: 0, end: text.length });
  });

  it("takes headings of clauses for no terms", () => {
    const clauses =
      "FORCE: If a rule fails, the others stay.\n\nTERM: This Agreement shall end in May.\n\nLAW: The parties agree on Oslo.\n";
    expect(definitions(clauses)).toEqual([]);
  });

  it("reads the rows of a table with the headers of their columns", () => {
    const table =
      "| Body | Seat | Members |\n| - | - | - |\n| Council | Bonn | 12 |\n| Court |  | 9 |\n| Board | Oslo |\n|  | x | y |\n";
    expect(definitions(table, { language: "de" })).toEqual([
      ["Council", "Seat: Bonn; Members: 12"],
      ["Court", "Members: 9"],
    ]);
  });

  it("keeps two tables apart", () => {
    const tables =
      "| A | B |\n| - | - |\n| one | two |\n\n| C | D |\n| - | - |\n| three | four |\n";
    expect(definitions(tables)).toEqual([
      ["one", "B: two"],
      ["three", "D: four"],
    ]);
  });

  it("reads neighbouring items with a term and a mark", () => {
    const items = "- **quorum**: half of the members. More.\n- **Chair**: who leads the talks.\n";
    expect(definitions(items, { language: "fr" })).toEqual([
      ["quorum", "half of the members"],
      ["Chair", "who leads the talks"],
    ]);
    expect(definitions("- Chair: who leads the talks.\n- Nobody else may lead them.\n")).toEqual(
      [],
    );
    expect(definitions("- Note: this is not so.\n- Note: that is not so.\n")).toEqual([]);
  });

  it("reads items with a paragraph inside them, as web pages' definition lists become", () => {
    const list = "* Quorum\n\n  Half of the members.\n\n* Chair\n\n  Who leads the talks.\n";
    expect(definitions(list)).toEqual([
      ["Quorum", "Half of the members"],
      ["Chair", "Who leads the talks"],
    ]);
  });

  it.each([
    ["Fjords", "The fjords are long arms of the sea."],
    ["Seas", "It is a long arm of the sea."],
    ["Seas", "Water is the main reason for trade here."],
    ["Seas", "Norway is a land in the north."],
    ["Seas", "Surrounding Oslo is a ring of hills and woods."],
  ])("leaves out the first sentence below %s: %s", (title, text) => {
    expect(definitions(text, { title })).toEqual([]);
  });

  it.each([
    ["Fjord", "A fjord is a long arm of the sea.", "fjord", "a long arm of the sea"],
    [
      "The Viking",
      "Vikings were the people who sailed far.",
      "Vikings",
      "were the people who sailed far",
    ],
    [
      "Seas",
      "The Oslo Boat Club (OBC) is an old club for rowers.",
      "Oslo Boat Club",
      "an old club for rowers",
    ],
    ["The Long Sail", "The Long Sail is a play of 1950.", "The Long Sail", "a play of 1950"],
    ["A Sail Home (play)", "A Sail Home is a play of 1950.", "A Sail Home", "a play of 1950"],
  ])("reads the first sentence below %s: %s", (title, text, name, answer) => {
    expect(definitions(text, { title })).toEqual([[name, answer]]);
  });

  it("reads it below a heading too, and knows the abbreviation", () => {
    const [fact] = findDefinitions(
      minedFrom("Some words.\n\n## Boat Club\n\nThe Boat Club (BC) is a club for rowers."),
    );
    expect(fact).toMatchObject({ name: "Boat Club", aliases: ["BC"] });
  });

  it("cuts a long meaning between words", () => {
    const [[, answer = ""] = []] = definitions(`"Vessel" means ${"any boat or ship ".repeat(40)}.`);
    expect(answer.length).toBeLessThanOrEqual(302);
    expect(answer).toMatch(/(?:any|boat|or|ship) …$/u);
  });
});
