import type { DatedSpan } from "../dates/dated-span.js";
import type { MinedSentence } from "../mined-document.js";
import { clauseOf } from "./clause-of.js";
import { cutName } from "./cut-name.js";
import { leadOf } from "./date-lead.js";
import type { DatedSentence } from "./dated-sentence.js";
import { withoutDate } from "./without-date.js";

/** The longest heading, in characters, that is put before a clause. */
const longestTopic = 50;

/** What an event is named by. */
export interface NamedSentence extends DatedSentence {
  readonly block: MinedSentence["block"];
  /** The heading or title that it stands under. */
  readonly context: string;
}

/**
 * What happened, short enough for a list: the clause of the date without the date, cut where it
 * pauses; the sentence from its beginning where that clause has no subject of its own. A clause that
 * begins with a pronoun follows the heading or title that it stands under.
 *
 * @returns one line, never empty, of at most 90 characters.
 */
export function eventName(sentence: NamedSentence, date: DatedSpan): string {
  const { text, block, context } = sentence;
  const said = block === "tableRow" ? rowWithout(text, date) : saidOf(sentence, date);
  const topic = context.replace(/^(?:[\dIVXivx]{1,4}[.)]|\p{Lu}\.)\s+/u, "");
  const isNamed = said.toLowerCase().includes(topic.toLowerCase());
  const isVague = vague.test(said) && !isNamed && topic.length <= longestTopic;
  return cutName(capitalised(isVague ? `${topic}: ${said}` : said)) || cutName(tidy(text)) || text;
}

const vague =
  /^(?:it|he|she|they|we|this|these|that|those|its|his|her|their|our|there|both|who|which)\b/iu;

function saidOf(sentence: DatedSentence, date: DatedSpan): string {
  const { text, dates } = sentence;
  const { start, end } = isWhole(sentence, date)
    ? clauseOf(text, date, dates)
    : { start: 0, end: text.length };
  const clause = text.slice(start, end);
  const at = { start: date.start - start, end: date.end - start };
  // "Updated: 17 March 2023 …" is about what the label says.
  const label = /^([^:.]{2,30}):\s*$/u.exec(clause.slice(0, at.start))?.[1];
  return tidy(label ?? withoutDate(clause, at).replace(notUntil, ""));
}

/** "It was not until 1978 that the club met" says that the club met. */
const notUntil = /^.{0,12}\bit was not(?: until)?\s+that\s+/iu;

/** Whether the clause of a date has a verb and begins with its subject, as far as words are read. */
function isWhole({ text, words, dates }: DatedSentence, date: DatedSpan): boolean {
  if (words.length === 0) return true;
  const { start, end } = clauseOf(text, date, dates);
  if (start === 0) return true;
  const led = leadOf(text, date).start;
  const inClause = words.filter(
    (word) => word.start >= start && word.end <= end && (word.end <= led || word.start >= date.end),
  );
  const first = inClause.find(
    (word) =>
      !/^(?:and|but|then|later|also|while|whereas|finally|eventually)$/u.test(word.lower) &&
      word.is !== "adverb",
  );
  const verb = inClause.find(({ role }) => role === "finite");
  return verb !== undefined && first !== undefined && first.role === undefined;
}

function tidy(clause: string): string {
  return clause
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?\([^()]*\)| ?\[[^[\]]*\]/gu, "")
    .replaceAll(/ +([,.;:])/gu, "$1")
    .replace(opening, "")
    .replace(/[\s,;:.，、；。–—-]+$/u, "");
}

const opening =
  /^[\s,;:.，、；–—)-]*(?:(?:and|but|or|also|then|yet|however|moreover|furthermore|meanwhile|thus|therefore)\b,?\s*)*/iu;

const capitalised = (text: string): string =>
  text.replace(/^["“‘']?\p{Ll}/u, (letter) => letter.toUpperCase());

function rowWithout(text: string, { start, end }: DatedSpan): string {
  const cells = (text.slice(0, start) + text.slice(end)).split(/\s*\|\s*/);
  return cells.filter((cell) => /\p{L}{2}/u.test(cell)).join(", ");
}
