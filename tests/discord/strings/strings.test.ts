import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { locales } from "../../../src/discord/records/settings.js";
import { dateText } from "../../../src/discord/rendering/date-text.js";
import { english } from "../../../src/discord/strings/english.js";
import { languages, stringsOf } from "../../../src/discord/strings/strings-of.js";

const others = locales.filter((locale) => locale !== "en");

/** Every text of a language by its path, functions called with values that can be found again. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, called(value as Text)]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

type Text = (...values: unknown[]) => string;

/** One value that is a number, a word and a record at once, as the types are gone. */
function called(text: Text): string {
  const first = new Proxy(new Number(717), {
    get: (number, key) =>
      key in number || typeof key === "symbol" ? reflected(number, key) : fields(key),
  });
  return text(first, "⟦second⟧");
}

function reflected(number: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(number, key);
  return typeof value === "function" ? (value.bind(number) as unknown) : value;
}

/** Fields of a record get different numbers by their names. */
function fields(key: string): number {
  return 1_000 + (Buffer.from(key).reduce((sum, byte) => sum * 7 + byte, 0) % 900_000);
}

/** The values that stand in a text, as numbers without separators. */
function placeholders(text: string): string[] {
  const numbers = text.replace(/(?<=\d)[.,\u202f\u00a0](?=\d)/g, "").match(/\d{3,}|⟦second⟧/g);
  return (numbers ?? []).sort();
}

const inEnglish = new Map(texts(english));

describe.each(others)("the strings in %s", (locale) => {
  const translated = texts(languages[locale]);

  it("have the same texts with the same placeholders", () => {
    expect(translated.map(([path]) => path)).toEqual([...inEnglish.keys()]);
    for (const [path, text] of translated) {
      expect([path, ...placeholders(text)]).toEqual([
        path,
        ...placeholders(inEnglish.get(path) ?? ""),
      ]);
    }
  });

  it("are translated", () => {
    const same = translated
      .filter(([path, text]) => text !== "" && text === inEnglish.get(path))
      .map(([path]) => path);
    expect(same.filter((path) => !mayBeSame.has(path))).toEqual([]);
  });

  it("keep Markdown in pairs", () => {
    for (const [path, text] of translated) {
      const marks = (mark: RegExp): number => text.match(mark)?.length ?? 0;
      expect([path, marks(/\*\*/g) % 2, marks(/`/g) % 2]).toEqual([path, 0, 0]);
    }
  });
});

/** Words that two languages share. */
const mayBeSame = new Set([
  ".commands.ask.options.question.name",
  ".commands.sources.options.document.name",
  ".answer.sources",
  ".answer.page",
  ".buttons.original",
  // A full stop behind what is given.
  ".writing.alone",
  ".feedback.columns.question",
  ".sources.passages",
  ".sources.title",
]);

describe("dates in sentences", () => {
  const articles = /(?:^|\s)(?:de|du|à|au|desde|hasta|a|jusqu’à) 2 (?:de )?(?:sept|mars)/;

  it.each([languages.fr, languages.es])("need no article in $locale", ({ timeline, locale }) => {
    const date = dateText({ from: "2019-09-02", to: "2019-09-02" }, locale);
    const later = dateText({ from: "2020-09-02", to: "2020-09-02" }, locale);
    const sentences = [
      timeline.from(date),
      timeline.to(later),
      timeline.nothing(date, later),
      timeline.reversed(later, date),
    ];
    expect(sentences.filter((sentence) => articles.test(sentence))).toEqual([]);
    // A day that begins a clause of its own reads well in every precision.
    for (const text of sentences) expect(text).toMatch(/[:(]\s?2 /);
  });
});

describe("stringsOf", () => {
  it.each([
    [["zh-CN"], "zh-CN"],
    [["zh-TW"], "zh-CN"],
    [["es-ES"], "es"],
    [["es-419"], "es"],
    [["fr"], "fr"],
    [["en-GB", "fr"], "en"],
    [["de", "fr"], "fr"],
    [["de", null], "en"],
    [[undefined], "en"],
    [["toString"], "en"],
  ])("speaks for %j %s", (asked, locale) => {
    expect(stringsOf("auto", asked).locale).toBe(locale);
  });

  it("heeds the language that a guild demands", () => {
    expect(stringsOf("es", ["fr"])).toBe(languages.es);
  });
});
