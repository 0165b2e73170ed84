import { execFile, fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { markdownTable } from "../../src/cli/markdown-table.js";
import type { Cell } from "../../src/cli/markdown-table.js";
import { quantile } from "../../src/cli/statistics.js";
import type { AskJob, Asked } from "./ask.process.js";
import type { FootnoteBuildJob } from "./footnote-build.process.js";
import type { EventLoopDelay } from "./support/event-loop.js";
import { writeDocuments } from "./support/generated-documents.js";
import { shown } from "./support/shown.js";
import { entryOf, resultOf, runProcess } from "./support/run-process.js";
import type { Section, SectionOptions } from "./support/section.js";

const documentCount = 100;
const aloneMs = 10_000;
const indexCommand = fileURLToPath(new URL("../../src/cli/index.js", import.meta.url));

/** How long the event loops of answering and of indexing processes are held. */
export async function measureEventLoop({ folder, note }: SectionOptions): Promise<Section> {
  const [documents, index] = [join(folder, "documents"), join(folder, "index")];
  await writeDocuments(documents, documentCount);
  note("event loop: preparing an index");
  const first: FootnoteBuildJob = { documents, index, rewrites: [] };
  await runProcess("footnote-build", first);
  note("event loop: answering, nothing else");
  const alone = await askDuring(index, () => pause(aloneMs));
  note("event loop: answering while npm run index indexes");
  const reportFile = join(folder, "event-loop.json");
  const during = await askDuring(index, () =>
    runIndexCommand({ documents, index: join(folder, "other-index"), reportFile }),
  );
  const indexing = JSON.parse(await readFile(reportFile, "utf8")) as EventLoopDelay;
  note("event loop: answering and indexing in one process");
  const build = { documents, index: join(folder, "third-index") };
  const both = await askWhileBuilding({ index, build });
  return section({ alone, during, indexing, both });
}

/** Asks in a process of its own while something else is done. */
async function askDuring(index: string, work: () => Promise<unknown>): Promise<Asked> {
  const child = startAsking({ index, build: undefined });
  await resultOf(child, "ask");
  await work();
  child.send({});
  return resultOf<Asked>(child, "ask");
}

async function askWhileBuilding(job: AskJob): Promise<Asked> {
  const child = startAsking(job);
  await resultOf(child, "ask");
  return resultOf<Asked>(child, "ask");
}

function startAsking(job: AskJob): ChildProcess {
  return fork(entryOf("ask"), [JSON.stringify(job)]);
}

interface IndexRun {
  readonly documents: string;
  readonly index: string;
  readonly reportFile: string;
}

async function runIndexCommand({ documents, index, reportFile }: IndexRun): Promise<void> {
  const watch = ["--import", entryOf("watch-event-loop").href];
  const folders = ["--documents", documents, "--index", index];
  const env = { ...process.env, EVENT_LOOP_REPORT: reportFile };
  await promisify(execFile)(process.execPath, [...watch, indexCommand, ...folders], { env });
}

interface Delays {
  readonly alone: Asked;
  readonly during: Asked;
  readonly indexing: EventLoopDelay;
  readonly both: Asked;
}

function section({ alone, during, indexing, both }: Delays): Section {
  const row = (name: string, { p50, p99, most }: EventLoopDelay, asked?: Asked): Cell[] => [
    name,
    ...[p50, p99, most].map((ms) => Math.round(10 * ms) / 10),
    ...[0.5, 0.95, 0.99].map((share) => quantile(asked?.answerMs ?? [], share)),
    asked?.answerMs.length,
    asked?.seconds,
  ];
  const body = markdownTable(
    [
      "event-loop delay, ms",
      "p50",
      "p99",
      "most",
      "answer p50",
      "answer p95",
      "answer p99",
      "questions",
      "seconds",
    ],
    [
      row("answering, nothing else", alone.delay, alone),
      row("answering while `npm run index` indexes", during.delay, during),
      row("`npm run index` meanwhile", indexing),
      row("one process that answers and indexes", both.delay, both),
    ],
    shown,
  );
  const target = (what: string, { p99 }: EventLoopDelay): Section["targets"][number] => ({
    what: `event-loop delay p99 under 50 ms: ${what}`,
    measured: `${shown(p99)} ms`,
    met: p99 < 50,
  });
  return {
    title: "Event loop while indexing",
    body: `${body}\n\nA question every 50 ms, its embedding included. The delay is by how much a timer of 10 ms was late.`,
    targets: [
      target("answering while another process indexes", during.delay),
      target("indexing", indexing),
      target("one process that does both", both.delay),
    ],
  };
}
