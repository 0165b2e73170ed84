import { readdir, readFile } from "node:fs/promises";
import { distance } from "fastest-levenshtein";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../src/documents/read-document.js";
import { createFactMiner } from "../../src/facts/create-fact-miner.js";
import { createFacts } from "../../src/facts/create-facts.js";
import type { IndexedFacts } from "../../src/facts/create-facts.js";
import type { DetailFact, Fact } from "../../src/facts/fact.js";
import { citeFacts } from "../../src/library/cite-facts.js";
import type { CitableIndex } from "../../src/library/cite-facts.js";
import { passageId } from "../../src/passages/passage-id.js";
import type { Passage } from "../../src/passages/passage.js";
import { defaultSplitSettings, splitDocument } from "../../src/passages/split-document.js";
import { indexedDocument } from "../support/passages.js";

const folder = new URL("../../seeds/", import.meta.url);
const identify = passageId;

/** The documents of `seeds/` with all that is mined from them, as an index has them. */
async function seedsIndex(): Promise<CitableIndex & { readonly mined: readonly Fact[] }> {
  const mine = createFactMiner();
  const passages: Passage[] = [];
  const documents: IndexedFacts[] = [];
  for (const path of (await readdir(folder)).filter((name) => name.endsWith(".md"))) {
    const file = { path, hash: "0", bytes: await readFile(new URL(path, folder)) };
    const read = await readDocument(file, { detectLanguage: () => "en" });
    if (read.kind === "skipped") throw new Error(read.reason);
    const { document } = read;
    const own = splitDocument(document, { ...defaultSplitSettings, identify });
    passages.push(...own);
    const { facts, topics } = mine(document, own);
    documents.push({ path, title: document.title, facts, topics, headings: new Map() });
  }
  const generation = {
    findPassage: (id: string) => passages.findIndex((passage) => passage.id === id),
    readPassages: (numbers: readonly number[]) =>
      Promise.resolve(numbers.flatMap((number) => passages[number] ?? [])),
    documentOf: (number: number) => indexedDocument({ path: passages[number]?.document ?? "" }),
  };
  const facts = await createFacts({ curated: [], documents }, { editDistance: distance, identify });
  return { generation, facts, mined: facts.all };
}

describe("citeFacts()", () => {
  let index: Awaited<ReturnType<typeof seedsIndex>>;
  beforeAll(async () => {
    index = await seedsIndex();
  });
  const details = (): DetailFact[] => index.mined.filter((fact) => fact.kind === "detail");

  it("cites every fact that is mined from the shipped documents, details too", async () => {
    const cited = await citeFacts(index, index.mined);
    expect(cited.map(({ fact }) => fact)).toEqual(index.mined);
    expect(details().length).toBeGreaterThan(4);
    expect(cited.map(({ citation }) => citation.number)).toEqual(index.mined.map((_, i) => i + 1));
    for (const { fact, citation } of cited) {
      const { passage, span, quote, document } = citation;
      expect(passage.text.slice(span.start - passage.start, span.end - passage.start)).toBe(quote);
      expect(document.path).toBe(fact.document);
      if (fact.kind !== "detail") expect(quote).toBe(fact.quote);
    }
  });

  it("cites details by the first sentence of their document, where they stand before it", async () => {
    const [detail] = details();
    if (!detail) throw new Error("There must be one");
    const [cited] = await citeFacts(index, [detail]);
    const [sentence] = cited?.citation.passage.sentences ?? [];
    expect(cited?.citation.span).toEqual({ start: sentence?.start, end: sentence?.end });
    expect(cited?.citation.passage.id).toBe(detail.passage);
  });

  it("leaves out details that the index does not have, as nothing shows that they are true", async () => {
    const [detail] = details();
    if (!detail) throw new Error("There must be one");
    expect(await citeFacts(index, [{ ...detail, id: "elsewhere000" }])).toEqual([]);
  });
});
