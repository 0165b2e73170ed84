import type { MinedSentence } from "../mined-document.js";

/** What a sentence says that something is. */
export interface Definition {
  readonly sentence: MinedSentence;
  readonly name: string;
  readonly aliases: readonly string[];
  /** One line, at most about 300 characters. */
  readonly answer: string;
  /** Where name and answer stand in the sentence. */
  readonly from: number;
  readonly to: number;
}

const limit = 300;

/** A text on one line, whole words of it up to about 300 characters. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const space = line.lastIndexOf(" ", limit);
  const kept = line.slice(0, space > limit / 2 ? space : limit).replace(/[\ud800-\udbff]$/u, "");
  return `${kept.replace(/[\s,;:(\u2014\u2013-]+$/u, "")} …`;
}

const items: readonly (readonly [first: RegExp, second: RegExp])[] = [
  [/\(i\)/u, /\(ii\)/u],
  [/\(a\)/u, /\(b\)/u],
  [/\(1\)/u, /\(2\)/u],
  [/(?:^|\s)\(?A\)/u, /(?:^|\s)\(?B\)/u],
];

/** A meaning without the next item of a list that it is itself an item of: "...; and (b) ...". */
export function upToNext(meaning: string): string {
  for (const [first, second] of items) {
    const at = new RegExp(String.raw`;\s*(?:(?:and|or)\s+)?${second.source}`, "u").exec(
      meaning,
    )?.index;
    if (at !== undefined && !first.test(meaning.slice(0, at))) return meaning.slice(0, at);
  }
  return meaning;
}

/** Whether a text is cut behind the first of several items, or behind an abbreviation. */
export function isUnfinished(text: string): boolean {
  return (
    endsInAbbreviation(text) ||
    items.some(([first, second]) => first.test(text) && !second.test(text))
  );
}

/** Whether a text ends with a dot that ends no sentence: "18 U.S.C.", "the Alfred P." */
export function endsInAbbreviation(text: string): boolean {
  return /(?:\b(?:U\.S\.C|C\.F\.R|No|Nos|Sec|Secs|Art|Arts|Sect|Para|Dr|Mr|Mrs|Ms|St|Mt|Prof|Gen|Col|Capt|Lt|Sgt|vs?|cf|e\.g|i\.e|approx|ca|pp?)\.|§+|\p{Lu}\p{Ll}+\s\p{Lu}\.)\s*$/u.test(
    text.slice(-40),
  );
}

/** What is said of a name as its answer: without the mark behind it, with an ellipsis where it is cut. */
export function asAnswer(said: string): string {
  const isCut = isUnfinished(said);
  const text = said.replace(/[;,]?\s*(?:\b(?:and|or)\s*)?$/u, "");
  // The dot of "U.S." belongs to it.
  const bare =
    /\b\p{Lu}\.(?:\p{Lu}\.)+$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|etc)\.$/u.test(text) || isCut
      ? text
      : text.replace(/[.;,\\]+\s*$/u, "");
  const answer = shortened(bare);
  return isCut && !answer.endsWith("…") ? `${answer} …` : answer;
}
