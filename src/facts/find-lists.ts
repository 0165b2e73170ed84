import { isPlaceholder } from "./counts/is-placeholder.js";
import type { TagWords } from "./counts/tagged-word.js";
import type { Finding } from "./finding.js";
import { announcedLists } from "./lists/announced-lists.js";
import { leading, listName, withHeading } from "./lists/list-name.js";
import { runningList } from "./lists/running-lists.js";
import type { MinedDocument, MinedSentence } from "./mined-document.js";

export interface ListParts {
  readonly tagWords: TagWords;
}

const answerLimit = 400;
const bare =
  /^(?:(?:other|certain|some|many|these|those|the)\s)?(?:data|information|things?|examples?|cases?|instances?|items?|parties|persons|people|individuals|ways|others|members|matters|objects|elements|parts|names)$/iu;

/**
 * Lists of a document, of three members or more, in order: items below a sentence with a colon in
 * any language, and in English also series in a sentence ("ten states, namely, A, B and C"). The
 * name is what is listed; the heading that a list stands alone under is another name. The finding
 * points to the sentence that announces the items, which may stand in another passage than they.
 * The answer is the members with "; " between them, whole ones up to about 400 characters.
 */
export function findLists(mined: MinedDocument, { tagWords }: ListParts): Finding[] {
  const isEnglish = /^en\b/iu.test(mined.document.language);
  const announced = new Map(
    announcedLists(mined).map(({ sentence, members }) => [sentence, members]),
  );
  return mined.sentences.flatMap((sentence) => {
    const members = announced.get(sentence);
    const heading = sentence.passage.headings.at(-1);
    if (members) {
      const isAlone = headingsOf(announced.keys(), heading) === 1;
      const named = isEnglish ? listName(sentence.text, tagWords) : undefined;
      const name =
        named === undefined ? leading(sentence.text) : nameUnder(named, heading, isAlone);
      return [listOf(sentence, { name, members }, isAlone ? heading : undefined)];
    }
    const list = isEnglish ? inProse(sentence) : undefined;
    const name = list && (list.name ?? listName(list.lead, tagWords));
    if (!list || name === undefined) return [];
    if (isPlaceholder(sentence.text) || isTooBare(name, heading)) return [];
    if (isSharedHead(list.members, tagWords)) return [];
    const named = withHeading(name, heading ?? titleOf(mined));
    return [listOf(sentence, { name: named, members: list.members }, undefined)];
  });
}

/** A word for anything names nothing, unless a heading tells more. */
function isTooBare(name: string, heading: string | undefined): boolean {
  return heading === undefined && bare.test(name);
}

/** "the northern, southern and western valleys": the members are not what they are called. */
function isSharedHead(members: readonly string[], tagWords: TagWords): boolean {
  const last = members.at(-1) ?? "";
  const first = members.slice(0, -1);
  if (!/\s/u.test(last) || first.some((member) => /\s/u.test(member))) return false;
  return first.every((member) => tagWords(member)[0]?.is === "adjective");
}

/** The heading itself, when it says the same and more of the one list below it. */
function nameUnder(name: string, heading: string | undefined, isAlone: boolean): string {
  const says = heading?.toLowerCase().includes(name.toLowerCase());
  return isAlone && says && heading !== undefined ? heading : withHeading(name, heading);
}

/** A title that was cut out of the first sentence says nothing more. */
function titleOf({ document }: MinedDocument): string | undefined {
  return document.title.endsWith("…") ? undefined : document.title;
}

function inProse({ text, block }: MinedSentence) {
  return block === "paragraph" || block === "listItem" ? runningList(text) : undefined;
}

function headingsOf(sentences: Iterable<MinedSentence>, heading: string | undefined): number {
  return [...sentences].filter(({ passage }) => passage.headings.at(-1) === heading).length;
}

function listOf(
  sentence: MinedSentence,
  { name, members }: { readonly name: string; readonly members: readonly string[] },
  heading: string | undefined,
): Finding {
  return {
    kind: "list",
    name,
    aliases: heading === undefined || heading === name ? [] : [heading],
    answer: joined(members),
    members,
    sentence,
    from: 0,
    to: sentence.text.length,
  };
}

function joined(members: readonly string[]): string {
  let answer = "";
  for (const [index, member] of members.entries()) {
    const longer = index === 0 ? member : `${answer}; ${member}`;
    if (index > 0 && longer.length > answerLimit) return `${answer}; …`;
    answer = longer;
  }
  return answer;
}
