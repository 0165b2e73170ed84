/**
 * Measures Footnote beside LangChain's default pipeline and prints a report in Markdown.
 *
 *     npm run bench [-- --large] [-- --only indexing,questions] [-- --runs 5]
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "../../src/cli/markdown-table.js";
import { measureEmbedding } from "./embedding.js";
import { measureEventLoop } from "./event-loop.js";
import { measureFacts } from "./facts.js";
import { measureIndexing } from "./indexing.js";
import { measureLoad } from "./load.js";
import { measureQuestions } from "./questions.js";
import type { Section, SectionOptions } from "./support/section.js";

const measures: Readonly<Record<string, (options: SectionOptions) => Promise<Section>>> = {
  embedding: measureEmbedding,
  indexing: measureIndexing,
  questions: measureQuestions,
  "event-loop": measureEventLoop,
  facts: measureFacts,
  load: measureLoad,
};
const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: process.env["BENCH_LARGE"] === "1" },
    only: { type: "string", default: Object.keys(measures).join(",") },
    runs: { type: "string", default: "3" },
  },
});
const chosen = values.only.split(",");
const unknown = chosen.filter((name) => !(name in measures));
if (unknown.length > 0)
  throw new RangeError(
    `Cannot measure ${unknown.join(", ")}: choose from ${Object.keys(measures).join(", ")}`,
  );

const root = await mkdtemp(join(tmpdir(), "footnote-bench-"));
print(`# Footnote, measured ${new Date().toISOString().slice(0, 10)}`);
print(machine());
const sections: Section[] = [];
try {
  for (const name of chosen) {
    const folder = join(root, name);
    await mkdir(folder);
    const section = await measures[name]?.({
      folder,
      runs: Number(values.runs),
      large: values.large,
      note,
    });
    if (!section) continue;
    sections.push(section);
    print(`## ${section.title}\n\n${section.body}`);
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
print(`## Targets\n\n${targetTable(sections)}`);

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(2) ?? "?";
  return `${cpus().length} × ${first?.model.trim() ?? "unknown"}, ${memory} GiB, ${process.platform}, Node ${process.version}, load before ${load}. Medians of ${values.runs} runs in alternating order.`;
}

function targetTable(all: readonly Section[]): string {
  const rows = all.flatMap(({ targets }) =>
    targets.map(({ what, measured, met }) => {
      const verdict = met === undefined ? "" : met ? "yes" : "**no**";
      return [what, measured, verdict];
    }),
  );
  return markdownTable(["target", "measured", "met"], rows);
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

function note(what: string): void {
  process.stderr.write(`${what}\n`);
}
