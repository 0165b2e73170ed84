import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../src/facts/find-abbreviations.js";
import { findPeople } from "../../src/facts/find-people.js";
import { findTopics } from "../../src/facts/find-topics.js";
import { compromiseLexicon } from "../../src/facts/names/compromise-lexicon.js";
import { createNameReader } from "../../src/facts/names/create-name-reader.js";
import { minedSentences } from "../support/mined.js";

const lexicon = compromiseLexicon();
const readNames = createNameReader(lexicon);

function topics(sentences: readonly string[], language = "en"): string[] {
  const mined = minedSentences(sentences, { language });
  const findings = [...findPeople(mined, { lexicon }), ...findAbbreviations(mined)];
  return findTopics(mined, { readNames, lexicon, findings }).map(
    ({ kind, name, count }) => `${kind}: ${name} ${count}`,
  );
}

describe("findTopics()", () => {
  it("counts the sentences that mention a body, by its name or its abbreviation", () => {
    expect(
      topics([
        "The Tarn Fishing Authority (TFA) met in Oslo.",
        "Members of the TFA came.",
        "The Tarn Fishing Authority closed.",
        "The Tarn Fishing Authority opened.",
      ]),
    ).toEqual(["body: Tarn Fishing Authority 4"]);
  });

  it("counts a country under its name and its full name", () => {
    expect(topics(["The Kingdom of Norway paid.", "Norway left.", "It is in Norway."])).toEqual([
      "place: Norway 3",
    ]);
  });

  it("names people with a role at once, others from two sentences on", () => {
    expect(
      topics(["Prof. Ada Berg, Dean of the Law School, met John Smith.", "It rained."]),
    ).toEqual(["person: Ada Berg 1"]);
  });

  it("finds terms, not the words that only stand inside them", () => {
    const found = topics([
      "Nations debate the rule of law in cyberspace.",
      "The rule of law in cyberspace is young.",
      "A questionnaire was sent.",
      "Each questionnaire came back.",
      "The Questionnaires were read.",
    ]);
    expect(found).toEqual(["subject: questionnaire 3", "subject: rule of law in cyberspace 2"]);
  });

  it("takes an abbreviation that has members for a body everywhere", () => {
    expect(topics(["Member States of OKTA met.", "OKTA closed."])).toEqual(["body: OKTA 2"]);
  });

  it("finds a person by all names at every place of a sentence, as whole words", () => {
    expect(
      topics([
        "Prof. Ada Berg, Dean of the Law School, spoke.",
        "Bergen had never seen Ada Bergman, but Ada Berg stayed.",
        "Prof. Ada Berg and Prof. Ada Berg again.",
      ]),
    ).toContain("person: Ada Berg 3");
  });

  it("takes no word in capitals for an abbreviation that the language or the text has", () => {
    const found = topics([
      "The OKTX AND the ZORB met.",
      "They wrote to an OKTX AND a ZORB later.",
      "Each zorb is a ball; write to oktx@example.org.",
    ]);
    expect(found).toEqual(["subject: OKTX 2"]);
  });

  it("keeps the better of two terms that overlap in the same sentences", () => {
    const found = topics([
      "The river bridge has a bridge toll.",
      "A bridge toll is paid at the river bridge.",
      "Each river bridge was old.",
    ]);
    expect(found).toEqual(["subject: river bridge 3"]);
  });

  it("keeps both when they mostly stand in different sentences", () => {
    const found = topics([
      "The river bridge was shut.",
      "A river bridge fell.",
      "Each river bridge was old.",
      "The bridge toll for lorries rose.",
      "A bridge toll for lorries is paid.",
    ]);
    expect(found).toEqual(["subject: river bridge 3", "subject: bridge toll for lorries 2"]);
  });

  it("finds no term that begins or ends with a verb", () => {
    const found = topics([
      "States agreed on dealing with piracy by combating smuggling rings.",
      "They spoke of dealing with piracy and of combating smuggling rings.",
      "Papers relating to rivers and information relating to the bridge.",
      "Notes relating to rivers and information relating to the bridge.",
    ]);
    expect(found.join("\n")).not.toMatch(/dealing|combating|relating/);
  });

  it("finds terms that begin or end with a word in -ing that is no verb", () => {
    const found = topics([
      "The welcoming address was short, and packet switching was new.",
      "Her welcoming address was long; packet switching won.",
    ]);
    expect(found).toEqual(["subject: welcoming address 2", "subject: packet switching 2"]);
  });

  it("takes short words and roles alone for no subject, short names for one", () => {
    const found = topics([
      "The Rapporteur told the cyber crew of Zibro.",
      "A Rapporteur saw the cyber crew at Zibro.",
      "Each Rapporteur left the cyber team of Zibro.",
    ]);
    expect(found).toContain("subject: Zibro 3");
    expect(found.join("\n")).not.toMatch(/Rapporteur|cyber \d/);
  });

  it("counts the singular and the plural of any word as one", () => {
    expect(topics(["We list categories of goods.", "This category of goods is new."])).toEqual([
      "subject: categories of goods 2",
    ]);
  });

  it("finds no subjects in a language that it has no small words of", () => {
    expect(
      topics(["Der Fragebogen kam.", "Der Fragebogen ging.", "Der Fragebogen blieb."], "de"),
    ).toEqual([]);
    expect(topics(["网络空间国际法。", "网络空间国际法。"], "zh")).toEqual([]);
  });

  it("keeps to twelve of a kind, most mentions first", () => {
    const towns =
      "Oslo Paris Berlin Rome Madrid Lisbon Vienna Prague Warsaw Athens Dublin London Cairo".split(
        " ",
      );
    const sentences = towns.flatMap((town) => [`It rained in ${town}.`, `Snow fell in ${town}.`]);
    const found = topics([...sentences, "It rained in Cairo."]);
    expect(found).toHaveLength(12);
    expect(found[0]).toBe("place: Cairo 3");
  });
});
