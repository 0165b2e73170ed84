import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answers/answer-question.js";
import { createReading } from "../../src/compose-reading.js";
import type { Reading } from "../../src/compose-reading.js";
import { createSplitter, createSplitters } from "../../src/compose.js";
import { readDocument } from "../../src/documents/read-document.js";
import type { DocumentSource } from "../../src/index/build-options.js";
import type { Generation } from "../../src/index/open-generation.js";
import { openIndex } from "../../src/index/open-index.js";
import { passageTerms } from "../../src/passages/passage-terms.js";
import { retrieve } from "../../src/retrieval/retrieve.js";
import { createHashedEmbeddingModel } from "../support/hashed-embedding-model.js";
import { buildMarkdown, markdownSource } from "../support/markdown-answering.js";
import type { Files } from "../support/markdown-answering.js";

const files = {
  "en.md":
    "# Lantern makers\n\nThe lantern makers of Orrin sold copper lamps from 1861. Jules Ferrand moved to Orrin in 1866. Their workshops collected maps.",
  "fr.md":
    "# La côte\n\nLes phares de Brenac furent construits en 1874 par les villageois. Les journaux locaux racontent les tempêtes. Les manuscrits sont gardés à l'abbaye.",
  "de.md":
    "# Das Tal\n\nDie Mühlen am Fluss mahlen Roggen und Weizen. In den Häusern am Hang wohnen Imker mit ihren Familien.",
  "es.md":
    "# El puerto\n\nLas canciones de los marineros hablan de tormentas lejanas. Las edificaciones antiguas son de piedra roja.",
  "ru.md":
    "# Река\n\nМосты через реку построили в 1903 году рабочие завода. В библиотеках хранятся редкие книги.",
  "fi.md":
    "# Järvi\n\nSillat rakennettiin vuonna 1888 saaren ja kylän välille. Kalastajien veneet ovat rannassa.",
  "pl.md": "# Rzeka\n\nMłyny nad rzeką mielą żyto od 1790 roku. Rybacy naprawiają sieci.",
} satisfies Files;

/** Files whose names are the languages they are in. */
function sourceOf(some: Files): DocumentSource {
  const { forDocuments } = createSplitters();
  return {
    ...markdownSource(some),
    read: ({ path, hash }) => {
      const bytes = Buffer.from(some[path] ?? "");
      const detectLanguage = (): string => path.slice(0, 2);
      return readDocument({ path, hash, bytes }, { detectLanguage });
    },
    terms: async (passage, details) =>
      passageTerms(passage, details, await forDocuments(details.language)),
  };
}

interface Corpus extends Reading {
  readonly generation: Generation;
}

let folder: string;
const opened: Generation[] = [];
const corpora = new Map<string, Promise<Corpus>>();

/** The corpus of the files in some languages. */
function corpusOf(languages: string): Promise<Corpus> {
  const corpus = corpora.get(languages) ?? openCorpus(languages);
  corpora.set(languages, corpus);
  return corpus;
}

async function openCorpus(languages: string): Promise<Corpus> {
  const some = Object.entries(files).filter(([path]) => languages.includes(path.slice(0, 2)));
  const place = join(folder, languages.replaceAll(" ", "-"));
  await buildMarkdown(place, {}, { source: sourceOf(Object.fromEntries(some)) });
  const index = await openIndex(place);
  if (index.kind === "unusable") throw new Error(index.message);
  const { generation } = index;
  opened.push(generation);
  const parts = { splitTerms: createSplitter(), ownTerms: createSplitters().ownTerms };
  return { generation, ...(await createReading(generation, parts)) };
}

// By words alone, as with a model that does not read the script.
const model = { ...createHashedEmbeddingModel(), reads: () => false };

async function said(languages: string, question: string): Promise<string> {
  const answer = await answerQuestion(question, { ...(await corpusOf(languages)), model });
  return answer.kind === "answered" ? answer.sentences.map(({ text }) => text).join(" ") : "";
}

async function found(languages: string, query: string): Promise<string[]> {
  const { generation, reader, splitTerms } = await corpusOf(languages);
  const parts = { generation, model, splitTerms };
  const { passages } = await retrieve(reader.query(query), parts);
  return passages.map(({ document }) => document.path);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-languages-"));
});
afterAll(async () => {
  await Promise.all(opened.map((generation) => generation.close()));
  await rm(folder, { recursive: true, force: true });
});

const all = "de en es fi fr pl ru";

describe.each([["alone"], ["among others"]])("a question about documents %s", (how) => {
  it.each([
    ["fr", "Quand fut construit le phare de Brenac ?", "1874"],
    ["fr", "Que raconte le journal local ?", "tempêtes"],
    ["fr", "Dans quelle abbaye est gardé le manuscrit ?", "l'abbaye"],
    ["de", "Was ist in dem Haus am Hang?", "Imker"],
    ["es", "¿De qué habla la canción del marinero?", "tormentas"],
    ["es", "¿De qué es la edificación más antigua?", "piedra roja"],
    ["ru", "Когда построили мост?", "1903"],
    ["ru", "Где хранится редкая книга?", "библиотеках"],
    ["fi", "Milloin silta rakennettiin?", "1888"],
    ["fi", "Missä vene on?", "rannassa"],
  ])("in %s meets plurals: %s", async (language, question, expected) => {
    const languages = how === "alone" ? language : all;
    expect(await said(languages, question)).toContain(expected);
    expect((await found(languages, question))[0]).toBe(`${language}.md`);
  });
});

describe("a question in English", () => {
  it.each(["en", "en fr", all])("is answered from documents in %s alike", async (languages) => {
    expect(await said(languages, "What did the lantern maker of Orrin sell?")).toContain("copper");
    expect(await said(languages, "When did Jules Ferrand move to Orrin?")).toContain("1866");
  });

  it.each(["fr", "fr de", all])("finds names in documents in %s", async (languages) => {
    expect((await found(languages, "When was the lighthouse of Brenac built?"))[0]).toBe("fr.md");
  });

  it.each(["pl", "ru fi"])("does not fail where documents are in %s", async (languages) => {
    expect(await said(languages, "When did the lantern makers move?")).toBe("");
  });
});

describe("a question in another language", () => {
  it("finds names in English documents", async () => {
    expect((await found(all, "Quand Jules Ferrand est-il arrivé à Orrin ?"))[0]).toBe("en.md");
  });

  it("is read as before where there is no stemmer for it", async () => {
    expect((await found(all, "Co mielą młyny nad rzeką?"))[0]).toBe("pl.md");
  });

  it("is no misspelling of a word that the documents have in another form", async () => {
    const { reader } = await corpusOf("fr");
    expect(reader.query("Quel phare ?").text).toBe("Quel phare ?");
  });
});
