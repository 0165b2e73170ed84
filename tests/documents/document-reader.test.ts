import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setImmediate } from "node:timers/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createDocumentReader,
  type DocumentReader,
  type DocumentReaderOptions,
} from "../../src/documents/document-reader.js";
import { listDocuments, type ListedFile } from "../../src/documents/list-documents.js";
import { compiled } from "../support/compiled.js";
import { makeDocx, paragraph } from "./make-docx.js";
import { makePdf, pdfOf } from "./make-pdf.js";
import { expectExact } from "./place-of.js";

const entry = compiled("src/documents/parse.process.ts");
const megabyte = 2 ** 20;
const deepPage = "<div>".repeat(1e6);
const sentence = "The harbour of the town was enlarged in 1856.";

let folder: string;
let reader: DocumentReader | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "footnote-read-"));
});
afterEach(async () => {
  reader?.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Writes a file and lists it. */
async function listed(path: string, content: string | Uint8Array): Promise<ListedFile> {
  await write(path, content);
  const { files } = await listDocuments(folder);
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} was not listed`);
  return file;
}

function open(options: Partial<DocumentReaderOptions> = {}): DocumentReader {
  reader = createDocumentReader({ entry, folder, ...options });
  return reader;
}

/** The text of a file's blocks, or why it was skipped. */
async function said(file: ListedFile, by: DocumentReader): Promise<string> {
  const outcome = await by.read(file);
  if (outcome.kind === "skipped") return `${outcome.path}: ${outcome.reason}`;
  return outcome.document.blocks.map(({ text }) => text).join(" | ");
}

describe("the documents folder, listed and read", () => {
  it("gives a document of every format and encoding, and a reason for everything else", async () => {
    await write("a.md", `---\ntitle: A\n---\n# A\n\n${sentence}`);
    await write("b.txt", Buffer.from(`\ufeff${sentence}`, "utf16le"));
    await write("c.html", `<html lang="en"><title>C</title><p>${sentence}</p>`);
    await write("d.docx", makeDocx(paragraph(sentence)));
    const page = (text: string) => [{ text, y: 700 }];
    await write("e/e.pdf", makePdf([page(sentence), page("The second page.")]));
    await write("f.txt", Buffer.from("Größe und Gewicht für Übergröße.", "latin1"));
    await write("g.md", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    await write("h.md", "");
    await write("i.txt", "");
    await truncate(join(folder, "i.txt"), 200 * megabyte);
    await write("j.csv", "a,b");
    await symlink("/etc/passwd", join(folder, "k.md"));
    execFileSync("mkfifo", [join(folder, "l.md")]);
    await write(".hidden.md", sentence);

    const { files, skipped } = await listDocuments(folder);
    const all = open();
    const outcomes = await Promise.all(files.map((file) => all.read(file)));
    const documents = outcomes.flatMap((outcome) =>
      outcome.kind === "read" ? [outcome.document] : [],
    );
    for (const { text, blocks } of documents) expectExact(text, blocks);
    expect(
      documents.map(({ path, format, title, language, blocks }) => [
        ...[path, format, title, language],
        ...blocks.map(({ page, text }) => (page === undefined ? text : `${page}: ${text}`)),
      ]),
    ).toEqual([
      ["a.md", "markdown", "A", "en", sentence],
      ["b.txt", "text", "The harbour of the town was enlarged in 1856.", "en", sentence],
      ["c.html", "html", "C", "en", sentence],
      ["d.docx", "docx", "The harbour of the town was enlarged in 1856.", "en", sentence],
      [
        "e/e.pdf",
        "pdf",
        "The harbour of the town was enlarged in 1856.",
        "en",
        `1: ${sentence}`,
        "2: The second page.",
      ],
      [
        "f.txt",
        "text",
        "Größe und Gewicht für Übergröße.",
        "de",
        "Größe und Gewicht für Übergröße.",
      ],
    ]);
    expect(documents.map(({ hash }) => hash)).toEqual(files.slice(0, 6).map(({ hash }) => hash));
    const left = outcomes.flatMap((outcome) => (outcome.kind === "skipped" ? [outcome] : []));
    expect([...left, ...skipped].map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      "g.md: it holds binary data, not text",
      "h.md: it holds no text",
      "i.txt: it has 200 MiB, more than 10 MiB",
      "j.csv: .csv files are not read",
      "k.md: it is a link that leads out of the folder",
      "l.md: it is a named pipe, not a regular file",
    ]);
  });
});

describe("createDocumentReader()", () => {
  it.each([
    ["was written again", "The harbour of the town was enlarged in 1857."],
    ["has grown", `${sentence} And so on.`],
    ["has shrunk", "The"],
  ])("skips a file that %s since it was listed", async (_, content) => {
    const file = await listed("a.md", sentence);
    await write("a.md", content);
    expect(await said(file, open())).toBe("a.md: it changed while it was being read");
  });

  it("skips a file that is gone, and goes on", async () => {
    const gone = await listed("a.md", sentence);
    await rm(join(folder, "a.md"));
    const file = await listed("b.md", sentence);
    expect(await said(gone, open())).toBe("a.md: it is not there any more");
    expect(await said(file, open())).toBe(sentence);
  });

  it("skips texts of more characters than it may read", async () => {
    const file = await listed("a.md", sentence);
    expect(await said(file, open({ maxCharacters: 20 }))).toBe(
      "a.md: its text has more than 20 characters",
    );
  });

  it("says when its process cannot be started", async () => {
    const file = await listed("a.md", sentence);
    const broken = open({ entry: new URL("missing.js", entry) });
    await expect(broken.read(file)).rejects.toThrow(
      /^Cannot start the document parser .*missing\.js: the parser stopped \(exit code 1\)$/,
    );
  });

  it("stops when it is aborted, and can be used again", async () => {
    const slow = await listed("slow.html", deepPage);
    const file = await listed("z.md", sentence);
    const aborted = open();
    await expect(aborted.read(slow, AbortSignal.timeout(1000))).rejects.toThrow("timeout");
    await expect(aborted.read(file, AbortSignal.abort())).rejects.toThrow("aborted");
    expect(await said(file, aborted)).toBe(sentence);
  });

  it("reads nothing any more when it is closed", async () => {
    const slow = await listed("slow.html", deepPage);
    const closed = open();
    await closed.read(await listed("z.md", sentence));
    const [reading, waiting] = [closed.read(slow), closed.read(slow)];
    const message = "Cannot read slow.html: the document reader is closed";
    const failures = Promise.all([
      expect(reading).rejects.toThrow(message),
      expect(waiting).rejects.toThrow(message),
    ]);
    await setImmediate();
    closed.close();
    await failures;
    await expect(closed.read(slow)).rejects.toThrow(message);
  });
});

describe("a hostile file", () => {
  const paragraphs = () => makeDocx(paragraph("x").repeat(1_000_000));
  const inflated = () => makeDocx(paragraph("a".repeat(200_000_000)));
  const operators = () =>
    pdfOf([Buffer.from("BT /F1 12 Tf 72 700 Td (Hi) Tj ET\n".repeat(1_500_000))]);
  const table = `<table>${`<tr>${"<td>x</td>".repeat(100)}</tr>`.repeat(3000)}</table>`;

  it.each([
    ["a page of a million nested parts", "a.html", () => deepPage],
    ["a page with a table of 300,000 cells", "a.html", () => table],
    ["a DOCX file of a million paragraphs", "a.docx", paragraphs],
    ["a DOCX file that unpacks to 200 MB", "a.docx", inflated],
    ["a PDF file with 50 MB of operators", "a.pdf", operators],
    ["Markdown of 60,000 nested quotations", "a.md", () => `${">".repeat(60_000)} x`],
    ["a line of 10 MB in Markdown", "a.md", () => "word ".repeat(2_000_000)],
  ])("of the kind of %s is skipped, and the next is read", async (_, path, content) => {
    const file = await listed(path, content());
    const next = await listed("z.md", sentence);
    const limited = open({ timeoutMs: 3000, maxHeapMb: 96 });
    const before = process.memoryUsage.rss();
    const outcome = await said(file, limited);
    const grown = process.memoryUsage.rss() - before;
    expect(outcome).toMatch(
      /: it took longer than 3 s to read$|: it needed more than 96 MB of memory$/,
    );
    expect(await said(next, limited)).toBe(sentence);
    expect(grown).toBeLessThan(50 * megabyte);
  });
});

describe("the process that parses", () => {
  const node = (script: string) => [
    "--input-type=module",
    "-e",
    `const { fork } = await import("node:child_process");${script}`,
  ];

  it("does not keep its parent alive once it is closed", async () => {
    const file = JSON.stringify(await listed("a.md", sentence));
    const modules = JSON.stringify(new URL("document-reader.js", entry).href);
    const options = `{ entry: new URL(${JSON.stringify(entry.href)}), folder: ${JSON.stringify(folder)} }`;
    const script = `const { createDocumentReader } = await import(${modules});
      const reader = createDocumentReader(${options});
      console.log((await reader.read(${file})).kind);
      reader.close();`;
    const { stdout } = await promisify(execFile)(process.execPath, node(script));
    expect(stdout).toBe("read\n");
  });

  it("ends with its parent, even in the midst of a file", async () => {
    const job = JSON.stringify(await listed("a.html", deepPage));
    const settings = JSON.stringify({ folder, maxCharacters: 1e7, maxBytes: 2 ** 40 });
    const script = `const child = fork(${JSON.stringify(fileURLToPath(entry))}, [${JSON.stringify(settings)}], { execArgv: [] });
      child.once("message", () => child.send(${job}, () => console.log(child.pid)));`;
    const parent = spawn(process.execPath, node(script), { stdio: ["ignore", "pipe", "ignore"] });
    const [output] = (await once(parent.stdout, "data")) as [Buffer];
    const child = Number(output.toString());
    expect(isRunning(child)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => {
      expect(isRunning(child)).toBe(false);
    }, 10_000);
  });
});

/** A zombie, which nobody in a container may reap, is not running. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !readFileSync(stat, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
