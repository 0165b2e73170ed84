import type { Finding } from "./finding.js";
import type { MinedDocument } from "./mined-document.js";
import { mergePeople } from "./names/merge-people.js";
import type { Lexicon } from "./names/lexicon.js";
import { personMentions } from "./names/person-mentions.js";
import { isTellingRole, withWholeTitle } from "./names/person-title.js";
import { ordinaryWords } from "./names/ordinary-words.js";
import { isEverAlone } from "./names/runs.js";
import { readWords } from "./names/words.js";

/**
 * Finds people with what they are, in the order of the document; the same person with the same role
 * once, where it is told most fully. Nobody without a role is returned, or with one that says
 * nothing by itself ("leader").
 */
export function findPeople(
  { sentences }: MinedDocument,
  { lexicon }: { readonly lexicon: Lexicon },
): Finding[] {
  const texts = sentences.map(({ text }) => text);
  const ordinary = ordinaryWords(texts);
  const context = { lexicon, isOrdinary: (word: string) => ordinary.has(word) };
  const isAlone = (word: string): boolean =>
    texts.some((text) => text.includes(word) && isEverAlone(word, readWords(text)));
  const mentions = sentences.flatMap((sentence) =>
    sentence.block === "code"
      ? []
      : personMentions(sentence.text, context)
          .filter(({ role }) => isTellingRole(role))
          .map((mention) => ({ ...withWholeTitle(mention, texts, lexicon), sentence })),
  );
  return mergePeople(mentions, isAlone).map(({ sentence, from, to, name, aliases, role }) => ({
    kind: "person",
    name,
    aliases,
    answer: role,
    role,
    sentence,
    from,
    to,
  }));
}
