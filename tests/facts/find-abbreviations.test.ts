import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../src/facts/find-abbreviations.js";
import { minedSentences } from "../support/mined.js";

const found = (...sentences: string[]) => findAbbreviations(minedSentences(sentences));
const pairs = (...sentences: string[]) =>
  found(...sentences).map(({ name, answer }) => `${name}: ${answer}`);

describe("findAbbreviations()", () => {
  it.each([
    ["The 4th Working Group Meeting (WGM) was held.", "WGM: Working Group Meeting"],
    [
      "It joined the International Committee of the Red Cross (ICRC).",
      "ICRC: International Committee of the Red Cross",
    ],
    [
      "The Association of Southeast Asian Nations (ASEAN) met.",
      "ASEAN: Association of Southeast Asian Nations",
    ],
    [
      "The Asian-African Legal Consultative Organization (AALCO) met.",
      "AALCO: Asian-African Legal Consultative Organization",
    ],
    [
      "The World Internet Conference/Wuzhen Summit (WIC-Wuzhen) took place.",
      "WIC-Wuzhen: World Internet Conference/Wuzhen Summit",
    ],
    ["HSN (Home Shopping Network) sells.", "HSN: Home Shopping Network"],
    ["The Insurance Bureau of Tarn (“IBT”) agrees.", "IBT: Insurance Bureau of Tarn"],
    ['The Tarn Fishing Authority (hereinafter "TFA") agrees.', "TFA: Tarn Fishing Authority"],
    ["The Tarn Fishing Authority, or TFA, agrees.", "TFA: Tarn Fishing Authority"],
    ["Type 1 diabetes (T1D) is common.", "T1D: Type 1 diabetes"],
    ["Deoxyribonucleic acid (DNA) is long.", "DNA: Deoxyribonucleic acid"],
    ["The graphical user interface (GUI, said 'gooey') helps.", "GUI: graphical user interface"],
  ])("finds what stands for what: %s", (sentence, pair) => {
    expect(pairs(sentence)).toEqual([pair]);
  });

  it.each([
    "It was adopted in Oslo (IV).",
    "The report (see Annex B) is long.",
    "The station (STN4) is closed.",
    "King Edgar (EDGAR) reigned.",
    "He was born (BBC) in Peru.",
    "The Bank (The World Bank, of course) agreed.",
    "It depends on cytochrome c oxidase (COX).",
  ])("finds nothing in %s", (sentence) => {
    expect(pairs(sentence)).toEqual([]);
  });

  it("finds each pair once, two meanings of one abbreviation both", () => {
    expect(
      pairs(
        "The Tarn Fishing Authority (TFA) met.",
        "The Tarn fishing authority (TFA) met again.",
        "The Tarn Farmers Association (TFA) did not.",
      ),
    ).toEqual(["TFA: Tarn Fishing Authority", "TFA: Tarn Farmers Association"]);
  });

  it("quotes both, and is looked up by either", () => {
    const [body] = found("Staff of the Tarn Fishing Authority (TFA) met.");
    expect(body?.aliases).toEqual(["Tarn Fishing Authority"]);
    expect(body?.sentence.text.slice(body.from, body.to)).toBe("Tarn Fishing Authority (TFA)");
  });

  it("stays quick where nothing fits", () => {
    const words = "of the and to a ".repeat(2_000);
    expect(pairs(`${words}(${"AB".repeat(6)})`.repeat(5))).toEqual([]);
  });
});
