import type { BuildReport } from "../index/build-report.js";

/** What a build did, in lines for its owner. */
export function reportText(report: BuildReport): string {
  switch (report.kind) {
    case "built": {
      const { documents, passages, sentences, seconds, embedded, reused } = report;
      const { added, changed, removed } = report;
      return [
        `Indexed ${documents} documents: ${passages} passages, ${sentences} sentences in ${seconds.toFixed(1)} s`,
        `${added.length} added, ${changed.length} changed, ${removed.length} removed; ${embedded} sentences embedded, ${reused} reused`,
        ...skippedLines(report.skipped),
        ...report.warnings,
      ].join("\n");
    }
    case "unchanged":
      return ["The index is up to date", ...skippedLines(report.skipped), ...report.warnings].join(
        "\n",
      );
    case "empty":
      return [report.reason, ...skippedLines(report.skipped)].join("\n");
    case "busy":
      return `Another process${report.pid === undefined ? "" : ` (${report.pid} on ${report.host ?? "this machine"})`} is building the index${report.since === undefined ? "" : ` since ${report.since}`}`;
  }
}

function skippedLines(skipped: readonly { path: string; reason: string }[]): string[] {
  return skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`);
}
