import { distance } from "fastest-levenshtein";
import { describe, expect, it } from "vitest";
import { createLexicon, createSpellingRepair } from "../../src/retrieval/spelling.js";

const lexicon = createLexicon([
  ["group", 9],
  ["conference", 4],
  ["governance", 3],
  ["discussed", 2],
  ["issues", 5],
  ["about", 99],
  ["which", 99],
  ["treaty", 1],
  ["treats", 8],
]);
const isWord = (word: string) => ["format", "women", "grout"].includes(word);
const repair = createSpellingRepair({ lexicon, isWord, editDistance: distance });

describe("createSpellingRepair()", () => {
  it.each([
    ["an exchange of neighbors", "gruop", "group"],
    ["an exchange at the start", "rgoup", "group"],
    ["a letter left out", "isues", "issues"],
    ["a letter too many", "grooup", "group"],
    ["another letter", "discuszed", "discussed"],
    ["a first letter left out", "roup", "group"],
    ["two edits in a long word", "govenanse", "governance"],
    ["a question word of three letters", "wen", "when"],
    ["an exchange in a right word that the corpus lacks", "fomrat", "format"],
  ])("mends %s", (_, word, right) => {
    expect(repair(word)).toBe(right);
  });

  it.each([
    ["a word of the corpus", "treaty"],
    ["a right word that the corpus lacks", "grout"],
    ["a word far from all others", "telephone"],
    ["two edits in a short word", "grrop"],
    ["a number", "20199"],
    ["a short word", "teh"],
  ])("leaves %s", (_, word) => {
    expect(repair(word)).toBeUndefined();
  });

  it("takes the commonest of the nearest", () => {
    expect(repair("treatz")).toBe("treats");
  });
});
