import type { WrittenDate } from "./date-mention.js";

/**
 * Finds months that stand with a year, by their names in the language: März 2021, mars 2021,
 * setembro de 2019.
 *
 * @param language a BCP 47 code; one that is not known has no months.
 */
export function readNamedMonths(text: string, language: string): WrittenDate[] {
  const { form, numbers } = monthsOf(language);
  return [...text.matchAll(form)].flatMap(({ index: start, 0: words, groups = {} }) => {
    const month = numbers.get(groups["name"]?.toLowerCase() ?? "");
    const date = { year: Number(groups["year"]), month };
    if (month === undefined) return [];
    const at = { ...date, month };
    return [{ kind: "written", start, end: start + words.length, from: at, to: at } as const];
  });
}

interface Months {
  readonly form: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
}

const known = new Map<string, Months>();

function monthsOf(language: string): Months {
  const found = known.get(language) ?? namedMonths(language);
  known.set(language, found);
  return found;
}

/** The names alone and beside a day, which differ where nouns are inflected. */
function namedMonths(language: string): Months {
  const numbers = new Map<string, number>();
  const [locale] = supported(language);
  for (let month = 1; locale !== undefined && month <= 12; month++) {
    const day = Date.UTC(2019, month - 1, 15);
    for (const style of [{ month: "long" }, { month: "long", day: "numeric" }] as const) {
      const parts = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" }).formatToParts(
        day,
      );
      const name = parts.find(({ type }) => type === "month")?.value.toLowerCase() ?? "";
      if (/^\p{L}{3,}$/u.test(name)) numbers.set(name, month);
    }
  }
  const names = [...numbers.keys()].join("|") || "(?!)";
  const form = `(?<![\\p{L}\\p{N}])(?<name>${names})\\s+(?:de\\s+|del\\s+)?(?<year>[12]\\d{3})(?![\\p{L}\\p{N}]|[.,]\\d)`;
  return { form: new RegExp(form, "giu"), numbers };
}

function supported(language: string): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language);
  } catch {
    // No code of a language at all.
    return [];
  }
}
