import { describe, expect, it } from "vitest";
import { standAlone } from "../../src/retrieval/follow-up.js";

const before = "Who chaired the Oslo Race in 2019?";

describe("standAlone()", () => {
  it.each([
    ["and in 2022?", "Who chaired the Oslo Race in 2022?"],
    ["what about Rome?", "Who chaired the Oslo Race in 2019 Rome?"],
    ["and when was it held?", "when was it held, Oslo Race 2019?"],
    ["who was that?", "who was that, Oslo Race 2019?"],
    ["tell me more", `More: ${before}`],
    ["go on", `More: ${before}`],
  ])("puts what came before to %j", (message, expected) => {
    expect(standAlone(message, ["Older question?", before])).toBe(expected);
  });

  it.each([
    "Who won the Rome Race of 2020?",
    "What did the delegations discuss about the protection of minors on the second day?",
    "What is a zero draft?",
    "What else did Ada Finch build?",
  ])("leaves %j alone", (message) => {
    expect(standAlone(message, [before])).toBe(message);
  });

  it("counts how often more was asked for, and leaves it out of other questions", () => {
    expect(standAlone("what else?", [before, `More: ${before}`])).toBe(`More (2): ${before}`);
    expect(standAlone("more", [before, `More (2): ${before}`])).toBe(`More (3): ${before}`);
    expect(standAlone("and in 2022?", [`More (2): ${before}`])).toBe(
      "Who chaired the Oslo Race in 2022?",
    );
  });

  it("has nothing to put before the first question", () => {
    expect(standAlone("and in 2022?", [])).toBe("and in 2022?");
  });

  it.each([
    ["Who won the race in Oslo?", "why was that, the race in Oslo?"],
    ["When was the fair of Rome held?", "why was that, the fair of Rome?"],
    ["When did Ada Finch win the race?", "why was that, Ada Finch?"],
    ["Who chaired the Oslo Race of the club?", "why was that, Oslo Race?"],
    [
      "Who gave a talk at the fair of Rome in 2019?",
      "why was that, a talk at the fair of Rome in 2019?",
    ],
    ["when did the race end?", "why was that, the race end?"],
    ["Where did the regatta of 2018 take place?", "why was that, the regatta of 2018 take place?"],
    ["who won it, the regatta of 2018?", "why was that, the regatta of 2018?"],
  ])("takes what a question is about: %j", (asked, expected) => {
    expect(standAlone("why was that?", [asked])).toBe(expected);
  });
});
