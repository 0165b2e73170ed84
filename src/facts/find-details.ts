import type { Document } from "../documents/document.js";
import { fieldSpan } from "../documents/front-matter-block.js";
import { readableTitle } from "../documents/readable-title.js";
import type { Passage } from "../passages/passage.js";
import type { DetailFact } from "./fact.js";

type Detail = Omit<DetailFact, "id">;

const fields = ["publisher", "published", "type", "source", "url"] as const;
type Field = (typeof fields)[number];

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
    const span = fieldSpan(document.text, field) ?? sentence;
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

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
