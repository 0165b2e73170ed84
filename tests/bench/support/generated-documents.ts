import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSentences, plainVocabulary } from "./generated-text.js";

const sections = 3;
const paragraphsOfASection = 2;
const sentencesOfAParagraph = 5;

/** The 30 sentences of a document, the same for the same number. */
export function generatedSentences(number: number): string[] {
  const { sentence } = createSentences(1_000 + number, plainVocabulary);
  const count = sections * paragraphsOfASection * sentencesOfAParagraph;
  return Array.from({ length: count }, () => sentence().text);
}

/** A Markdown document of these sentences in 3 sections. */
export function generatedDocument(number: number): string {
  const sentences = generatedSentences(number);
  const times = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const paragraph = (): string => sentences.splice(0, sentencesOfAParagraph).join(" ");
  const section = (i: number): string =>
    [`## Part ${i + 1}`, ...times(paragraphsOfASection, paragraph)].join("\n\n");
  return `---\ntitle: Record ${number}\n---\n\n${times(sections, section).join("\n\n")}\n`;
}

/** Writes documents 0, 1, … to files of a new folder. */
export async function writeDocuments(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let i = 0; i < count; i++) await writeDocument(folder, i, generatedDocument(i));
}

/** Writes a text to the file of one document. */
export function writeDocument(folder: string, number: number, text: string): Promise<void> {
  return writeFile(join(folder, `record-${String(number).padStart(3, "0")}.md`), text);
}
