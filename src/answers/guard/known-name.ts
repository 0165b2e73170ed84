import { bare } from "./bare-word.js";
import { allOf } from "./evidence.js";
import type { Evidence } from "./evidence.js";
import type { Word } from "./reading.js";
import { isSameRegion } from "./region-names.js";

/** Whether the evidence has a word of a name: as it is, as an abbreviation, an adjective or in another language. */
export function isKnownName(word: Word, evidence: Evidence): boolean {
  const written = bare(word.lower);
  if (evidence.words.has(written) || evidence.words.has(written.replaceAll(".", ""))) return true;
  if (word.terms.length > 0 && word.terms.every((term) => evidence.terms.has(term))) return true;
  const parts = written.split(/[-&.]/u).filter((part) => part !== "");
  if (parts.length > 1 && parts.every((part) => evidence.words.has(part))) return true;
  return (
    isAbbreviated(word.text, evidence) ||
    isAdjective(written, evidence) ||
    isSameRegion(
      word.text,
      allOf(evidence).map(({ text }) => text),
    )
  );
}

/** "UN" for "United Nations", "J." for "John". */
function isAbbreviated(text: string, evidence: Evidence): boolean {
  const letters = text.replaceAll(".", "");
  if (!/^\p{Lu}{1,6}s?$/u.test(letters) || /^\p{Lu}$/u.test(text)) return false;
  return allOf(evidence).some(({ words }) => {
    const initials = words
      .map(({ text: word }) => (/^\p{Lu}/u.test(word) ? (word[0] ?? "") : ""))
      .join("");
    return initials.includes(letters.replace(/s$/u, ""));
  });
}

/** "Canadian" for "Canada", "Iraqi" for "Iraq", and the other way round. */
function isAdjective(written: string, evidence: Evidence): boolean {
  const forms = adjectives(written);
  return [...evidence.words].some(
    (word) => forms.includes(word) || (word.length > 4 && adjectives(word).includes(written)),
  );
}

const irregular = new Map(
  `france french spain spanish britain british netherlands dutch greece greek denmark danish sweden swedish
   poland polish ireland irish scotland scottish wales welsh england english finland finnish switzerland swiss
   turkey turkish norway norwegian portugal portuguese peru peruvian europe european brazil brazilian
   egypt egyptian belgium belgian thailand thai iceland icelandic philippines filipino israel israeli`
    .trim()
    .split(/\s+/)
    .flatMap((word, index, all) =>
      index % 2 === 0 ? [[word, all[index + 1] ?? ""] as const] : [],
    ),
);

function adjectives(place: string): string[] {
  const stem = place.replace(/[aoy]$/u, "");
  const known = irregular.get(place);
  return [
    ...(known === undefined ? [] : [known]),
    `${place}n`,
    `${place}i`,
    `${place}ese`,
    `${place}ian`,
    `${stem}ian`,
    `${stem}ese`,
    `${stem}an`,
    ...(place.endsWith("y") ? [stem] : []),
  ];
}
