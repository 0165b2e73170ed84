import type { Library } from "../library/library.js";

/** The parts of a library that examples are made from. */
type Documents = Pick<Library, "ask" | "documents" | "openPassage">;

/** So many questions are tried for each one that is wanted. */
const attemptsEach = 4;
/** So many passages of a document are looked at for headings. */
const passagesEach = 12;

/**
 * Questions that the library answers, made from headings of its documents, each from another document
 * as far as there are as many; fewer than `wanted`, or none, when no more are answered.
 */
export async function exampleQuestions(library: Documents, wanted = 3): Promise<string[]> {
  const found: string[] = [];
  let attempts = 0;
  for await (const question of candidates(library)) {
    if (found.length >= wanted || attempts++ >= wanted * attemptsEach) break;
    // Nobody asked, so no model is to be paid for it.
    const outcome = await library.ask(question, { byDocuments: true });
    const isAnswered = outcome.kind === "asked" && outcome.answer.kind === "answered";
    if (isAnswered) found.push(question);
  }
  return found;
}

/** The first question of each document, then the second of each, and so on. */
async function* candidates(library: Documents): AsyncGenerator<string> {
  const given = new Set<string>();
  const sources = spread(library.documents()).map((document) => questionsOf(library, document));
  while (sources.length > 0) {
    for (const source of [...sources]) {
      const next = await source.next();
      if (next.done === true) sources.splice(sources.indexOf(source), 1);
      else if (!given.has(next.value)) yield next.value;
      if (next.done !== true) given.add(next.value);
    }
  }
}

/** A few documents from the whole list, not its first ones alone. */
function spread<Item>(items: readonly Item[], most = 8): Item[] {
  const step = Math.max(1, items.length / most);
  const places = Array.from({ length: Math.min(items.length, most) }, (_, at) => at * step);
  return places.flatMap((place) => items.slice(Math.floor(place), Math.floor(place) + 1));
}

async function* questionsOf(
  library: Documents,
  { title, firstPassageId }: ReturnType<Library["documents"]>[number],
): AsyncGenerator<string, undefined> {
  let id: string | undefined = firstPassageId;
  for (let passages = 0; id !== undefined && passages < passagesEach; passages++) {
    const opened = await library.openPassage(id);
    const heading = opened?.passage.headings.at(-1)?.trim() ?? "";
    if (heading !== title && isTelling(heading)) yield questionOf(heading);
    id = opened?.nextId;
  }
  yield questionOf(title);
}

/** "Overview" and "1.2" tell nothing; what is longer is no question any more. */
const isTelling = (heading: string): boolean =>
  heading.length >= 8 &&
  heading.length <= 70 &&
  /\p{L}{3,}\P{L}+\p{L}{3,}|\p{Script=Han}{4,}/u.test(heading);

const questionOf = (heading: string): string =>
  /[?？]$/.test(heading) ? heading : `What do the documents say about “${heading}”?`;
