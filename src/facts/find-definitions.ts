import { isPlaceholder } from "./counts/is-placeholder.js";
import type { Definition } from "./definitions/definition.js";
import { firstSentences } from "./definitions/first-sentences.js";
import { meaningIn } from "./definitions/meanings.js";
import { tableRows } from "./definitions/table-rows.js";
import { itemPairs } from "./definitions/item-pairs.js";
import { rejoinSentences } from "./definitions/rejoin-sentences.js";
import { termEntries } from "./definitions/term-entries.js";
import type { Finding } from "./finding.js";
import type { MinedDocument } from "./mined-document.js";

/**
 * Definitions of a document: rows of tables and entries of definition lists in any language; in
 * English also sentences that tell what a word means ("X" means ...) and first sentences that tell
 * what the title, the heading or a name is. One for a sentence. The answer is what is said of the
 * name, one line of whole words, at most about 300 characters; blanks of a form are none.
 */
export function findDefinitions(document: MinedDocument): Finding[] {
  const isEnglish = /^en\b/iu.test(document.document.language);
  const mined = isEnglish
    ? { ...document, sentences: rejoinSentences(document.sentences) }
    : document;
  const prose = mined.sentences.filter(
    ({ block }) => block === "paragraph" || block === "listItem",
  );
  const found = [
    ...tableRows(mined),
    ...(isEnglish ? prose.flatMap((sentence) => meaningIn(sentence) ?? []) : []),
    ...termEntries(mined),
    ...itemPairs(mined),
    ...(isEnglish ? firstSentences(mined) : []),
  ];
  const known = new Set<unknown>();
  return found.filter(isNew).map((definition): Finding => ({ kind: "definition", ...definition }));

  function isNew({ sentence, answer }: Definition): boolean {
    if (known.has(sentence) || isPlaceholder(answer)) return false;
    known.add(sentence);
    return true;
  }
}
