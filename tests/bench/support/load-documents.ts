import { mkdir } from "node:fs/promises";
import { seededRandom } from "../../index/support/vectors.js";
import { writeDocument } from "./generated-documents.js";
import { createSentences, plainVocabulary } from "./generated-text.js";
import type { GeneratedSentence } from "./generated-text.js";

/** Documents of the load; they have some 10,000 passages. */
export const loadDocuments = 1_720;
const sections = 3;
const sentencesOfASection = 10;
/** So many sentences stand in all of them, so that embedding them all takes no hour. */
const poolSize = 2_000;
/** In every so many-th document stands a sentence that no other one, and no other round, has. */
const freshEvery = 10;

/** The sentences that the documents are made of. */
export function sentencePool(): GeneratedSentence[] {
  const { sentence } = createSentences(77, plainVocabulary);
  return Array.from({ length: poolSize }, sentence);
}

/** Writes all documents, each of them changed against the round before. */
export async function writeLoadDocuments(folder: string, round: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const pool = sentencePool();
  for (let i = 0; i < loadDocuments; i++) {
    await writeDocument(folder, i, document(pool, { number: i, round }));
  }
}

function document(
  pool: readonly GeneratedSentence[],
  { number, round }: { readonly number: number; readonly round: number },
): string {
  const random = seededRandom(1 + number + loadDocuments * round);
  const any = (): string => pool[Math.floor(random() * pool.length)]?.text ?? "";
  const section = (at: number): string => {
    const sentences = Array.from({ length: sentencesOfASection }, any);
    if (at === 0 && number % freshEvery === 0) sentences.push(freshSentence(number, round));
    const half = sentencesOfASection / 2;
    const paragraphs = [sentences.slice(0, half), sentences.slice(half)];
    return [`## Part ${at + 1}`, ...paragraphs.map((each) => each.join(" "))].join("\n\n");
  };
  const body = Array.from({ length: sections }, (_, at) => section(at)).join("\n\n");
  return `---\ntitle: Record ${number}\n---\n\n${body}\n`;
}

function freshSentence(number: number, round: number): string {
  const seed = 1_000_000 + number + loadDocuments * round;
  return createSentences(seed, plainVocabulary).sentence().text;
}
