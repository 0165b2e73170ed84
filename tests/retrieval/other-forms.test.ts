import { describe, expect, it } from "vitest";
import { createOtherForms } from "../../src/retrieval/other-forms.js";
import { splitTerms } from "../support/passages.js";

const words = new Set(["arm", "who"]);
const nrsc = { short: "NRSC", long: "Northern River Survey Council" };
const who = { short: "WHO", long: "World Health Organization" };
const arm = { short: "ARM", long: "Alpine Rescue Mission" };

const formsOf = (...abbreviations: { short: string; long: string }[]) =>
  createOtherForms(abbreviations, { splitTerms, isWord: (word) => words.has(word) });

const council = splitTerms("Northern River Survey Council");
const { findForms, splitTerms: read } = formsOf(nrsc, who, arm);

describe("findForms()", () => {
  it.each([
    ["When did the NRSC meet?", ["nrsc"], council],
    ["when did the nrsc meet", ["nrsc"], council],
    ["WHEN DID THE NRSC MEET", ["nrsc"], council],
    ["the NRSC's maps", ["nrsc"], council],
    ["Which NRSCs are there?", ["nrsc"], council],
    ["Who leads the Northern River Survey Council?", council, ["nrsc"]],
    ["the northern river-survey councils", undefined, undefined],
    ["the Northern River Survey Councils of 1987", council, ["nrsc"]],
    ["What did the WHO say?", [], splitTerms("World Health Organization")],
    ["Where is the ARM from?", ["arm"], splitTerms("Alpine Rescue Mission")],
  ])("finds in %j the written form and the other", (text, written, other) => {
    expect(findForms(text)).toEqual(written === undefined ? [] : [{ written, other }]);
  });

  it.each(["Who has broken an arm?", "WHO WON?", "Which river council surveys the north?"])(
    "finds nothing in %j",
    (text) => {
      expect(findForms(text)).toEqual([]);
    },
  );

  it("trusts what two thirds of the documents explain, and else nothing", () => {
    const other = { short: "NRSC", long: "National Rowing Sports Club" };
    expect(formsOf(nrsc, nrsc, other).findForms("the NRSC")).toHaveLength(1);
    expect(formsOf(nrsc, other).findForms("the NRSC")).toEqual([]);
    expect(formsOf(nrsc, other).findForms("the National Rowing Sports Club")).toEqual([]);
  });
});

describe("splitTerms()", () => {
  it("adds to what a document writes the terms of the other form", () => {
    expect(read("NRSC moved.")).toEqual(["nrsc", "move", ...council]);
    expect(read("The Northern River Survey Council moved.")).toEqual([...council, "move", "nrsc"]);
  });

  it("leaves words alone that are written like a short form but for their capitals", () => {
    expect(read("A strong arm.")).toEqual(splitTerms("A strong arm."));
  });
});
