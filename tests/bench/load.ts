import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { markdownTable } from "../../src/cli/markdown-table.js";
import type { Cell } from "../../src/cli/markdown-table.js";
import { quantile } from "../../src/cli/statistics.js";
import type { ProbeReport, ProbeRequest } from "./bot-probe.process.js";
import type { FootnoteBuildJob } from "./footnote-build.process.js";
import type { LoadJob, LoadResult, LoadTown } from "./load-town.process.js";
import { writeLoadDocuments } from "./support/load-documents.js";
import { shown } from "./support/shown.js";
import { entryOf, resultOf, runProcess } from "./support/run-process.js";
import type { Section, SectionOptions } from "./support/section.js";

const users = 200;
const questionsOfAUser = 10;
/** For what the bot does after the last answer. */
const restMs = 5_000;
const bot = fileURLToPath(new URL("../../src/main.js", import.meta.url));

/** What many people at a time do to the bot while it indexes 10,000 passages. */
export async function measureLoad({ folder, note }: SectionOptions): Promise<Section> {
  const [documents, index] = [join(folder, "documents"), join(folder, "index")];
  await writeLoadDocuments(documents, 0);
  note("load: preparing an index of 10,000 passages");
  const job: FootnoteBuildJob = { documents, index, rewrites: [] };
  await runProcess("footnote-build", job);
  const load: LoadJob = { documents, users, questionsOfAUser };
  const town = fork(entryOf("load-town"), [JSON.stringify(load)]);
  const where = await resultOf<LoadTown>(town, "load-town");
  const running = await startBot({ documents, index, database: join(folder, "bot.sqlite"), where });
  try {
    note("load: warming up");
    await told(town);
    const before = await probe(running.child, "begin");
    note(`load: ${users} users ask ${users * questionsOfAUser} questions`);
    const result = await told<LoadResult>(town);
    await pause(restMs);
    const after = await probe(running.child, "end");
    return section({ result, before, after, faults: running.faults() });
  } finally {
    running.child.kill();
    town.kill();
  }
}

interface BotFolders {
  readonly documents: string;
  readonly index: string;
  readonly database: string;
  readonly where: LoadTown;
}

async function startBot({ documents, index, database, where }: BotFolders) {
  const port = await freePort();
  const child = fork(bot, {
    execArgv: ["--expose-gc", "--import", entryOf("bot-probe").href],
    env: {
      ...process.env,
      DISCORD_TOKEN: where.token,
      DISCORD_API: where.restUrl,
      SEEDS_DIR: documents,
      INDEX_DIR: index,
      DATABASE: database,
      ASKS_PER_USER: "10000",
      ASKS_PER_GUILD: "100000",
      LOG_LEVEL: "warn",
      HEALTH_PORT: String(port),
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let log = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (log += text));
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`The bot does not start: ${log}`);
    await pause(200);
  }
  return { child, faults: () => log.trim().split("\n").filter(Boolean) };
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return response?.status === 200;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Lets the town go on, to its next report. */
function told<Result>(town: ChildProcess): Promise<Result> {
  const next = resultOf<Result>(town, "load-town");
  town.send({});
  return next;
}

function probe(child: ChildProcess, request: ProbeRequest): Promise<ProbeReport> {
  const next = resultOf<ProbeReport>(child, "the bot");
  child.send(request);
  return next;
}

interface Load {
  readonly result: LoadResult;
  readonly before: ProbeReport;
  readonly after: ProbeReport;
  /** Warnings and errors in the log of the bot. */
  readonly faults: readonly string[];
}

function section({ result, before, after, faults }: Load): Section {
  const { acknowledgedMs, answerMs, indexings, seconds } = result;
  const times = (name: string, ms: readonly number[]): Cell[] => [
    name,
    ms.length,
    ...[0.5, 0.95, 0.99, 1].map((share) => quantile(ms, share)),
  ];
  const MiB = (bytes: number): number => Math.round(bytes / 2 ** 20);
  const body = [
    markdownTable(
      ["ms", "count", "p50", "p95", "p99", "most"],
      [
        times("acknowledgement", acknowledgedMs),
        ...Object.entries(answerMs).map(([way, ms]) => times(`answer to ${way}`, ms)),
      ],
      shown,
    ),
    markdownTable(
      ["the bot's process, MiB", "start", "peak", "after"],
      [
        [
          "resident",
          ...[before.residentBytes, after.peakResidentBytes, after.residentBytes].map(MiB),
        ],
        ["JavaScript", MiB(before.heapBytes), undefined, MiB(after.heapBytes)],
      ],
      shown,
    ),
    markdownTable(
      ["event-loop delay, ms", "p50", "p99", "most"],
      Object.entries({ "the bot": after.delay, "the sandbox and its people": result.delay }).map(
        ([name, { p50, p99: high, most }]) => [name, p50, high, most],
      ),
      shown,
    ),
    `${users} users asked in ${Math.round(seconds)} s. ${result.cited} answers cite a passage. Indexed meanwhile, each time with every document changed:\n\n${indexings.map((each) => `- ${each}`).join("\n")}`,
    ...(faults.length === 0 ? [] : ["```", ...faults.slice(0, 20), "```"]),
  ].join("\n\n");
  const p99 = quantile(acknowledgedMs, 0.99) ?? NaN;
  const growth = after.residentBytes / before.residentBytes - 1;
  return {
    title: "Load",
    body,
    targets: [
      {
        what: "load: every interaction acknowledged",
        measured: `${result.unanswered} not`,
        met: result.unanswered === 0,
      },
      {
        what: "load: p99 of the acknowledgement under 300 ms",
        measured: `${Math.round(p99)} ms`,
        met: p99 < 300,
      },
      {
        what: "load: no answer lost or doubled",
        measured: `${result.lost} lost, ${result.doubled} doubled`,
        met: result.lost + result.doubled === 0,
      },
      {
        what: "load: memory within 20 % of where it began",
        measured: `${growth > 0 ? "+" : ""}${Math.round(100 * growth)} %`,
        met: growth < 0.2,
      },
    ],
  };
}
