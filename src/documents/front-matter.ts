import { parseDocument } from "yaml";
import { calendarDate } from "./calendar-date.js";
import { isLanguageCode } from "./language-code.js";
import { fieldNames } from "./front-matter-block.js";
import type { ReadDetails, Skipped } from "./reading.js";
import { isWebAddress } from "./web-address.js";

/** What a document's YAML front matter says. */
export type FrontMatter =
  | { readonly kind: "fields"; readonly details: ReadDetails; readonly warnings: readonly string[] }
  /** It is YAML, but no list of fields: prose between two lines of dashes. */
  | { readonly kind: "prose" }
  | Skipped;

/**
 * Reads YAML 1.2 front matter, without its lines of dashes. Front matter that is broken has no
 * fields and a warning. But what names an audience and cannot be read skips the whole document:
 * to leave the audience out would show the document to everyone.
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const parsed = parse(yaml);
  if ("fault" in parsed) return broken(yaml, parsed.fault);
  if (!(parsed.value instanceof Map)) return { kind: "prose" };
  const values = new Map(
    [...parsed.value].map(([key, value]) => [String(key).toLowerCase(), value]),
  );
  const warnings: string[] = [];
  const field = (name: keyof typeof fieldNames): string | undefined => {
    const key = fieldNames[name].find((candidate) => values.has(candidate));
    const text = key === undefined ? "" : asText(values.get(key));
    if (text === undefined) warnings.push(`front matter: ${name} is no text and is left out`);
    return text === "" ? undefined : text;
  };
  const audience = field("audience");
  if (warnings.length > 0) return unknownAudience;
  const published = field("published");
  const details: ReadDetails = {
    title: field("title"),
    publisher: field("publisher"),
    published: published === undefined ? undefined : (calendarDate(published) ?? published),
    url: checked(field("url"), isWebAddress, "url is no http or https address", warnings),
    source: field("source"),
    type: field("type"),
    audience,
    language: checked(field("language"), isLanguageCode, "language is no BCP 47 code", warnings),
  };
  return { kind: "fields", details, warnings };
}

const unknownAudience: Skipped = {
  kind: "skipped",
  reason: "its front matter names an audience that cannot be read",
};

/** Maps stay maps, so that a key such as `__proto__` is a key like any other. */
function parse(yaml: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    const document = parseDocument(yaml, { logLevel: "silent", prettyErrors: false });
    const [error] = document.errors;
    if (error) return { fault: error.message };
    return { value: document.toJS({ mapAsMap: true }) as unknown };
  } catch (error) {
    // Too many aliases, the YAML form of a decompression bomb.
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function broken(yaml: string, message: string): FrontMatter {
  if (/^["']?audience["']?\s*:/im.test(yaml)) return unknownAudience;
  const warnings = [`front matter is left out: ${message.split("\n", 1)[0] ?? ""}`];
  return { kind: "fields", details: {}, warnings };
}

/** Text of a scalar or of a list of scalars; "" for null, `undefined` for anything else. */
function asText(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof value === "string") return value.replaceAll(/\s+/g, " ").trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (!Array.isArray(value)) return undefined;
  const texts = value.map(asText);
  return texts.includes(undefined) ? undefined : texts.filter(Boolean).join(", ");
}

function checked(
  text: string | undefined,
  isValid: (text: string) => boolean,
  fault: string,
  warnings: string[],
): string | undefined {
  if (text === undefined || isValid(text)) return text;
  warnings.push(`front matter: ${fault} and is left out`);
  return undefined;
}
