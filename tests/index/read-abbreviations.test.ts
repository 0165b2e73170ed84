import { describe, expect, it } from "vitest";
import type { BodyFact, MinedFact } from "../../src/facts/fact.js";
import type { DocumentSource } from "../../src/index/build-options.js";
import { built, withIndex } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";
import { createTextSource } from "./support/text-source.js";

/** What each sentence says before and in its brackets is an abbreviation; other sentences define something. */
function explaining(texts: Readonly<Record<string, string>>): DocumentSource {
  const source = createTextSource(texts);
  return {
    ...source,
    facts: ({ path }, passages) => ({
      topics: [],
      facts: passages.flatMap(({ id: passage, sentences }) =>
        sentences.map(({ text, start, end }): MinedFact => {
          const [, long, short] = /^(.+) \((\w+)\)/.exec(text) ?? [];
          const place = { document: path, passage, span: { start, end }, quote: text };
          const fact = { id: passage, aliases: [], ...place };
          if (long === undefined || short === undefined)
            return { ...fact, kind: "definition", name: text, answer: text };
          const body: BodyFact = { ...fact, kind: "body", name: short, answer: long, expansion: long };
          return body;
        }),
      ),
    }),
  };
}

describe("readAbbreviations()", () => {
  it("reads what each document explains, in order, and no other fact", async () => {
    const folder = await temporaryFolder();
    const texts = {
      "a.txt": 'He wrote "kind":"body" there.\nRiver Trust (RT) rows.\nIt rests.\nOld Mill (OM) grinds.',
      "b.txt": "Nothing is explained.",
      "c.txt": "River Trust (RT) swims.",
    };
    await built(folder, texts, { source: explaining(texts) });
    const found = await withIndex(folder, (index) => index.readAbbreviations());
    expect(found).toEqual([
      { short: "RT", long: "River Trust" },
      { short: "OM", long: "Old Mill" },
      { short: "RT", long: "River Trust" },
    ]);
  });

  it("reads none where none is explained", async () => {
    const folder = await temporaryFolder();
    const texts = { "a.txt": "It rests." };
    await built(folder, texts, { source: explaining(texts) });
    expect(await withIndex(folder, (index) => index.readAbbreviations())).toEqual([]);
  });
});
