import { describe, expect, it } from "vitest";
import { nameFinder } from "../../../src/facts/topics/known-names.js";

describe("nameFinder()", () => {
  const names = ["Ada Berg", "Ada", "Mr. Ada Berg", "’t Hooft", "Ada Bergström-Li"];
  const find = nameFinder(names);

  it("finds each whole name where it stands, the longest that begins there", () => {
    const text = "Ada met Ada Berg; Adam and Ada Bergman met Ada Bergström-Li and ’t Hooft";
    expect(find(text).map((name) => name.text)).toEqual([
      "Ada",
      "Ada Berg",
      "Ada",
      "Ada Bergström-Li",
      "’t Hooft",
    ]);
    for (const { text: name, from, to } of find(text)) expect(text.slice(from, to)).toBe(name);
  });

  it("finds what a plain scan finds among many names with one first word", () => {
    const many = Array.from({ length: 300 }, (_, i) => `Mr. Name${i}`);
    const text = "Mr. Name7 saw Mr. Name299 and Mr. Name300, Mr. Name77.";
    const plain = many.filter((name) => new RegExp(`${name}(?!\\d)`).test(text)).toSorted();
    expect(
      nameFinder(many)(text)
        .map((name) => name.text)
        .toSorted(),
    ).toEqual(plain);
  });

  it("finds nothing when there are no names", () => {
    expect(nameFinder([])("Ada Berg")).toEqual([]);
  });
});
