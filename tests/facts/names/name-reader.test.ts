import { describe, expect, it } from "vitest";
import { compromiseLexicon } from "../../../src/facts/names/compromise-lexicon.js";
import { createNameReader } from "../../../src/facts/names/create-name-reader.js";

const read = createNameReader(compromiseLexicon());
const names = (sentence: string): string[] =>
  read(sentence).map(({ kind, text }) => `${kind}: ${text}`);

describe("createNameReader()", () => {
  it.each([
    [
      "The International Committee of the Red Cross met.",
      "International Committee of the Red Cross",
    ],
    [
      "It wrote to the Treaty and Law Department of the Ministry of Trade of Peru.",
      "Treaty and Law Department of the Ministry of Trade of Peru",
    ],
    ["Staff of the University of Naples spoke.", "University of Naples"],
    [
      "The Michigan Department of Health and Human Services agreed.",
      "Michigan Department of Health and Human Services",
    ],
    [
      "A Working Group on Rule of Law in Outer Space was set up.",
      "Working Group on Rule of Law in Outer Space",
    ],
    ["Orders went to Tarn Industries, Inc. at once.", "Tarn Industries, Inc"],
    ["The United Nations Children's Fund helped.", "United Nations Children's Fund"],
  ])("joins the name of a body: %s", (sentence, name) => {
    expect(names(sentence)).toEqual([`body: ${name}`]);
  });

  it("keeps bodies that are listed apart", () => {
    expect(
      names(
        "It was run by the Lima Department of Foreign Affairs and Treaty and Law Department of Peru.",
      ),
    ).toEqual([
      "body: Lima Department of Foreign Affairs",
      "body: Treaty and Law Department of Peru",
    ]);
  });

  it("finds countries, regions, towns, and a town that only its country tells", () => {
    expect(names("From the People's Republic of China they went to Oslo, Norway.")).toEqual([
      "place: People's Republic of China",
      "place: Oslo",
      "place: Norway",
    ]);
    expect(names("It opened in Brindlewick, Scotland, in May.")).toEqual([
      "place: Brindlewick",
      "place: Scotland",
    ]);
    expect(names("Winters in Northern Ireland differ from those by the Yellow River.")).toEqual([
      "place: Northern Ireland",
      "place: Yellow River",
    ]);
  });

  it("finds people without their titles, also those with unknown names", () => {
    expect(
      names("H.E. Prof. Dr. Kwabena Osei-Tutu thanked Marie Lund and President Vasquelle."),
    ).toEqual(["person: Kwabena Osei-Tutu", "person: Marie Lund", "person: Vasquelle"]);
  });

  it.each([
    "Queen Mary University opened its doors.",
    "The General Data Protection Regulations apply.",
    "The Receiving Party shall return it to the Disclosing Party.",
    "Representatives spoke on Monday, and again in May.",
    "THE GOVERNMENT OF JOHN SMITH IN PARIS SHALL NOT",
    "Winners of the Marie Lund Prize walked down King Street.",
  ])("takes no person from %s", (sentence) => {
    expect(names(sentence).filter((name) => name.startsWith("person"))).toEqual([]);
  });

  it("tells where the names stand", () => {
    const sentence = "She left the World  Bank for Peru.";
    for (const { text, from, to } of read(sentence)) {
      expect(sentence.slice(from, to).replace(/\s+/g, " ")).toBe(text);
    }
    expect(read(sentence)).toHaveLength(2);
  });
});
