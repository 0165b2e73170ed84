import { readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { citedText } from "../../src/answers/answer-text.js";
import { openIndex } from "../../src/index/open-index.js";
import { buildMarkdown, openAnswers } from "../support/markdown-answering.js";
import type { Files } from "../support/markdown-answering.js";
import { tarnBay } from "../support/tarn-bay.js";
import { createWorkspace } from "./support/folders.js";
import type { Workspace } from "./support/folders.js";

const question = "When was the lighthouse on Gull Rock built?";
const answer = "The lighthouse on Gull Rock was built in 1874. [1]";

/** Enough text for files of many kilobytes. */
const logbook: Files = Object.fromEntries(
  Array.from({ length: 8 }, (_, book) => [
    `logbook-${book}.md`,
    Array.from(
      { length: 24 },
      (_, page) => `Page ${page} of book ${book}: wind ${page * 7 + book}.`,
    )
      .join(" ")
      .replace(/^/, `# Logbook ${book}\n\n`),
  ]),
);

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.remove());

/** The files of a generation. */
async function generationFiles(folder: string, generation: string): Promise<string[]> {
  const path = join(folder, "generations", generation);
  return (await readdir(path)).map((name) => join(path, name));
}

async function ask(folder: string): Promise<string> {
  const answering = await openAnswers(folder);
  try {
    const said = await answering.answer(question);
    return said.kind === "answered" ? citedText(said.sentences) : said.kind;
  } finally {
    await answering.generation.close();
  }
}

/** What opening the index says, once it is closed again. */
async function opening(folder: string): Promise<object> {
  const opened = await openIndex(folder);
  if (opened.kind === "unusable") return opened;
  await opened.generation.close();
  return { ...opened, number: opened.generation.number };
}

describe("an index that is cut short", () => {
  it("at every kilobyte answers from the generation before it", async () => {
    const folder = join(workspace.folder, "two");
    await buildMarkdown(folder, { ...tarnBay, ...logbook });
    await buildMarkdown(folder, {
      ...tarnBay,
      ...logbook,
      "news.md": "The bell was cast in 1902.",
    });
    let cuts = 0;
    for (const file of await generationFiles(folder, "000002")) {
      const whole = await readFile(file);
      const last = (whole.length - 1) & ~1023;
      for (let size = last; size >= 0; size -= 1024) {
        await truncate(file, size);
        const opened = await openIndex(folder);
        if (opened.kind !== "open") throw new Error(`${file} at ${size}: ${opened.message}`);
        await opened.generation.close();
        expect([file, size, opened.generation.number]).toEqual([file, size, 1]);
        expect(opened.warnings.join("\n")).toMatch(
          /generation 000002 .*; generation 000001 .* is used/,
        );
        cuts++;
      }
      expect(await ask(folder)).toBe(answer);
      await writeFile(file, whole);
    }
    expect(cuts).toBeGreaterThan(100);
    expect(await opening(folder)).toMatchObject({ kind: "open", number: 2, warnings: [] });
  });

  it("without another generation is named, and built again from the documents", async () => {
    const folder = join(workspace.folder, "one");
    await buildMarkdown(folder, tarnBay, { keep: 1 });
    for (let number = 1, done = false; !done; number++) {
      const files = await generationFiles(folder, String(number).padStart(6, "0"));
      const file = files.toSorted()[number - 1];
      done = number === files.length;
      if (file === undefined) throw new Error("no file is left to cut");
      await truncate(file, (await readFile(file)).length >> 1);
      expect(await opening(folder)).toMatchObject({ kind: "unusable", reason: "damaged" });
      const report = await buildMarkdown(folder, tarnBay, { keep: 1 });
      if (report.kind !== "built") throw new Error(`${file}: ${report.kind}`);
      expect(report.warnings.join("\n")).toMatch(/^Cannot use the index: generation \d+ has /);
      expect(await ask(folder)).toBe(answer);
    }
  });

  it.each(["", "0", "000", "0000", "999999\n", "\u0000\u0000"])(
    "answers when CURRENT holds %j",
    async (content) => {
      const folder = join(workspace.folder, "pointer");
      await buildMarkdown(folder, tarnBay);
      await writeFile(join(folder, "CURRENT"), content);
      expect(await ask(folder)).toBe(answer);
      await buildMarkdown(folder, tarnBay);
      expect(await opening(folder)).toMatchObject({ kind: "open", warnings: [] });
    },
  );
});
