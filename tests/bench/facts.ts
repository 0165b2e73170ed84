import { markdownTable } from "../../src/cli/markdown-table.js";
import { quantile } from "../../src/cli/statistics.js";
import type { FactsJob, FactsResult } from "./facts.process.js";
import { shown } from "./support/shown.js";
import { runProcess } from "./support/run-process.js";
import type { Section, SectionOptions, Target } from "./support/section.js";

const count = 100_000;
const rounds = 50;
/** What somebody who types must not wait longer for. */
const limitMs = 100;

/** What opening 100,000 facts takes, and looking among them while somebody types. */
export async function measureFacts({ folder, note }: SectionOptions): Promise<Section> {
  note(`opening ${shown(count)} facts`);
  const job: FactsJob = { facts: count, folder, rounds };
  const { result } = await runProcess<FactsResult>("facts", job);
  const rows = result.lookups.map(({ name, ms }) => [
    name,
    ...[0.5, 0.99, 1].map((share) => quantile(ms, share)),
  ]);
  return {
    title: "Quick facts",
    body: [opening(result), markdownTable(["ms", "p50", "p99", "most"], rows, shown)].join("\n\n"),
    targets: [target(result)],
  };
}

function opening({ facts, bytes, openMs, delay, resident }: FactsResult): string {
  const megabytes = (value: number): string => shown(Math.round(value / 1e6));
  return [
    `${shown(count)} facts, ${shown(facts)} of them different, take ${megabytes(bytes)} MB on disk`,
    `and ${megabytes(resident.open - resident.before)} MB in memory; they are open after ${shown(openMs)} ms.`,
    `Meanwhile the event loop is late by ${shown(delay.p50)} ms (p50), ${shown(delay.p99)} ms (p99), ${shown(delay.most)} ms (most).`,
  ].join(" ");
}

function target({ lookups }: FactsResult): Target {
  const typed = lookups.filter(({ name }) => name.startsWith("suggest"));
  const worst = Math.max(...typed.map(({ ms }) => quantile(ms, 0.99) ?? NaN));
  return {
    what: `suggestions under ${limitMs} ms with ${shown(count)} facts`,
    measured: `p99 of the slowest ${shown(worst)} ms`,
    met: worst < limitMs,
  };
}
