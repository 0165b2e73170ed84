/** Writes the facts of an index, opens them while the event loop is watched, and looks things up. */
import { distance } from "fastest-levenshtein";
import { timed } from "../../src/cli/timed.js";
import { createFacts } from "../../src/facts/create-facts.js";
import type { Facts } from "../../src/facts/facts.js";
import { createBreather } from "../../src/index/create-breather.js";
import { createFactsWriter } from "../../src/index/create-facts-writer.js";
import { createSummedFile } from "../../src/index/create-summed-file.js";
import { encodeFacts } from "../../src/index/fact-lines.js";
import { generationFiles } from "../../src/index/generation-files.js";
import type { IndexedDocument } from "../../src/index/manifest.js";
import { readFacts } from "../../src/index/read-facts.js";
import { passageId } from "../../src/passages/passage-id.js";
import { watchEventLoop } from "./support/event-loop.js";
import type { EventLoopDelay } from "./support/event-loop.js";
import { factsOfADocument, generatedFacts } from "./support/generated-facts.js";
import { job, report } from "./support/report-result.js";

export interface FactsJob {
  readonly facts: number;
  readonly folder: string;
  /** Times each thing is looked up; one more goes before, unmeasured. */
  readonly rounds: number;
}

export interface FactsResult {
  readonly facts: number;
  readonly bytes: number;
  readonly openMs: number;
  readonly delay: EventLoopDelay;
  /** Bytes of the process, without and with the facts. */
  readonly resident: { readonly before: number; readonly open: number };
  readonly lookups: readonly { readonly name: string; readonly ms: readonly number[] }[];
}

const { facts: count, folder, rounds } = job() as FactsJob;
const documents = await written();
const before = resident();
const watch = watchEventLoop();
const { value: facts, ms: openMs } = await timed(open);
const delay = watch.stop();
const open_ = resident();
report({
  facts: facts.size,
  bytes: documents.bytes,
  openMs,
  delay,
  resident: { before, open: open_ },
  lookups: await lookups(facts),
} satisfies FactsResult);

async function written(): Promise<{ list: IndexedDocument[]; bytes: number }> {
  const writer = await createFactsWriter(folder);
  const list: IndexedDocument[] = [];
  for (const { path, title, passages, ...found } of generatedFacts(count / factsOfADocument)) {
    await writer.add(encodeFacts(found, passages));
    const place = { firstPassage: list.length * factsOfADocument, passageCount: factsOfADocument };
    list.push({ path, title, hash: "", format: "markdown", language: "en", ...place });
  }
  const curated = await createSummedFile(`${folder}/${generationFiles.curatedFacts}`);
  await curated.write(Buffer.from("[]"));
  const files = [...(await writer.finish()), await curated.finish()];
  return { list, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** As the library opens them. */
async function open(): Promise<Facts> {
  const idOf = (passage: number): string => passage.toString(36).padStart(12, "0");
  const parts = await readFacts(folder, documents.list, idOf);
  return createFacts(parts, {
    editDistance: distance,
    identify: passageId,
    breathe: createBreather(),
  });
}

async function lookups(all: Facts): Promise<FactsResult["lookups"]> {
  const options = { limit: 25, locale: "en" };
  const typed = ["", "a", "th", "aal", "member states", "the council of the", "kenedy gastron"];
  const works = new Map<string, () => unknown>([
    ...typed.map(
      (text) => [`suggest ${JSON.stringify(text)}`, () => all.suggest(text, options)] as const,
    ),
    ['similar "kenedy gastron"', () => all.similar("kenedy gastron", 5)],
    ["similar, a long name", () => all.similar("the quiet council aproved the narow harbor", 5)],
    ["timeline of everything", () => all.timeline({})],
    [
      'timeline "council" from 1990 to 2000',
      () => all.timeline({ topic: "council", from: "1990", to: "2000" }),
    ],
    ["look up", () => all.lookUp("24 member states")],
  ]);
  const results: { name: string; ms: number[] }[] = [];
  for (const [name, work] of works) {
    await timed(work);
    const ms: number[] = [];
    for (let i = 0; i < rounds; i++) ms.push((await timed(work)).ms);
    results.push({ name, ms });
  }
  return results;
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}
