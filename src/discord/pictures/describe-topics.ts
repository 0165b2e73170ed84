import { labelText } from "../rendering/label-text.js";
import { alternativeText } from "./alternative-text.js";
import type { SubjectEntry, TopicsPicture } from "./pictures.js";

/** Characters of a document's title: with all of them, half of the room stays for subjects. */
const mostTitle = 50;

/**
 * A matrix in words, the titles by their numbers and the subjects with mentions in each:
 * `Topics of 2 documents: 1. Harbour log; 2. Lighthouses; ferry – 1 (12), 2 (3); …`.
 *
 * @param notice what is said last. @default nothing
 */
export function describeTopics(
  { summary, documents, subjects }: TopicsPicture,
  notice?: string,
): string {
  const titles = documents.map((title, at) => `${at + 1}. ${labelText(title, mostTitle)}`);
  return alternativeText(summary, [...titles, ...subjects.map(inWords)], notice);
}

function inWords({ name, counts }: SubjectEntry): string {
  const mentions = counts.flatMap((count, at) => (count > 0 ? [`${at + 1} (${count})`] : []));
  return [name, ...(mentions.length === 0 ? [] : [mentions.join(", ")])].join(" – ");
}
