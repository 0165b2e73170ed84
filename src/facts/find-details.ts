import type { Document, Span } from "../documents/document.js";
import { readableTitle } from "../documents/readable-title.js";
import type { Passage } from "../passages/passage.js";
import type { DetailFact } from "./fact.js";

type Detail = Omit<DetailFact, "id">;

const fields = ["publisher", "published", "type", "source", "url"] as const;
type Field = (typeof fields)[number];

/** The names that a field has in front matter. */
const keys: Readonly<Record<Field, readonly string[]>> = {
  publisher: ["publisher"],
  published: ["published", "date"],
  type: ["type"],
  source: ["source"],
  url: ["url"],
};

/**
 * What a document says of itself, a fact for each of publisher, date, type, source and address that
 * it names; none for a document without passages. The name is the title, the answer `publisher: …`
 * with the field's name as front matter has it, whatever the language. The quote is the field's
 * lines of the front matter; where the text has none, the first sentence of the document.
 */
export function findDetails(document: Document, passages: readonly Passage[]): Detail[] {
  const [passage] = passages;
  const [sentence] = passage?.sentences ?? [];
  if (!passage || !sentence) return [];
  return fields.flatMap((field): Detail[] => {
    const value = document[field];
    if (value === undefined) return [];
    const span = fieldSpan(document.text, keys[field]) ?? sentence;
    return [
      {
        kind: "detail",
        name: oneLine(document.title),
        aliases: aliasesOf(document, field),
        answer: `${field}: ${oneLine(value)}`,
        document: document.path,
        passage: passage.id,
        span: { start: span.start, end: span.end },
        quote: document.text.slice(span.start, span.end),
      },
    ];
  });
}

/** The file's name without its extension, that name as words, and the field with the title. */
function aliasesOf({ path, title }: Document, field: Field): string[] {
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/(?<=.)\.[^.]*$/u, "");
  const aliases = [file, readableTitle(path) ?? file, `${field} ${oneLine(title)}`];
  return [...new Set(aliases)].filter((alias) => alias !== "" && alias !== oneLine(title));
}

/** Where the first of these keys stands in YAML front matter, with the lines that go on with it. */
function fieldSpan(text: string, names: readonly string[]): Span | undefined {
  const matter = /^---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[0] ?? "";
  for (const name of names) {
    const line = new RegExp(
      String.raw`^["']?${name}["']?[ \t]*:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*|\r?\n-[ \t][^\r\n]*)*`,
      "imu",
    ).exec(matter);
    if (line) return { start: line.index, end: line.index + line[0].trimEnd().length };
  }
  return undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
