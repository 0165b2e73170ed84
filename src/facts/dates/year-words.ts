/** What stands before a year, by language; `weak` ones stand before other numbers just as well. */
interface YearWords {
  readonly strong: string;
  readonly weak?: string;
}

const english: YearWords = {
  strong: "in|since|during|until|till|through|throughout|circa|anno|ad|a\\.d\\.|year|years",
  weak: "from|between|by|of|for|about|around|to",
};

const words: Readonly<Record<string, YearWords>> = {
  en: english,
  de: { strong: "in|im\\sjahre?|seit|jahre?|anno", weak: "von|ab|bis|zwischen|um" },
  fr: { strong: "en|depuis|dès|jusqu['’]en|année|l['’]an", weak: "de|à|entre|vers" },
  es: { strong: "en|desde|hasta|año|durante", weak: "de|entre|a" },
  pt: { strong: "em|desde|até|ano|durante", weak: "de|entre|a" },
  it: { strong: "nel|dal|fino\\sal|anno|durante\\sil", weak: "del|al|tra|fra" },
  nl: { strong: "in|sinds|tot|jaar|tijdens", weak: "van|tussen|rond" },
  sv: { strong: "år|sedan|under", weak: "från|till|mellan|i" },
  id: { strong: "tahun|sejak" },
  vi: { strong: "năm" },
  fi: { strong: "vuonna|vuodesta|vuoteen|vuoden" },
};

/** Ends a text before a year; English for a language that is not here. */
export function beforeYear(language: string): { readonly strong: RegExp; readonly weak: RegExp } {
  return patterns[language.toLowerCase().split("-", 1)[0] ?? ""] ?? englishPatterns;
}

const softened =
  "(?:the\\s+)?(?:(?:year|years|early|late|mid|about|around|approximately|circa|ca?\\.|ad|end\\sof|as\\searly\\sas|as\\slate\\sas)[\\s-]+)*(?:mid-)?";

function patternsOf({ strong, weak = "-" }: YearWords): { strong: RegExp; weak: RegExp } {
  const ending = (list: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list})\\s+${softened}$`, "iu");
  return { strong: ending(strong), weak: ending(weak) };
}

const patterns = Object.fromEntries(
  Object.entries(words).map(([language, list]) => [language, patternsOf(list)]),
);
const englishPatterns = patternsOf(english);
