const languages = ["en", "de", "fr", "es", "pt", "it", "nl", "sv", "zh", "ja", "ko", "ru", "ar"];

/** The codes of the countries by their names in some languages, in lower case; made when first needed. */
let codes: ReadonlyMap<string, string> | undefined;

function regionCodes(): ReadonlyMap<string, string> {
  if (codes !== undefined) return codes;
  const names = new Map<string, string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of regions()) {
      const name = display.of(code);
      if (name !== undefined) names.set(name.toLowerCase(), code);
    }
  }
  for (const [short, code] of shortNames) names.set(short, code);
  codes = names;
  return names;
}

const shortNames = [
  ["uk", "GB"],
  ["britain", "GB"],
  ["great britain", "GB"],
  ["us", "US"],
  ["usa", "US"],
  ["u.s", "US"],
  ["u.s.", "US"],
  ["america", "US"],
  ["uae", "AE"],
  ["holland", "NL"],
] as const;

function regions(): string[] {
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** Whether a name is that of a country that one of the texts names too, in whatever language. */
export function isSameRegion(name: string, texts: readonly string[]): boolean {
  const names = regionCodes();
  const code = names.get(name.toLowerCase());
  if (code === undefined) return false;
  const others = [...names].filter(([, other]) => other === code).map(([other]) => other);
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return (
      others.some((other) => other.length > 3 && lower.includes(other)) ||
      others.some(
        (other) =>
          other.length <= 3 && new RegExp(`\\b${other.replaceAll(".", "\\.")}\\b`, "iu").test(text),
      )
    );
  });
}
