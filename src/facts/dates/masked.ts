/**
 * The same text, as long, with other characters in place of what holds numbers that are no dates:
 * addresses, phone numbers, money, numbers of laws, pages, sections and versions.
 */
export function masked(text: string): string {
  return noDates.reduce(
    (rest, pattern) => rest.replace(pattern, (match) => filler.repeat(match.length)),
    text,
  );
}

/** The text with the spans hidden likewise; they are in order. */
export function without(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = "";
  for (const { start, end } of spans) {
    rest += text.slice(rest.length, start);
    rest += filler.repeat(Math.max(0, end - rest.length));
  }
  return rest + text.slice(rest.length);
}

/** Neither a letter nor a digit, and no mark that a date is written with. */
const filler = "\u00a4";

const noDates: readonly RegExp[] = [
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /[\w.+-]{1,64}@[\w.-]{1,64}/gu,
  /\b[\w.-]{1,60}\/(?=[\w./-]{0,60}[a-z])[\w./-]+/giu,
  /(?<![\p{L}\d])(?:[$€£¥₹]|US\$|USD|EUR|GBP|CNY|RMB)\s?\d[\d.,]*/gu,
  /\b(?:tel|phone|fax|call|isbn|issn|doi)\b[^\p{L}]{4,30}/giu,
  /\+\d[\d\s()-]{6,}/gu,
  /\b(?:iso|iec|din|rfc|ieee|ansi|resolution|res\.|regulation|directive|decision|decree|no\.?|nos\.?|nr\.?|number|p\.|pp\.|pages?|vol(?:ume|\.)|§+|sections?|secs?\.|articles?|arts?\.|paragraphs?|paras?\.|clauses?|chapters?|rules?|items?|line|lines|room|flight|model|version|v\.?|highway|route|box|figure|fig\.|table|case|docket|act)\s*(?:\((?:EU|EC|EEC)\)\s*)?(?:no\.?\s*)?[A-Z]{0,4}\/?\d[\d/.:-]{0,20}\d(?:\([\w]+\))*/giu,
  /\b\d{4}\/\d{2,}\b(?!\/)/gu,
  /\b(?:act|bill|law|laws|code|regulations?|directive|decree|order|ordinance|rules|statute|amendments?)\s+of\s+\d{4}\b/giu,
  /\b\d{4}\s+(?:act|bill|regulations?|code|rules|amendments?)\b/giu,
];
