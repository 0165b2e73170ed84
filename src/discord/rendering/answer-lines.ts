import type { Answer, Citation, CitedSentence } from "../../answers/answer.js";
import type { Passage, Sentence } from "../../passages/passage.js";

/** What stands before an item of a list that has a line of its own. */
export const bullet = "• ";

/**
 * The sentences of an answer with lists as lists. One that says a list after its announcement
 * ("They sent: a; b.") gets a line for each item; so do several sentences that are items themselves.
 * An item begins with `bullet`, on a line of its own.
 */
export function answerLines({
  sentences,
  citations,
}: Extract<Answer, { kind: "answered" }>): CitedSentence[] {
  const passages = new Map(citations.map(({ number, passage }: Citation) => [number, passage]));
  const isItem = ({ text, citation }: CitedSentence): boolean =>
    isListItem(text, passages.get(citation));
  const areItems = sentences.filter(isItem).length > 1;
  return sentences.map((sentence) => {
    if (areItems && isItem(sentence)) return { ...sentence, text: `${bullet}${sentence.text}` };
    const passage = passages.get(sentence.citation);
    return passage ? { ...sentence, text: listed(sentence.text, passage) } : sentence;
  });
}

const marker = /(?:^|\n)[ \t>]*(?:[-*+•–]|\(?\w{1,3}[.)])[ \t]+$/;

function isListItem(text: string, passage: Passage | undefined): boolean {
  const sentence = passage?.sentences.find((one) => one.text === text);
  if (!passage || !sentence) return false;
  return marker.test(passage.text.slice(0, sentence.start - passage.start));
}

/** The text with its items on lines, if it is an announcement with its items behind it. */
function listed(text: string, passage: Passage): string {
  for (const [place, { text: announcement }] of passage.sentences.entries()) {
    const at = /[:：]$/.test(announcement) ? text.indexOf(announcement) : -1;
    if (at < 0) continue;
    const end = at + announcement.length;
    const items = itemsSaid(text.slice(end + 1), { passage, place });
    const lines = items.map((item) => `${bullet}${item}`);
    if (lines.length > 1) return [text.slice(0, end), ...lines].join("\n");
  }
  return text;
}

/** The items that `said` joins by semicolons, from the sentences behind the one at `place`. */
function itemsSaid(
  said: string,
  { passage, place }: { readonly passage: Passage; readonly place: number },
): string[] {
  const items: string[] = [];
  let joined = "";
  let before = passage.sentences[place];
  for (const sentence of passage.sentences.slice(place + 1)) {
    const item = sentence.text.replace(/[.;,]$/, "");
    joined += joined === "" ? item : `; ${item}`;
    if (!said.startsWith(joined)) break;
    const isSameItem = items.length > 0 && !between(passage, before, sentence).includes("\n");
    if (isSameItem) items.push(`${items.pop() ?? ""}. ${item}`);
    else items.push(item);
    if (said === `${joined}.`) return items;
    before = sentence;
  }
  return [];
}

function between(passage: Passage, before: Sentence | undefined, after: Sentence): string {
  return passage.text.slice(
    (before?.end ?? passage.start) - passage.start,
    after.start - passage.start,
  );
}
