import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/cli/example-questions.js";
import { createLibrary } from "../../src/library/create-library.js";
import type { OpenLibrary } from "../../src/library/create-library.js";
import { liveParts } from "../library/support/live.js";
import { buildMarkdown } from "../support/markdown-answering.js";
import type { Files } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";

const folders: string[] = [];
const libraries: OpenLibrary[] = [];

async function libraryOf(files: Files): Promise<OpenLibrary> {
  const folder = await mkdtemp(join(tmpdir(), "footnote-examples-"));
  folders.push(folder);
  if (Object.keys(files).length > 0) await buildMarkdown(folder, files);
  const library = await createLibrary(folder, {
    reindexer: {
      progress: undefined,
      run: () => Promise.reject(new Error()),
      close: () => Promise.resolve(),
    },
    ...liveParts(),
  });
  libraries.push(library);
  return library;
}

it("asks no chat model", async () => {
  const asked: unknown[] = [];
  const ask: OpenLibrary["ask"] = (message, options) => {
    asked.push(options?.byDocuments);
    return bay.ask(message, options);
  };
  await exampleQuestions({ ...bay, ask });
  expect(new Set(asked)).toEqual(new Set([true]));
});

let bay: OpenLibrary;
beforeAll(async () => {
  bay = await libraryOf(tarnBay);
});
afterAll(async () => {
  for (const library of libraries) await library.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

describe("exampleQuestions()", () => {
  it("gives questions that are answered, no two the same", async () => {
    const questions = await exampleQuestions(bay);
    expect(questions).toHaveLength(3);
    expect(new Set(questions).size).toBe(3);
    for (const question of questions)
      expect(await bay.ask(question)).toMatchObject({ answer: { kind: "answered" } });
  });

  it("asks each about another document, as far as there are as many", async () => {
    const named = async (question: string): Promise<string | undefined> => {
      const outcome = await bay.ask(question);
      const isAnswered = outcome.kind === "asked" && outcome.answer.kind === "answered";
      return isAnswered ? outcome.answer.citations[0]?.document.path : undefined;
    };
    const paths = await Promise.all((await exampleQuestions(bay)).map(named));
    expect(new Set(paths).size).toBe(3);
  });

  it.each([0, 1, 2])("gives at most %i where no more are wanted", async (wanted) => {
    expect(await exampleQuestions(bay, wanted)).toHaveLength(wanted);
  });

  it("takes a heading that is a question as it stands, and a title where there is no heading", async () => {
    const library = await libraryOf({
      ...tarnBay,
      "visits.md":
        "# Visits\n\n## Who founded the yacht club?\n\nMr. John Vale founded the yacht club in 1930.\n",
      "shop.md": "# The chandler of the quay\n\nThe chandler of the quay sells ropes and paint.\n",
    });
    const questions = await exampleQuestions(library, 12);
    expect(questions).toContain("Who founded the yacht club?");
    expect(questions).toContain("What do the documents say about “The chandler of the quay”?");
  });

  it("gives none without documents", async () => {
    expect(await exampleQuestions(await libraryOf({}))).toEqual([]);
  });
});
