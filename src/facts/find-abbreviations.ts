import type { Finding } from "./finding.js";
import { foldText } from "./fold-text.js";
import type { MinedDocument } from "./mined-document.js";
import { abbreviationsIn } from "./names/abbreviation-pairs.js";

/**
 * Finds abbreviations with what they stand for, in the order of the document, each pair once: after
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
 * biomedical text" (Pacific Symposium on Biocomputing 2003), made stricter where a short form is
 * matched inside words.
 */
export function findAbbreviations({ sentences }: MinedDocument): Finding[] {
  const known = new Set<string>();
  return sentences.flatMap((sentence) => {
    if (sentence.block === "code") return [];
    return abbreviationsIn(sentence.text).flatMap(({ short, long, from, to }): Finding[] => {
      const key = `${short}\n${foldText(long)}`;
      if (known.has(key)) return [];
      known.add(key);
      const names = { name: short, aliases: [long], answer: long, expansion: long };
      return [{ kind: "body", ...names, sentence, from, to }];
    });
  });
}
