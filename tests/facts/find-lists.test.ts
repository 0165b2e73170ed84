import { describe, expect, it } from "vitest";
import { tagWords } from "../../src/facts/counts/tag-words.js";
import { findLists } from "../../src/facts/find-lists.js";
import { minedFrom } from "./counts/mined-from.js";

const lists = (text: string, language = "en") =>
  findLists(minedFrom(text, { language }), { tagWords }).flatMap((fact) =>
    fact.kind === "list" ? [fact] : [],
  );

describe("findLists()", () => {
  it("takes the items below a sentence with a colon", () => {
    const [list] = lists(
      "## Guests\n\nThe following 3 clubs of Norway took part in the race in Oslo:\n\n- Fram\n- Viking; and\n- Brann (Bergen)\n",
    );
    expect(list).toMatchObject({
      name: "clubs of Norway that took part in the race in Oslo",
      aliases: ["Guests"],
      members: ["Fram", "Viking", "Brann (Bergen)"],
      answer: "Fram; Viking; Brann (Bergen)",
    });
    expect(list?.sentence.text).toMatch(/^The following/u);
  });

  it.each([
    ["The main duties of the board include these three:", "main duties of the board"],
    ["The topics discussed in Bergen have included these three:", "topics discussed in Bergen"],
    [
      "Besides Fram, these three old clubs were invited to the race:",
      "old clubs invited to the race",
    ],
    [
      "The report names three towns from which the guests came:",
      "towns from which the guests came",
    ],
    ["The board spoke of a range of problems, of which the report names these three:", "problems"],
  ])("names what is listed: %s", (lead, name) => {
    expect(lists(`${lead}\n\n- One\n- Two\n- Three\n`).map((list) => list.name)).toEqual([name]);
  });

  it("names a bare list with its heading, or by it", () => {
    const items = "\n\n- One\n- Two\n- Three\n";
    expect(lists(`## Next year\n\nThe board has three aims:${items}`)[0]?.name).toBe(
      "aims (Next year)",
    );
    expect(lists(`## Aims of the board\n\nThe board has three aims:${items}`)[0]?.name).toBe(
      "Aims of the board",
    );
  });

  it("takes items from the next passage, but not from the next section", () => {
    const items = Array.from({ length: 30 }, (_, index) => `- ${"word ".repeat(12)}${index}`);
    expect(lists(`The board decided this:\n\n${items.join("\n")}\n`)[0]?.members).toHaveLength(30);
    expect(lists("The board decided this:\n\n## Next\n\n- One\n- Two\n- Three\n")).toEqual([]);
  });

  it("takes a last thing that is told at length where the sentence says what there is", () => {
    const series =
      "safety on the water, the price of boats, and finding a place for the guests of the race and for their friends";
    expect(lists(`The themes of the year include ${series}.`)[0]?.members).toHaveLength(3);
    expect(lists(`They spoke of themes such as ${series}.`)).toEqual([]);
  });

  it("takes names behind 'like', and nothing else there", () => {
    const [list] = lists("He rows with old clubs like Fram, Viking and Brann.");
    expect(list?.members).toEqual(["Fram", "Viking", "Brann"]);
    expect(lists("He rows on days like sunny ones, windy ones and cold ones.")).toEqual([]);
  });

  it("leaves out inner items and lists of two", () => {
    const text = "The organs are:\n\n1. Council\n   - inner\n   - outer\n2. Court\n3. Board\n";
    expect(lists(text)[0]?.members).toEqual(["Council", "Court", "Board"]);
    expect(lists("The organs are:\n\n- Council\n- Court\n")).toEqual([]);
  });

  it("reads lists in other languages by their form", () => {
    const [list] = lists("Der Verein hat drei Organe:\n\n- Rat\n- Hof\n- Amt\n", "de");
    expect(list).toMatchObject({
      name: "Der Verein hat drei Organe",
      members: ["Rat", "Hof", "Amt"],
    });
  });

  it("cuts the answer between members", () => {
    const items = Array.from({ length: 20 }, (_, index) => `- ${"long ".repeat(8)}item ${index}`);
    const [list] = lists(`The board decided this:\n\n${items.join("\n")}\n`);
    expect(list?.members).toHaveLength(20);
    expect(list?.answer).toMatch(/item \d; …$/u);
    expect(list?.answer.length).toBeLessThanOrEqual(403);
  });

  it.each([
    [
      "The race had 4 clubs of Norway, namely, Fram, the Viking Society of Bergen, Brann (B) and Odd.",
      "clubs of Norway",
      ["Fram", "Viking Society of Bergen", "Brann (B)", "Odd"],
    ],
    [
      "It was signed by three Baltic countries (Estonia, Latvia and Lithuania) in June.",
      "Baltic countries (Test)",
      ["Estonia", "Latvia", "Lithuania"],
    ],
    [
      "Three clubs of Oslo planned the race: the Rowing Club, the Sailing Club, and the Ski Club.",
      "clubs of Oslo that planned the race",
      ["Rowing Club", "Sailing Club", "Ski Club"],
    ],
    [
      "Topics discussed included safety at sea, the price of wood, and fishing rights.",
      "Topics discussed",
      ["safety at sea", "price of wood", "fishing rights"],
    ],
    [
      "At noon, speakers from Fram, Viking, Odd and Brann had a long talk on rules.",
      "speakers (Test)",
      ["Fram", "Viking", "Odd", "Brann"],
    ],
  ])("reads the series in: %s", (text, name, members) => {
    expect(lists(text)).toMatchObject([{ name, members }]);
  });

  it.each([
    ["that has fewer members than it says", "There are 4 clubs, namely, Fram, Odd and Brann."],
    ["that may be read in two ways", "The clubs include Fram, Odd and Brann and Viking and Start."],
    ["that is not finished", "The tools include hammers, saws, nails, etc."],
    ["of two", "The clubs include Fram and Odd."],
    [
      "that goes on behind a semicolon",
      "The units are these: Sales, Ships and Boats; Nets and Ropes.",
    ],
    ["of clauses", "The rules include that nobody runs, which is old, and who may swim."],
  ])("leaves out a series %s", (_, text) => {
    expect(lists(text)).toEqual([]);
  });

  it.each([
    ["The storm hit Oslo and other towns, including Hamar, Lom and Bergen.", "other towns (Test)"],
    [
      "It is shared with third parties, such as rowing clubs, old ports or fish markets.",
      "third parties (Test)",
    ],
    [
      "Other clubs with boats in the harbour include Fram, Odd and Brann.",
      "Other clubs with boats in the harbour (Test)",
    ],
    ["He had success playing many roles, including kings, sailors, and thieves.", "roles (Test)"],
  ])("keeps in the name what tells which things: %s", (text, name) => {
    expect(lists(text).map((list) => list.name)).toEqual([name]);
  });

  it.each([
    [
      "of something further above",
      "News may be kept by people who row in the club, including names, plans and letters.",
    ],
    ["of what somebody owns", "He met friends during his trips, including Fram, Odd and Brann."],
    [
      "that may be of either",
      "You need it for your part in other plans, such as your card number, its date and its name.",
    ],
    [
      "whose last part is a clause",
      "It has side effects, such as pain, fever, and their use must be brief.",
    ],
    ["that only begins", "It covers costs, including rent, wages, and some other items."],
    ["of anything", "He kept many things, such as old nets, wet ropes and dry fish."],
    ["that shares a noun", "He took the old roads, including the Oslo, Bergen and Hamar roads."],
    [
      "that shares a noun, in adjectives",
      "It has routes, such as northern, southern and western sea routes.",
    ],
    ["below a place", "North of Oslo are Hamar, Lom and Skien."],
    [
      "with a title that holds a comma",
      "There are four plays: Home, Away, Rain, and Nets, Ropes and Boats.",
    ],
    ["of what is added", "Herbs are added to some soups, such as dill, thyme or sage."],
    ["in a form", "Name the data you want, including ____, such as names, dates and ports."],
  ])("leaves out a series %s", (_, text) => {
    expect(lists(text)).toEqual([]);
  });

  it("takes no time for hostile text", () => {
    const words = "members of the ".repeat(5_000);
    expect(lists(`${words} from ${"A, ".repeat(5_000)}and (${"b ".repeat(5_000)}`)).toEqual([]);
  });
});
