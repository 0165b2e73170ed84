import type { BuildReport } from "../index/build-report.js";
import type { IndexingOutcome } from "./library.js";

/** What a build did, as the library tells it. */
export function indexingOutcome(report: BuildReport): IndexingOutcome {
  switch (report.kind) {
    case "built": {
      const { kind, documents, passages, added, changed, removed } = report;
      const { skipped, warnings, seconds } = report;
      return { kind, documents, passages, added, changed, removed, skipped, warnings, seconds };
    }
    case "unchanged":
      return { kind: "unchanged", skipped: report.skipped, warnings: report.warnings };
    case "empty": {
      const { kind, reason, skipped, warnings } = report;
      return { kind, reason, skipped, warnings };
    }
    case "busy": {
      const since = Date.parse(report.since ?? "");
      return { kind: "busy", since: Number.isNaN(since) ? undefined : since };
    }
  }
}
