import { once } from "node:events";
import { InvalidArgumentError } from "commander";
import { createMining, openDocuments } from "../compose-index.js";
import { createSplitter, createSplitters } from "../compose.js";
import { loadLanguageDetector } from "../documents/language.js";
import type { FactKind } from "../facts/fact.js";
import type { DocumentSource } from "../index/build-options.js";
import { collectFacts } from "./collect-facts.js";
import type { PlacedFact } from "./collect-facts.js";
import { createCorpusSource, documentsAlone } from "./corpus-source.js";
import { createFactsTable } from "./facts-table.js";
import { configFrom, createCommand } from "./options.js";
import type { FolderOptions } from "./options.js";
import { plural } from "./plural.js";
import { readCorpus } from "./read-beir.js";
import { exitCodes, run } from "./run.js";

interface Options extends FolderOptions {
  readonly corpus?: string;
  readonly json?: boolean;
  readonly kind?: readonly FactKind[];
}

const kinds: Readonly<Record<FactKind, true>> = {
  event: true,
  person: true,
  body: true,
  count: true,
  definition: true,
  list: true,
  detail: true,
  curated: true,
};

const command = createCommand("facts", "Print the facts of the documents, for review")
  .option("--corpus <file>", "mine JSON lines {_id, title, text} instead, each a document")
  .option("--json", "print each fact as a line of JSON")
  .option("--kind <kinds>", `only these, of ${Object.keys(kinds).join(", ")}`, readKinds)
  .parse();

await run(async (signal) => {
  const { corpus, json = false, kind, ...folders } = command.opts<Options>();
  const source = corpus === undefined ? folderSource(folders) : await corpusSource(corpus);
  try {
    return await print(source, { json, kinds: kind, signal });
  } finally {
    await source.close?.();
  }
});

function readKinds(value: string): FactKind[] {
  return value.split(",").map((name) => {
    const kind = name.trim();
    if (!isKind(kind))
      throw new InvalidArgumentError(`${JSON.stringify(kind)} is no kind of fact.`);
    return kind;
  });
}

function isKind(name: string): name is FactKind {
  return Object.hasOwn(kinds, name);
}

type Closable = DocumentSource & { close?(): Promise<void> };

function folderSource(folders: FolderOptions): Closable {
  return openDocuments(configFrom(folders), createSplitters().forDocuments);
}

async function corpusSource(file: string): Promise<Closable> {
  const [corpus, detect] = await Promise.all([readCorpus(file), loadLanguageDetector()]);
  const mining = createMining();
  const source = createCorpusSource(
    documentsAlone(corpus),
    createSplitter(),
    (read, passages, signal) => {
      const document = { ...read, language: detect(read.text) };
      return mining.mine({ document, passages }, signal);
    },
  );
  return { ...source, close: () => mining.close() };
}

interface PrintOptions {
  readonly json: boolean;
  /** All when undefined. */
  readonly kinds: readonly FactKind[] | undefined;
  readonly signal: AbortSignal;
}

/** Prints facts as they are found. */
async function print(
  source: DocumentSource,
  { json, kinds: wanted, signal }: PrintOptions,
): Promise<number> {
  const { isTTY, columns } = process.stdout;
  const table = createFactsTable(isTTY ? columns : undefined);
  if (!json) await write(table.heading, signal);
  let found = 0;
  let faults = 0;
  for await (const one of collectFacts(source, signal)) {
    if (one.kind !== "fact") {
      process.stderr.write(`${one.message}\n`);
      if (one.kind === "fault") faults += 1;
    } else if (wanted === undefined || wanted.includes(one.fact.kind)) {
      await write(json ? jsonLine(one) : table.row(one), signal);
      found += 1;
    }
  }
  process.stderr.write(`${plural(found, "fact")}\n`);
  return faults > 0 ? exitCodes.failed : exitCodes.done;
}

function jsonLine({ fact, line }: PlacedFact): string {
  return JSON.stringify({ ...fact, line });
}

/** Waits for a slow reader, so that a large corpus does not fill the memory. */
async function write(line: string, signal: AbortSignal): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain", { signal });
}
