import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/facts/fact.js";
import type { GoldFact } from "./gold-fact.js";
import { agrees, scoreFacts, type ScoredFact } from "./score-facts.js";

const place = { document: "a.md", required: true, at: [[10, 20]] } as const;
const meeting: GoldFact = { ...place, kind: "event", from: "2019-09-02", to: "2019-09-04" };
const chair: GoldFact = { ...place, kind: "person", name: "Ana Li", role: "Chair of the Board" };
const board: GoldFact = { ...place, kind: "body", name: "TB", expansion: "Trade Board" };
const states: GoldFact = { ...place, kind: "count", value: 10, unit: "Member States of the Board" };
const draft: GoldFact = { ...place, kind: "definition", name: "zero draft" };
const rivers: GoldFact = {
  ...place,
  kind: "list",
  name: "rivers",
  members: ["Elbe", "the Oder", "Weser"],
};

const found = {
  id: "0".repeat(12),
  name: "found",
  aliases: [],
  answer: "found",
  document: "a.md",
  passage: "1".repeat(12),
  span: { start: 15, end: 40 },
  quote: "found",
};

function event(from: string, to: string, place: Partial<typeof found> = {}): ScoredFact {
  return { ...found, kind: "event", date: { from, to }, who: [], ...place };
}
function person(name: string, role: string): ScoredFact {
  return { ...found, kind: "person", name, role };
}
function body(name: string, expansion: string): ScoredFact {
  return { ...found, kind: "body", name, expansion };
}
function count(value: number, unit: string, place: Partial<typeof found> = {}): ScoredFact {
  return { ...found, kind: "count", value, unit, ...place };
}
function definition(name: string): ScoredFact {
  return { ...found, kind: "definition", name };
}
function list(members: readonly string[]): ScoredFact {
  return { ...found, kind: "list", members };
}

const elsewhere = { span: { start: 20, end: 40 } };
const detail: Fact = { ...found, kind: "detail", name: "publisher" };

describe("agrees()", () => {
  it.each<[string, GoldFact, ScoredFact]>([
    ["the same days", meeting, event("2019-09-02", "2019-09-04")],
    ["a name in another order, with titles", chair, person("Prof. Dr. Li Ana", "Chair")],
    ["more of a role", chair, person("Ana Li", "First Chair of the Board, Tarn Bay")],
    ["an article and a plural", board, body("TB", "the trade boards")],
    ["less of a unit", states, count(10, "States")],
    ["more of a unit", states, count(10, "member states in Hangzhou")],
    ["more of a name", draft, definition("A zero draft of the rules")],
    ["members in another order", rivers, list(["Weser", "elbe", "Oder"])],
  ])("accepts %s", (_, gold, fact) => {
    expect(agrees(gold, fact)).toBe(true);
  });

  it.each<[string, GoldFact, ScoredFact]>([
    ["another last day", meeting, event("2019-09-02", "2019-09-05")],
    ["less of a date", meeting, event("2019-09", "2019-09")],
    ["dates told elsewhere", meeting, event("2019-09-02", "2019-09-04", elsewhere)],
    ["dates of another document", meeting, event("2019-09-02", "2019-09-04", { document: "b.md" })],
    ["somebody else", chair, person("Ana Lo", "Chair of the Board")],
    ["part of a name", chair, person("Li", "Chair of the Board")],
    ["another role", chair, person("Ana Li", "Chair of the Council")],
    ["no role", chair, person("Ana Li", "of the")],
    ["another abbreviation", board, body("TBD", "Trade Board")],
    ["more than an abbreviation stands for", board, body("TB", "Old Trade Board")],
    ["another number", states, count(11, "Member States")],
    ["another noun", states, count(10, "members of the States")],
    ["a unit that goes on", states, count(10, "Member States replied")],
    ["a number told elsewhere", states, count(10, "Member States", elsewhere)],
    ["another word", draft, definition("draft rules")],
    ["a member too few", rivers, list(["Elbe", "Oder"])],
    ["a member too many", rivers, list(["Elbe", "Oder", "Weser", "Rhine"])],
    ["another kind", states, definition("Member States of the Board")],
  ])("refuses %s", (_, gold, fact) => {
    expect(agrees(gold, fact)).toBe(false);
  });

  it("accepts any mention and any reading", () => {
    const since: GoldFact = {
      ...place,
      kind: "event",
      from: "2014",
      to: "2014",
      at: [
        [10, 20],
        [300, 304],
      ],
      also: [{ to: "2023" }],
    };
    const later = { span: { start: 290, end: 310 } };
    expect(agrees(since, event("2014", "2023", later))).toBe(true);
    expect(agrees(since, event("2014", "2014", later))).toBe(true);
    expect(agrees(since, event("2014", "2022", later))).toBe(false);
  });

  it("takes any of several nouns, and a currency for what it pays", () => {
    const experts: GoldFact = { ...place, kind: "count", value: 15, unit: "experts and scholars" };
    expect(agrees(experts, count(15, "scholars from abroad"))).toBe(true);
    const funds: GoldFact = {
      ...place,
      kind: "count",
      value: 5,
      unit: "US$",
      also: [{ unit: "illicit funds" }],
    };
    expect(agrees(funds, count(5, "US$ worth of illicit funds"))).toBe(true);
    expect(agrees(funds, count(5, "illicit funds"))).toBe(true);
  });
});

describe("scoreFacts()", () => {
  const optional: GoldFact = { ...states, required: false, value: 3, unit: "counts" };
  const gold = [meeting, chair, states, optional];

  it("counts what is right of what was mined, and what was found of what is required", () => {
    const mined = [
      event("2019-09-02", "2019-09-04"),
      event("2019", "2019"),
      count(3, "counts"),
      count(10, "States"),
      count(10, "Member States"),
    ];
    const { overall, kinds } = scoreFacts(gold, mined);
    expect(overall).toEqual({
      mined: 5,
      right: 4,
      required: 3,
      found: 2,
      precision: 4 / 5,
      recall: 2 / 3,
    });
    expect(kinds.event).toMatchObject({ mined: 2, right: 1, precision: 0.5, recall: 1 });
    expect(kinds.count).toMatchObject({ mined: 3, right: 3, required: 1, found: 1 });
    expect(kinds.person).toMatchObject({ mined: 0, precision: 1, required: 1, recall: 0 });
    expect(kinds.list).toMatchObject({ precision: 1, recall: 1 });
  });

  it("scores dates, people, bodies and counts also apart from lists and definitions", () => {
    const mined = [definition("Board"), list(["Elbe"]), count(10, "States")];
    const { withoutLists } = scoreFacts([...gold, { ...rivers, required: true }], mined);
    expect(withoutLists).toMatchObject({ mined: 1, right: 1, required: 3, found: 1 });
  });

  it("names what is wrong and what was missed", () => {
    const wrong = [list(["Elbe", "Oder", "Weser"]), definition("Board"), body("TB", "Trade Board")];
    const score = scoreFacts(gold, [...wrong, count(10, "States")]);
    expect(score.wrong).toEqual(wrong);
    expect(score.missed).toEqual([meeting, chair]);
  });

  it("leaves out details", () => {
    expect(scoreFacts([], [detail]).overall).toMatchObject({ mined: 0, precision: 1, recall: 1 });
  });

  it("does not count what is not required as missed", () => {
    expect(scoreFacts([optional], []).missed).toEqual([]);
  });
});
