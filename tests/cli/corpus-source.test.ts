import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createCorpusSource,
  documentsAlone,
  documentsByTitle,
} from "../../src/cli/corpus-source.js";
import type { CorpusDocument } from "../../src/cli/corpus-source.js";
import type { Document } from "../../src/documents/document.js";
import type { Passage } from "../../src/passages/passage.js";
import { splitTerms } from "../support/passages.js";

const signal = new AbortController().signal;
const entry = (id: string, title = "", text = `Of ${id}.`) => ({ id, title, text });
const idsOf = (documents: readonly CorpusDocument[]) =>
  documents.map(({ id, entries }) => [id, entries.map((one) => one.id)]);

interface ReadDocument {
  readonly document: Document;
  readonly passages: readonly Passage[];
}

/** Every document that is not skipped, read and split. */
async function readAll(documents: readonly CorpusDocument[]): Promise<ReadDocument[]> {
  const source = createCorpusSource(documents, splitTerms);
  const listing = await source.list(signal);
  const outcomes = await Promise.all(listing.documents.map((file) => source.read(file, signal)));
  return Promise.all(
    outcomes.map(async (outcome) => {
      if (outcome.kind === "skipped") throw new Error(outcome.reason);
      return { document: outcome.document, passages: await source.split(outcome.document) };
    }),
  );
}

/** The one document of entries that say these texts. */
async function readTexts(...texts: readonly string[]): Promise<ReadDocument> {
  const entries = texts.map((text, i) => entry(`e${i}`, "Mill", text));
  const [read] = await readAll([{ id: "e0", title: "Mill", entries }]);
  if (!read) throw new Error("Nothing was read");
  return read;
}

describe("documentsByTitle()", () => {
  it("joins the entries of one title, in the order of the first ones", () => {
    const corpus = [entry("a", "Mill"), entry("b", "Boat"), entry("c", "Mill"), entry("d", "mill")];
    expect(idsOf(documentsByTitle(corpus))).toEqual([
      ["a", ["a", "c"]],
      ["b", ["b"]],
      ["d", ["d"]],
    ]);
    expect(documentsByTitle(corpus)[0]).toMatchObject({
      title: "Mill",
      entries: [corpus[0], corpus[2]],
    });
  });

  it.each(["", " "])("lets entries stand alone whose title is %j", (title) => {
    expect(idsOf(documentsByTitle([entry("a", title), entry("b", title)]))).toEqual([
      ["a", ["a"]],
      ["b", ["b"]],
    ]);
  });

  it("does not take an id for a title", () => {
    const corpus = [entry("a", ""), entry("b", "a"), entry("c", "id a")];
    expect(documentsByTitle(corpus)).toHaveLength(3);
  });

  it("lets blank entries stand alone, first, between or last", () => {
    const blank = (id: string) => entry(id, "Mill", " \n");
    const corpus = [blank("a"), entry("b", "Mill"), blank("c"), entry("d", "Mill"), blank("e")];
    expect(idsOf(documentsByTitle(corpus)).toSorted()).toEqual([
      ["a", ["a"]],
      ["b", ["b", "d"]],
      ["c", ["c"]],
      ["e", ["e"]],
    ]);
  });
});

describe("documentsAlone()", () => {
  it("makes each entry a document, whatever its title", () => {
    const corpus = [entry("a", "Mill"), entry("b", "Mill"), entry("c", "", " ")];
    expect(documentsAlone(corpus)).toEqual(
      corpus.map((one) => ({ id: one.id, title: one.title, entries: [one] })),
    );
  });
});

describe("createCorpusSource()", () => {
  it("lists documents under their ids, in order; another text or title is another hash", async () => {
    const hashes = async (title: string, ...texts: string[]) => {
      const document = { id: "e0", title, entries: texts.map((text) => entry("e", title, text)) };
      const source = createCorpusSource([document, ...documentsAlone([entry("z")])], splitTerms);
      const { documents, skipped } = await source.list(signal);
      expect([documents.map(({ path }) => path), skipped]).toEqual([["e0", "z"], []]);
      return documents.map(({ hash }) => hash);
    };
    const [first, other] = await hashes("Mill", "It is old.", "It grinds.");
    const again = await Promise.all([
      hashes("Mill", "It is old.", "It grinds."),
      hashes("Mill", "It is old.", "It stands."),
      hashes("Rye", "It is old.", "It grinds."),
    ]);
    expect(again.map(([hash]) => hash === first)).toEqual([true, false, false]);
    expect(again.map(([, hash]) => hash)).toEqual([other, other, other]);
  });

  it("skips a document without a text, and one that it does not have", async () => {
    const source = createCorpusSource(documentsAlone([entry("a", "Mill", " \n")]), splitTerms);
    const outcomes = ["a", "b"].map((path) => source.read({ path, hash: "" }, signal));
    expect(await Promise.all(outcomes)).toEqual(
      Array(2).fill({ kind: "skipped", reason: "it has no text" }),
    );
  });

  it("reads a title as words", async () => {
    const [read] = await readAll(documentsAlone([entry("a", "Rowing_boat_race")]));
    expect(read?.document).toMatchObject({ path: "a", title: "Rowing boat race", language: "und" });
  });

  it("makes a passage of each entry, which ends where the entry does", async () => {
    const { document, passages } = await readTexts("It is old. It\ngrinds.", " Of oak: ", "Rye");
    expect(document.text).toBe("It is old. It\ngrinds.\n\n Of oak: \n\nRye");
    expect(passages.map(({ text, start, end }) => [text, start, end])).toEqual([
      ["It is old. It\ngrinds.", 0, 21],
      ["Of oak:", 24, 31],
      ["Rye", 34, 37],
    ]);
    expect(passages.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [1, 2],
      [4, 4],
      [6, 6],
    ]);
    expect(passages[0]?.sentences).toEqual([
      { text: "It is old.", start: 0, end: 10 },
      { text: "It grinds.", start: 11, end: 21 },
    ]);
  });

  it("does not divide a long entry, nor join short ones", async () => {
    const long = "The mill grinds barley, and it is old. ".repeat(500).trim();
    const { passages } = await readTexts("One.", long, "Two:", "Three.");
    expect(passages.map(({ text }) => text)).toEqual(["One.", long, "Two:", "Three."]);
    expect(passages[1]?.sentences).toHaveLength(500);
  });

  it("tells equal entries apart, by ids that are the same the next time", async () => {
    const texts = ["It is old.", "It grinds.", "It is old.", "It is old."];
    const [first, second] = [await readTexts(...texts), await readTexts(...texts)];
    expect(new Set(first.passages.map(({ id }) => id)).size).toBe(4);
    expect(second).toEqual(first);
  });

  it("finds a passage by what its entry and its title say", async () => {
    const documents = documentsAlone([entry("a", "Rowing_boat", "Six oars.")]);
    const source = createCorpusSource(documents, splitTerms);
    const [read] = await readAll(documents);
    const [passage] = read?.passages ?? [];
    if (!read || !passage) throw new Error("Nothing was read");
    const { body, context } = await source.terms(passage, read.document);
    expect([body, context]).toEqual([splitTerms("six oars"), splitTerms("rowing boat")]);
  });

  it("makes one passage of any entry, in order, whose words stand in the document", async () => {
    const mark = fc.constantFrom(
      "\n",
      " ",
      ". ",
      "? A",
      ":",
      "\r\n",
      "\u00a0",
      "。",
      "\u200b",
      "\ufeff",
      "é",
      "\u{1f600}",
    );
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(mark).map((parts) => parts.join("")),
    );
    const anyEntry = fc.record({ title: fc.constantFrom("", "A", "B_c"), text: anyText });
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 5 }), async (drawn) => {
        const corpus = drawn.map((one, i) => ({ id: `e${i}`, ...one }));
        const documents = documentsByTitle(corpus);
        expect(documents.flatMap(({ entries }) => entries).length).toBe(corpus.length);
        const written = documents.filter(({ entries }) =>
          entries.every(({ text }) => text.trim() !== ""),
        );
        for (const [i, { document, passages }] of (await readAll(written)).entries()) {
          const texts = written[i]?.entries.map(({ text }) => text.trim());
          expect(passages.map(({ text }) => text)).toEqual(texts);
          for (const { start, end, text } of passages) {
            expect(document.text.slice(start, end)).toBe(text);
          }
        }
      }),
    );
  });
});
