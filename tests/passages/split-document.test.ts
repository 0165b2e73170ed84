import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/documents/document.js";
import { passageId } from "../../src/passages/passage-id.js";
import { splitDocument } from "../../src/passages/split-document.js";

const options = { joinUpTo: 60, divideAbove: 80, identify: passageId };

type Piece = Pick<Block, "text"> & Partial<Pick<Block, "kind" | "headings" | "page">>;

/** A document whose blocks stand one below the other. */
function documentOf(pieces: readonly Piece[], path = "a.md"): Document {
  let text = "";
  const blocks = pieces.map((piece): Block => {
    const start = text.length;
    text += `${piece.text}\n\n`;
    const span = { start, end: start + piece.text.length };
    return { kind: "paragraph", headings: [], origins: [{ at: 0, start }], ...piece, ...span };
  });
  return { path, format: "text", hash: "", title: "A", language: "en", text, blocks };
}

const texts = (pieces: readonly Piece[]) =>
  splitDocument(documentOf(pieces), options).map(({ sentences }) =>
    sentences.map(({ text }) => text).join(" "),
  );

describe("splitDocument()", () => {
  it("joins short blocks of one section", () => {
    expect(texts([{ text: "One." }, { text: "Two." }])).toEqual(["One. Two."]);
  });

  it("keeps sections apart", () => {
    const pieces = [
      { text: "One.", headings: ["A"] },
      { text: "Two.", headings: ["A", "B"] },
    ];
    expect(texts(pieces)).toEqual(["One.", "Two."]);
  });

  it("keeps what front matter says apart, as one sentence", () => {
    const details = "publisher: A. B. Press. Oslo; published: 1902";
    const pieces = [{ text: details, kind: "details" }, { text: "One." }] as const;
    expect(texts(pieces)).toEqual([details, "One."]);
  });

  it("keeps pages apart", () => {
    expect(
      texts([
        { text: "One.", page: 1 },
        { text: "Two.", page: 2 },
      ]),
    ).toEqual(["One.", "Two."]);
  });

  it("divides a long block between sentences into parts of like size", () => {
    const sentence = (i: number) => `This is number ${i} of the sentences.`;
    const parts = texts([{ text: [1, 2, 3, 4, 5, 6].map(sentence).join(" ") }]);
    expect(parts).toEqual([
      `${sentence(1)} ${sentence(2)}`,
      `${sentence(3)} ${sentence(4)}`,
      `${sentence(5)} ${sentence(6)}`,
    ]);
  });

  it("keeps an announcement with what it announces", () => {
    const list = { text: "x".repeat(40), kind: "listItem" as const };
    expect(texts([{ text: "y".repeat(30) + ":" }, list])).toHaveLength(1);
    expect(texts([{ text: "y".repeat(30) + "." }, list])).toHaveLength(2);
  });

  it("never cuts a sentence, however long", () => {
    expect(texts([{ text: "word ".repeat(100) + "end." }])).toHaveLength(1);
  });

  it("keeps a table row and a block of code whole", () => {
    const [row] = splitDocument(documentOf([{ text: "A. B | C. D", kind: "tableRow" }]), options);
    expect(row?.sentences.map(({ text }) => text)).toEqual(["A. B | C. D"]);
  });

  it("counts lines from 1, to the line of the last character", () => {
    const [first, second] = splitDocument(
      documentOf([
        { text: "One.", headings: ["A"] },
        { text: "Two,\nthree.", headings: ["B"] },
      ]),
      options,
    );
    expect([first?.startLine, first?.endLine]).toEqual([1, 1]);
    expect([second?.startLine, second?.endLine]).toEqual([3, 4]);
  });

  it("gives the same id for the same content and place, another for any other", () => {
    const ids = (path: string, ...pieces: Piece[]) =>
      splitDocument(documentOf(pieces, path), options).map(({ id }) => id);
    const piece = { text: "The same text.", page: 1 };
    const [id, repeated] = ids("a.md", piece, { ...piece, page: 2 });
    expect(id).toMatch(/^[0-9a-z]{12}$/);
    expect(ids("a.md", { text: "Something before.", headings: ["H"] }, piece)[1]).toBe(id);
    const others = [repeated, ...ids("b.md", piece), ...ids("a.md", { ...piece, headings: ["H"] })];
    expect(new Set([id, ...others]).size).toBe(4);
  });

  it("loses no sentence, and its spans stand in the document", () => {
    const piece = fc.record({
      text: fc.array(fc.constantFrom("Hi there.", "Why not?", "Dr. Who left."), {
        minLength: 1,
        maxLength: 30,
      }),
      headings: fc.constantFrom(["A"], ["B"], []),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const document = documentOf(
          pieces.map(({ text, headings }) => ({ text: text.join(" "), headings })),
        );
        const passages = splitDocument(document, options);
        const sentences = passages.flatMap((passage) => passage.sentences);
        expect(sentences.map(({ text }) => text)).toEqual(pieces.flatMap(({ text }) => text));
        for (const { start, end, text } of [...passages, ...sentences]) {
          expect(document.text.slice(start, end)).toBe(text);
        }
      }),
    );
  });
});
