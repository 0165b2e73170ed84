import type { DetailFact, FactWithout, MinedFact } from "./fact.js";
import type { Finding } from "./finding.js";
import { foldText } from "./fold-text.js";
import type { Identify } from "./identify.js";
import type { MinedDocument } from "./mined-document.js";

type Unnamed = FactWithout<MinedFact, "id">;

/**
 * Makes facts of findings: in the order of the document, the details first. What is said twice is
 * kept once, where it is said first; an event once for each place where it is told.
 */
export function placeFindings(
  { document }: MinedDocument,
  findings: readonly Finding[],
  {
    details,
    identify,
  }: { readonly details: readonly Omit<DetailFact, "id">[]; readonly identify: Identify },
): MinedFact[] {
  const placed = findings
    .map((finding) => place(finding, document))
    .toSorted((one, other) => one.span.start - other.span.start);
  const known = new Map<string, MinedFact>();
  for (const fact of [...details, ...placed]) {
    const key = keyOf(fact);
    if (!known.has(key)) known.set(key, { ...fact, id: identify(key) });
  }
  return [...known.values()];
}

function place(finding: Finding, { path, text }: MinedDocument["document"]): Unnamed {
  const { sentence, from, to, ...said } = finding;
  const span = sentence.spanOf(from, to);
  const quote = text.slice(span.start, span.end);
  return { ...said, document: path, passage: sentence.passage.id, span, quote };
}

function keyOf(fact: Unnamed): string {
  const where = fact.kind === "event" || fact.kind === "count" ? [fact.passage, fact.quote] : [];
  const date = "date" in fact ? JSON.stringify(fact.date) : "";
  const said = [fact.kind, foldText(fact.name), foldText(fact.answer), date];
  return [fact.document, ...said, ...where].join("\n");
}
