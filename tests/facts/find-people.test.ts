import { describe, expect, it } from "vitest";
import { findPeople } from "../../src/facts/find-people.js";
import { compromiseLexicon } from "../../src/facts/names/compromise-lexicon.js";
import { minedSentences } from "../support/mined.js";

const lexicon = compromiseLexicon();
const found = (...sentences: string[]) => findPeople(minedSentences(sentences), { lexicon });
const roles = (...sentences: string[]) =>
  found(...sentences).map(({ name, answer }) => `${name}: ${answer}`);

describe("findPeople()", () => {
  it.each([
    [
      "H.E. Dr. Yaw Mensimah, Secretary-General of the Tarn Union, explained it.",
      "Yaw Mensimah: Secretary-General of the Tarn Union",
    ],
    [
      "Professor Guo Lifeng, Dean of the Law School, gave an address.",
      "Guo Lifeng: Dean of the Law School",
    ],
    ["Then the Rapporteur Prof. Shen Kaiyu presented a report.", "Shen Kaiyu: Rapporteur"],
    [
      "Counsellor Mr. Lu Weimin, Treaty and Law Department of the Ministry of Trade, and Dr. Ada Berg spoke.",
      "Lu Weimin: Counsellor, Treaty and Law Department of the Ministry of Trade",
    ],
    [
      "Ms. Tove Ekblad, Director-General for Legal Affairs, Ministry of Trade, Kingdom of Norway and the Chair of the Panel also spoke.",
      "Tove Ekblad: Director-General for Legal Affairs, Ministry of Trade, Kingdom of Norway and the Chair of the Panel",
    ],
    [
      "The Chairman of the Working Group, Omar Bagheri Tehrani, thanked them.",
      "Omar Bagheri Tehrani: Chairman of the Working Group",
    ],
    ["At the summit President Vasquelle declined.", "Vasquelle: President"],
    [
      "Ada Berg (born 3 May 1950) was the 35th president of Norway.",
      "Ada Berg: 35th president of Norway",
    ],
    ["The German composer Carl Winter lived there.", "Carl Winter: German composer"],
    ["Letters went to King Edgar II of Mercia.", "Edgar II of Mercia: King"],
    ["The US Secretary of State Henry Lund agreed.", "Henry Lund: US Secretary of State"],
    ["Ada Berg (Deputy Director)", "Ada Berg: Deputy Director"],
  ])("finds who somebody is: %s", (sentence, expected) => {
    expect(roles(sentence)).toEqual([expected]);
  });

  it.each([
    "Queen Mary University and the King Street School wrote to General Motors.",
    "The President of the Council thanked the Chairman.",
    "Dr. Ada Berg gave a talk.",
    "John Smith, Mary Lund and others came.",
    "The wife of John Smith was a teacher in Oslo.",
    "The book Ada Berg, published in 1990, sold well.",
    "She read John Smith, the mayor being away.",
    "They fought in King George's War.",
    "The Minister of Finance Okonde Ada Berg came.",
    "Warner Bros, producer of films, agreed.",
    "PRESIDENT TITLE",
    "The former leader John Smith left.",
  ])("says nothing of %s", (sentence) => {
    expect(roles(sentence)).toEqual([]);
  });

  it("gives the next of a list no role of the one before", () => {
    expect(roles("Tarn CEO Jane Doe, Oakwood founder John Smith and others came.")).toEqual([
      "Jane Doe: Tarn CEO",
      "John Smith: Oakwood founder",
    ]);
  });

  it("keeps of one person the fuller role, and different roles apart", () => {
    expect(
      roles(
        "Secretary-General Ada Berg came.",
        "Ada Berg, Secretary-General of the Tarn Union, spoke.",
        "Ada Berg was a lawyer.",
      ),
    ).toEqual(["Ada Berg: Secretary-General of the Tarn Union", "Ada Berg: lawyer"]);
  });

  it("knows people by their titles, and by a surname that only one of them bears", () => {
    const [berg] = found("Prof. Ada Berg, Dean of the Law School, spoke.", "Then Berg left.");
    expect(berg?.aliases).toEqual(["Prof. Ada Berg", "Berg"]);
    const two = found("Dean Mr. Ole Berg, of Oslo, and Ms. Ada Berg, a judge, met.", "Berg left.");
    expect(two.flatMap(({ aliases }) => aliases)).not.toContain("Berg");
  });

  it("gives the title the word that stands in it without the rest of the name too", () => {
    expect(
      roles("Duke Wensheng Kong Duanli fled.", "There were two of the name of Duke Wensheng."),
    ).toEqual(["Kong Duanli: Duke Wensheng"]);
    expect(roles("Duke Richard Lund Berg fled.", "Then Duke Richard came back.")).toEqual([
      "Richard Lund Berg: Duke",
    ]);
  });

  it("quotes name and role together", () => {
    const [person] = found("Later Prof. Ada Berg, Dean of the Law School, gave an address.");
    expect(person?.sentence.text.slice(person.from, person.to)).toBe(
      "Prof. Ada Berg, Dean of the Law School",
    );
  });
});
