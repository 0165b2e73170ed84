import type { Document, DocumentDetails } from "./document.js";
import { documentFormat } from "./document-format.js";
import type { DetectLanguage } from "./language.js";
import { readFormat, tooLong, type FormatReading } from "./read-format.js";
import { leadingWords, readableTitle } from "./readable-title.js";
import type { ReadDetails, Reading, Skipped } from "./reading.js";
import { wellFormed } from "./well-formed.js";

/** A document, or the reason why a file is none. */
export type ReadOutcome =
  | { readonly kind: "read"; readonly document: Document; readonly warnings: readonly string[] }
  | (Skipped & { readonly path: string });

/** A file of the documents folder, in memory. */
export interface DocumentFile {
  /** Below the documents folder, with `/` between names. */
  readonly path: string;
  /** sha256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export interface ReadDocumentOptions {
  readonly detectLanguage: DetectLanguage;
  /** Longer texts are skipped. @default 10,000,000 */
  readonly maxCharacters?: number;
}

/** A whole reading, not the reason for none. */
type WholeReading = Extract<Reading, { readonly kind: "read" }>;

const longestDetail = 300;

/**
 * Reads a file of any format that {@link documentFormat} knows; never throws for what it holds. A
 * hostile file may need minutes and gigabytes: run this where it can be killed.
 */
export async function readDocument(
  { path, hash, bytes }: DocumentFile,
  { detectLanguage, maxCharacters = 10_000_000 }: ReadDocumentOptions,
): Promise<ReadOutcome> {
  const reading = await readAny(path, bytes, maxCharacters);
  if (reading.kind === "skipped") return { kind: "skipped", path, reason: reading.reason };
  const { text, blocks, warnings, format } = reading;
  if (text.length > maxCharacters) return { ...tooLong(maxCharacters), path };
  if (blocks.length === 0) return { kind: "skipped", path, reason: "it holds no text" };
  const title = titleOf(reading, path);
  const language = languageOf(reading, detectLanguage);
  const details = { ...cleaned(reading.details), title, language };
  return { kind: "read", document: { ...details, path, format, hash, text, blocks }, warnings };
}

async function readAny(
  path: string,
  bytes: Uint8Array,
  maxCharacters: number,
): Promise<FormatReading | Skipped> {
  const format = documentFormat(path);
  if (format === undefined) return { kind: "skipped", reason: "its format is not known" };
  try {
    return await readFormat(bytes, format, maxCharacters);
  } catch (error) {
    return { kind: "skipped", reason: parserFault(error) };
  }
}

function parserFault(error: unknown): string {
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return "its parts are nested too deeply";
  }
  const message = error instanceof Error ? error.message : String(error);
  return `it is damaged: ${message.split("\n", 1)[0] ?? ""}`.slice(0, longestDetail);
}

function titleOf({ details, blocks }: WholeReading, path: string): string {
  const title = clean(details.title ?? "") || readableTitle(path);
  return title ?? leadingWords(blocks[0]?.text ?? path);
}

/** The language that the author gives, else that of most of the text. */
function languageOf(reading: WholeReading, detectLanguage: DetectLanguage): string {
  const { details, declaredLanguage, blocks } = reading;
  if (details.language !== undefined) return details.language;
  const detected = detectLanguage(blocks.map(({ text }) => text).join("\n"));
  const agree = declaredLanguage?.toLowerCase().split("-", 1)[0] === detected;
  // Where they agree, what is declared may know the region or the script.
  return declaredLanguage && (agree || detected === "und") ? declaredLanguage : detected;
}

function cleaned(details: ReadDetails): Partial<DocumentDetails> {
  const texts = Object.entries(details)
    .map(([name, text]) => [name, clean(text ?? "")] as const)
    .filter(([, text]) => text !== "");
  return Object.fromEntries(texts);
}

function clean(detail: string): string {
  return leadingWords(wellFormed(detail), longestDetail);
}
