/**
 * Answers a question every 50 ms, as many readers would ask, while it builds an index itself or until
 * it is told to stop; the embedding of the questions included.
 */
import { compose } from "../../src/compose.js";
import { readConfig } from "../../src/config.js";
import { openIndex } from "../../src/index/open-index.js";
import { watchEventLoop } from "./support/event-loop.js";
import type { EventLoopDelay } from "./support/event-loop.js";
import { createSentences, plainVocabulary } from "./support/generated-text.js";
import { job, report } from "./support/report-result.js";

export interface AskJob {
  readonly index: string;
  /** Where to build an index meanwhile, and from what. */
  readonly build: { readonly documents: string; readonly index: string } | undefined;
}

export interface Asked {
  readonly delay: EventLoopDelay;
  /** Milliseconds from a question to its answer. */
  readonly answerMs: readonly number[];
  readonly seconds: number;
}

const everyMs = 50;
const warmingQuestions = 10;

const { index, build } = job() as AskJob;
const folders = build ? { SEEDS_DIR: build.documents, INDEX_DIR: build.index } : {};
const footnote = compose(readConfig(folders));
const opened = await openIndex(index);
if (opened.kind !== "open") throw new Error(opened.message);
const { answer } = await footnote.answering(opened.generation);
const texts = createSentences(5, plainVocabulary);
for (let i = 0; i < warmingQuestions; i++) await answer(question());

process.send?.({});
const answerMs: number[] = [];
const open = new Set<Promise<void>>();
const start = performance.now();
const watch = watchEventLoop();
const timer = setInterval(() => {
  const one = ask().finally(() => open.delete(one));
  open.add(one);
}, everyMs);
await (build === undefined ? stopped() : footnote.build());
clearInterval(timer);
const delay = watch.stop();
const seconds = (performance.now() - start) / 1_000;
await Promise.all(open);
await opened.generation.close();
await footnote.close();
const result: Asked = { delay, answerMs, seconds };
report(result);

function question(): string {
  const [clause] = texts.sentence().clauses;
  return `Who ${clause?.verb ?? ""} the ${clause?.adjective ?? ""} ${clause?.object ?? ""}?`;
}

async function ask(): Promise<void> {
  const since = performance.now();
  await answer(question());
  answerMs.push(performance.now() - since);
}

function stopped(): Promise<void> {
  return new Promise((resolve) =>
    process.once("message", () => {
      resolve();
    }),
  );
}
