import { englishMonths } from "../../documents/calendar-words.js";
import type { NumberMention } from "./number-mentions.js";
import { numberWord } from "./number-words.js";
import type { TaggedWord } from "./tagged-word.js";

/** Words after which a number is a name or a place in an order. */
const labels = `section sections sec article articles art chapter chapters page pages p pp paragraph
  paragraphs clause clauses rule rules item items step point question example figure figures fig
  table panel exhibit schedule annex appendix part volume vol issue number numbers no nos version
  phase stage type class group category grade level day week month year years round game act scene
  verse line lines note footnote equation theorem case room flight channel route highway interstate
  district zone ward unit lot block suite box season episode track amendment protocol resolution
  regulation directive agreement form model series age aged ages jan feb mar apr jun jul aug sep sept oct nov
  dec`;
/** Words after which a number does not tell how many there are. */
const notAll = `first last next past previous latter former top bottom final another every each per half between
  several few couple minus plus times quarter other lower upper`;
const before = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${[labels, notAll, ...englishMonths].join(" ").trim().split(/\s+/).join("|")})\.?\s+$`,
  "iu",
);
const month = new RegExp(String.raw`^\s(?:${englishMonths.join("|")})\b`, "iu");
const rangeBefore = new RegExp(
  String.raw`(?:\d|%|\b${numberWord})(?:\)|\s\p{L}+)?\s*(?:to|or|through|[-–—/])\s*$|\b(?:out of|one in|multiples? of|from)\s+$(?<!\p{L}\sfrom\s)`,
  "iu",
);
const joinedBefore = new RegExp(
  String.raw`(?:(?<!\b(?:1\d|20)\d)\d|\b${numberWord})\s*(?:,|,?\s(?:and|or))\s*$`,
  "iu",
);
const rangeAfter = new RegExp(
  String.raw`^\s*(?:(?:to|or|and|through|,|,\s?and|,\s?or|[-–—/:×x])\s?(?:US)?[$€£]?(?:\d|${numberWord}\b)|or\s(?:more|less|fewer)|and a half|in\s(?:\d|${numberWord})|[-‐‑/×]|\.\d)`,
  "iu",
);
const qualifier =
  /\b(?:some|about|approximately|roughly|over|more than|fewer than|less than|at least|up to|nearly|almost|only|total of|as many as)\s+$/iu;
const functionWords = new Set(
  `the a an in on at by of with for from to and or but as about some over under nearly almost around
   approximately roughly only just than least most all its their his her our these those are were was
   is has have had after before within during since until among through while when where which that
   who including besides additionally there no not up both whereas if because although though upon
   following below above against into exactly altogether together currently today now then also if
   any each maybe perhaps every`.split(/\s+/),
);

/**
 * Whether a number may tell how many: it is no year, date, age or number of a section, no part of
 * a range and not one of several. For the rest see {@link isPartOfName}.
 */
export function isQuantity(text: string, number: NumberMention): boolean {
  const lead = text.slice(Math.max(0, number.start - 60), number.start);
  const rest = text.slice(number.end, number.end + 30);
  const written = text.slice(number.start, number.end);
  if (/[^\s("'“‘«\u2014\u2013]$/u.test(lead) || /(?:\d\s?[×x·]|§)\s*$/u.test(lead)) return false;
  if (before.test(lead) || rangeBefore.test(lead) || joinedBefore.test(lead)) return false;
  if (rangeAfter.test(rest) || (!number.isPercent && /^\s?of\b/iu.test(rest))) return false;
  if (month.test(rest)) return false;
  if (/^one$|^1$/iu.test(written) && !/\bonly\s$/iu.test(lead)) return false;
  if (/\b(?:these|those|both)\s+$/iu.test(lead) && !/[:：]$/u.test(text)) return false;
  if (/^(?:1[4-9]|20)\d\d$/u.test(written) && !qualifier.test(lead)) return false;
  return !isNumberOfHeading(written, lead, rest) && !isSample(text.slice(0, number.start));
}

/** Words that are given as an example of what might be said: for example, "12 users have joined". */
function isSample(before: string): boolean {
  const near = before.slice(-400);
  const isQuoted =
    near.lastIndexOf("“") > near.lastIndexOf("”") || near.split('"').length % 2 === 0;
  return (
    isQuoted &&
    /\b(?:for example|for instance|such as|e\.g\.|(?:statement|message|sentence|notice|label)s?,? (?:that|like|saying|such as))[^"“”]*["“][^"“”]*$/iu.test(
      near,
    )
  );
}

/** "3.2 Binding Successors", "5 RESTRICTIONS", "The Three Musketeers". */
function isNumberOfHeading(written: string, lead: string, rest: string): boolean {
  const isCapital = /^\s\p{Lu}(?!\p{L}{0,4}\/)/u.test(rest);
  if (/^\p{Lu}\p{Ll}/u.test(written)) return lead.trim() !== "" && isCapital;
  if (!/^\d/u.test(written)) return false;
  if (/^\s\p{Lu}{4}/u.test(rest) || (isCapital && written.includes("."))) return true;
  return /(?:^|[.\d\n])\s*$/u.test(lead) && (isCapital || /\d\s+$/u.test(lead));
}

/** Whether it stands behind a name that it belongs to: "Apollo 11", "Panel 8". */
export function isPartOfName(
  text: string,
  number: NumberMention,
  words: readonly TaggedWord[],
): boolean {
  const previous = words.findLast(({ end }) => end <= number.start);
  if (!previous || !/^\s+$/u.test(text.slice(previous.end, number.start))) return false;
  if (functionWords.has(previous.text.toLowerCase()) || number.currency !== undefined) return false;
  const isNamed = /^\p{Lu}/u.test(previous.text) && previous.is !== "adverb";
  const isDigits = /^\d/u.test(text.slice(number.start));
  return isNamed || (isDigits && previous.is === "singular");
}
