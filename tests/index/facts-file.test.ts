import { readdir, readlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createFactsWriter } from "../../src/index/create-facts-writer.js";
import { decodeFacts, encodeFacts } from "../../src/index/fact-lines.js";
import * as factsFile from "../../src/index/open-facts-file.js";
import { openPreviousIndex } from "../../src/index/previous-index.js";
import { writePassages } from "../../src/index/write-passages.js";
import { definition } from "../support/facts.js";
import { rankedPassage } from "../support/passages.js";
import { build, built, withIndex } from "./support/build.js";
import { temporaryFolder } from "./support/temporary-folder.js";
import { createTextSource } from "./support/text-source.js";

vi.mock("../../src/index/open-facts-file.js", { spy: true });

const texts = { "a.txt": "Oil rises.", "b.txt": "Gas falls.\n\nCoal stays." };
const { passage } = rankedPassage({ sentences: ["Ebb is low."] });
const at = { passage: passage.id, quote: "Ebb is low.", span: { start: 0, end: 11 } };
const place = { path: "notes.md", passageId: () => passage.id };
const atOnce = () => Promise.resolve();

describe("the lines of facts", () => {
  const encoded = (names: readonly string[]): Uint8Array =>
    encodeFacts({ facts: names.map((name) => definition(name, "Low.", at)), topics: [] }, [passage]);

  it("are an error when they are missing", async () => {
    await expect(decodeFacts(new Uint8Array(), place, atOnce)).rejects.toThrow(
      "Cannot read the facts of notes.md: there is none of them",
    );
  });

  it("are an error when a fact stands in a passage that they do not name", async () => {
    const text = Buffer.from(encoded(["Ebb"])).toString("utf8").replace(/"at":\[0,/, '"at":[1,');
    await expect(decodeFacts(Buffer.from(text), place, atOnce)).rejects.toThrow(
      /^Cannot read the facts of notes\.md: \w{12} is in no passage of theirs$/,
    );
  });

  it("are taken apart one by one, with a pause between two of them", async () => {
    const bytes = Buffer.from(encoded(["Ebb", "Low", "Out"]));
    const breathe = () => {
      bytes.set(Buffer.from("Sea"), bytes.indexOf("Out") < 0 ? 0 : bytes.indexOf("Out"));
      return Promise.resolve();
    };
    const { facts } = await decodeFacts(bytes, place, breathe);
    expect(facts.map(({ name }) => name)).toEqual(["Ebb", "Low", "Sea"]);
  });

  it.each([-1, 2, NaN, 0.5])("cannot be read of a document %d of two", async (number) => {
    const folder = await temporaryFolder();
    const { generation } = await built(folder, texts);
    const file = await factsFile.openFactsFile(join(folder, "generations", `00000${generation}`));
    await expect(file.lines(number)).rejects.toThrow(RangeError);
    expect((await file.lines(1)).length).toBeGreaterThan(0);
    await file.close();
  });

  it("are those of a document that the last index has", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    const { previous } = await open(folder);
    if (!previous) throw new Error("There must be an index");
    const [first] = previous.generation.manifest.documents;
    if (!first) throw new Error("There must be a document");
    expect((await previous.factLines(first)).length).toBeGreaterThan(0);
    const unknown = async () => previous.factLines({ ...first, path: "z.txt" });
    await expect(unknown()).rejects.toThrow(RangeError);
    await previous.close();
  });
});

async function open(folder: string) {
  const { model, settings } = await withIndex(folder, ({ manifest }) => manifest);
  return openPreviousIndex(folder, { model, settings }, new AbortController().signal);
}

/** The files of a folder that this process holds open. */
async function openFiles(folder: string): Promise<string[]> {
  const links = await readdir("/proc/self/fd");
  const paths = await Promise.all(links.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "")));
  return paths.filter((path) => path.startsWith(folder));
}

describe.runIf(existsSync("/proc/self/fd"))("no file stays open", () => {
  const options = { previous: undefined, onProgress: () => undefined };
  const { signal } = new AbortController();

  it("when facts cannot be written", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "facts.jsonl"), "in the way");
    const source = createTextSource(texts);
    const listing = await source.list(signal);
    await expect(writePassages(folder, listing, { ...options, source, signal })).rejects.toThrow("EEXIST");
    expect(await openFiles(folder)).toEqual([]);
  });

  it("when the end of the facts cannot be written", async () => {
    const folder = await temporaryFolder();
    const writer = await createFactsWriter(folder);
    await writer.abandon();
    await expect(writer.finish()).rejects.toThrow();
    expect(await openFiles(folder)).toEqual([]);
  });

  it("when the facts of the last index cannot be opened", async () => {
    const folder = await temporaryFolder();
    await built(folder, texts);
    vi.spyOn(factsFile, "openFactsFile").mockRejectedValueOnce(new Error("EMFILE"));
    await expect(open(folder)).rejects.toThrow("EMFILE");
    expect(await openFiles(folder)).toEqual([]);
    expect(await build(folder, texts)).toMatchObject({ kind: "unchanged" });
  });
});
