import type { BuildReport, BuiltReport } from "../index/build-report.js";
import { plural } from "./plural.js";

/** What a build did, in lines for its owner. */
export function reportText(report: BuildReport): string {
  switch (report.kind) {
    case "built":
      return [...builtLines(report), ...skippedLines(report.skipped), ...report.warnings].join(
        "\n",
      );
    case "unchanged":
      return ["The index is up to date", ...skippedLines(report.skipped), ...report.warnings].join(
        "\n",
      );
    case "empty":
      return [report.reason, ...skippedLines(report.skipped), ...report.warnings].join("\n");
    case "busy":
      return `Another process${report.pid === undefined ? "" : ` (${report.pid} on ${report.host ?? "this machine"})`} is building the index${report.since === undefined ? "" : `, since ${report.since}`}`;
  }
}

function builtLines(report: BuiltReport): string[] {
  const { documents, passages, sentences, seconds, embedded, reused } = report;
  const { added, changed, removed, facts, curatedFacts } = report;
  return [
    `Indexed ${plural(documents, "document")}: ${plural(passages, "passage")}, ${plural(sentences, "sentence")} in ${seconds.toFixed(1)} s`,
    `${added.length} added, ${changed.length} changed, ${removed.length} removed; ${plural(embedded, "sentence")} embedded, ${reused} reused`,
    `${plural(facts, "fact")} mined, ${curatedFacts} curated`,
  ];
}

function skippedLines(skipped: readonly { path: string; reason: string }[]): string[] {
  return skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`);
}
