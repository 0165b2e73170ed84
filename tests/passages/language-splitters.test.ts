import { describe, expect, it, vi } from "vitest";
import { stemEnglish } from "../../src/passages/english-stemmer.js";
import { createLanguageSplitters } from "../../src/passages/language-splitters.js";
import { loadStemmer } from "../../src/passages/stemmers.js";
import { chineseStopWords, englishStopWords } from "../../src/passages/stop-words.js";
import { createTermSplitter } from "../../src/passages/terms.js";

const stopWords = new Set([...englishStopWords, ...chineseStopWords]);
const splitTerms = createTermSplitter({ stem: stemEnglish, stopWords });
const splitters = createLanguageSplitters({ splitTerms, stopWords, loadStemmer });

async function own(language: string, text: string): Promise<string[] | undefined> {
  return (await splitters.ownTerms(language))?.(text);
}

function counts(terms: readonly string[] = []): Map<string, number> {
  const found = new Map<string, number>();
  for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

describe("ownTerms()", () => {
  it.each([
    ["fr", "Où est le phare ?", "Les phares."],
    ["fr", "la bibliothèque de l'abbaye", "Des bibliothèques, une abbaye"],
    ["fr", "MUSEES D’ART", "musée et arts"],
    ["it", "Dov'è la chiesa?", "Quante chiese!"],
    ["es", "¿Cuál es la canción?", "Las canciones."],
    ["de", "Wo ist das Haus?", "in den Häusern"],
    ["ru", "Где эта книга?", "в книгах"],
    ["fi", "Missä on kirjasto?", "kirjastot"],
  ])("in %s finds the same in %j and %j", async (language, one, other) => {
    const found = await own(language, one);
    expect(found).toEqual(await own(language, other));
    expect(found).not.toEqual([]);
  });

  it("is the same for regions of a language", async () => {
    expect(await splitters.ownTerms("fr-CA")).toBe(await splitters.ownTerms("fr"));
  });

  it.each(["en", "en-GB", "zh", "ja", "pl", "und", ""])("has none for %j", async (language) => {
    expect(await splitters.ownTerms(language)).toBeUndefined();
  });

  it("still leaves out what English does", async () => {
    expect(await own("fr", "What is the phare of Brenac?")).toEqual(
      await own("fr", "phare Brenac"),
    );
  });
});

describe("forDocuments()", () => {
  it.each(["en", "zh", "zh-TW", "ja", "pl", "und"])("keeps the terms of %j", async (language) => {
    expect(await splitters.forDocuments(language)).toBe(splitTerms);
  });

  it.each([
    ["fr", "Les nations réunies organisaient trois collections de tableaux à l'Île-Rousse."],
    ["de", "Die Organisation hatte 1.200 Mitglieder; alle Mitglieder wohnten in Häusern."],
    ["ru", "Книги и ещё книги: 12 томов по 12 глав."],
  ])("in %s adds stems and loses no term", async (language, text) => {
    const split = await splitters.forDocuments(language);
    const found = counts(split(text));
    for (const [term, count] of [...counts(splitTerms(text)), ...counts(await own(language, text))])
      expect(found.get(term)).toBeGreaterThanOrEqual(count);
    expect(found.size).toBeGreaterThan(counts(splitTerms(text)).size);
  });

  it("counts a term once that both find, as often as it stands there", async () => {
    const split = await splitters.forDocuments("fr");
    expect(split("pont 1874, pont")).toEqual(["pont", "1874", "pont"]);
  });

  it("loads what a language needs once, when it occurs", async () => {
    const load = vi.fn(loadStemmer);
    const counted = createLanguageSplitters({ splitTerms, stopWords, loadStemmer: load });
    await counted.forDocuments("en");
    expect(load).not.toHaveBeenCalled();
    await Promise.all([
      counted.forDocuments("fr"),
      counted.ownTerms("fr"),
      counted.ownTerms("fr-BE"),
    ]);
    expect(load.mock.calls).toEqual([["fr"]]);
  });
});
