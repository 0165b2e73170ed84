import { describe, expect, it } from "vitest";
import { loadStemmer, stemmedLanguage } from "../../src/passages/stemmers.js";

describe("stemmedLanguage()", () => {
  it.each([
    ["fr", "fr"],
    ["pt-BR", "pt"],
    ["NB", "no"],
    ["nn", "no"],
    ["en", undefined],
    ["en-GB", undefined],
    ["zh", undefined],
    ["pl", undefined],
    ["und", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("takes %j for %j", (language, expected) => {
    expect(stemmedLanguage(language)).toBe(expected);
  });
});

describe("loadStemmer()", () => {
  it.each([
    ["fr", ["fonde", "fondee", "fondees", "fondes"]],
    ["fr", ["musee", "musees"]],
    ["fr", ["canal", "canaux"]],
    ["es", ["edificacion", "edificaciones"]],
    ["es", ["cancion", "canciones"]],
    ["de", ["haus", "hauser", "hausern"]],
    ["ru", ["книга", "книги", "книгой"]],
    ["fi", ["talo", "talossa", "talot"]],
    ["sv", ["stad", "staden"]],
    ["no", ["kirke", "kirker"]],
    ["it", ["libro", "libri"]],
  ])("in %s takes %j to one stem", async (language, words) => {
    const stem = await loadStemmer(language);
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it("has one for every language it is known to have", async () => {
    const codes = "ar bg da de el es fi fr ga hi hu hy id it lt ne nl no pt ro ru sr sv ta tr uk";
    for (const code of codes.split(" ")) {
      expect(stemmedLanguage(code)).toBe(code);
      expect((await loadStemmer(code))("a")).toBeTypeOf("string");
    }
  });

  it("leaves words as they are in any other language", async () => {
    expect((await loadStemmer("pl"))("mosty")).toBe("mosty");
  });
});
