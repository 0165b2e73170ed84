import { describe, expect, it } from "vitest";
import type { DocumentSummary } from "../../src/library/library.js";
import { findDocument, folded, matchingDocuments } from "../../src/discord/find-document.js";

const documents: DocumentSummary[] = [
  ["a/tide.md", "The Tide of Tarn"],
  ["b/charter.md", "Charter of the Harbour"],
  ["b/charter-2.md", "Charter of the Harbour, revised"],
  ["c/大会.md", "世界互联网大会"],
].map(([path = "", title = ""], i) => ({
  path,
  title,
  passages: 1,
  firstPassageId: `passage${i}`,
}));

describe("folded", () => {
  it.each([
    ["ÉCOLE", "ecole"],
    ["ＡＢＣ", "abc"],
    ["  Tarn ", "tarn"],
    ["大会", "大会"],
  ])("makes %j %j", (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe("matchingDocuments", () => {
  it.each([
    ["charter", ["b/charter.md", "b/charter-2.md"]],
    ["harbour", ["b/charter.md", "b/charter-2.md"]],
    ["t", ["a/tide.md", "b/charter.md", "b/charter-2.md"]],
    ["大会", ["c/大会.md"]],
    ["unicorn", []],
  ])("finds for %j %j", (typed, paths) => {
    expect(matchingDocuments(documents, typed).map(({ path }) => path)).toEqual(paths);
  });
});

describe("findDocument", () => {
  it.each([
    ["passage1", "b/charter.md"],
    ["B/CHARTER.md", "b/charter.md"],
    ["charter of the harbour", "b/charter.md"],
    ["revised", "b/charter-2.md"],
    ["charter", undefined],
    ["", undefined],
  ])("takes %j for %j", (name, path) => {
    expect(findDocument(documents, name)?.path).toBe(path);
  });
});
