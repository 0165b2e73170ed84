import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod/v4";
import { loadLanguageDetector } from "../../src/documents/language.js";
import { createFactMiner } from "../../src/facts/create-fact-miner.js";
import { createCorpusSource, documentsAlone } from "../../src/cli/corpus-source.js";
import { readCorpus } from "../../src/cli/read-beir.js";

/** Facts drawn at random from texts that no rule was made for, each read beside its text. */
const verdict = z.strictObject({
  corpus: z.string(),
  id: z.string().regex(/^[a-z0-9]{12}$/),
  kind: z.enum(["event", "person", "body", "count", "definition", "list"]),
  right: z.boolean(),
  why: z.string().optional(),
});

const sets = ["encyclopedia", "contracts"] as const;

function verdicts(name: (typeof sets)[number]) {
  const file = new URL(`facts/judged-${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => verdict.parse(JSON.parse(line)));
}

const corpusFile = (name: string): string => `../shared/eval/${name}/corpus.jsonl`;

async function minedIds(corpus: string): Promise<Set<string>> {
  const detect = await loadLanguageDetector();
  const miner = createFactMiner();
  const nothing = (): string[] => [];
  const source = createCorpusSource(
    documentsAlone(await readCorpus(corpusFile(corpus))),
    nothing,
    (read, passages) => miner({ ...read, language: detect(read.text) }, passages),
  );
  const { signal } = new AbortController();
  const ids = new Set<string>();
  for (const file of (await source.list(signal)).documents) {
    const outcome = await source.read(file, signal);
    if (outcome.kind === "skipped") continue;
    const passages = await source.split(outcome.document);
    const { facts } = await source.facts(outcome.document, passages, signal);
    for (const { id } of facts) ids.add(id);
  }
  return ids;
}

describe.each(sets)("200 facts of %s, judged by hand", (name) => {
  const judged = verdicts(name);

  it("are each judged once, and a wrong one says why", () => {
    expect(judged).toHaveLength(200);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(200);
    expect(judged.filter(({ right, why }) => right === (why !== undefined))).toEqual([]);
  });

  it("are right in nine of ten cases", () => {
    expect(judged.filter(({ right }) => right).length).toBeGreaterThanOrEqual(180);
  });

  const corpora = [...new Set(judged.map(({ corpus }) => corpus))];
  const areHere = corpora.every((corpus) => existsSync(corpusFile(corpus)));

  it.skipIf(!areHere)(
    "are nearly all what is mined today, or else they say nothing of it",
    async () => {
      const mined = new Set<string>();
      for (const corpus of corpora) for (const id of await minedIds(corpus)) mined.add(id);
      const still = judged.filter(({ id }) => mined.has(id));
      expect(still.length).toBeGreaterThanOrEqual(160);
      expect(still.filter(({ right }) => right).length / still.length).toBeGreaterThanOrEqual(0.9);
    },
  );
});
