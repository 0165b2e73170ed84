import { SingleBar } from "cli-progress";
import type { BuildProgress, BuildStage } from "../index/build-report.js";
import { plural } from "./plural.js";

/** Shows how far a build is. */
export interface ProgressView {
  show(progress: BuildProgress): void;
  close(): void;
}

/** What progress is written to; nothing of the result is. */
type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on a terminal, one line a stage elsewhere. */
export function createProgressView(stream: Stream): ProgressView {
  return stream.isTTY === true ? barView(stream) : lineView(stream);
}

const stages: Readonly<Record<BuildStage, (total: number) => string>> = {
  listing: () => "looking for documents",
  reading: (total) => `reading ${plural(total, "document")}`,
  embedding: (total) => `embedding ${plural(total, "sentence")}`,
  terms: () => "counting words",
  graph: () => "building the graph",
  verifying: () => "verifying the graph",
  publishing: () => "publishing the index",
};

function barView(stream: Stream): ProgressView {
  const bar = new SingleBar({
    stream,
    format: "{label} [{bar}] {file}",
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  let stage: BuildStage | undefined;
  return {
    show({ stage: next, done, total, file = "" }) {
      const payload = { label: stages[next](total).padEnd(24), file };
      if (stage === undefined) bar.start(total, done, payload);
      else {
        bar.setTotal(total);
        bar.update(done, payload);
      }
      stage = next;
    },
    close: () => {
      bar.stop();
    },
  };
}

/** The first stage has no line: when nothing has changed, it is the only one. */
function lineView(stream: Stream): ProgressView {
  let stage: BuildStage = "listing";
  return {
    show({ stage: next, total }) {
      if (stage === next) return;
      stage = next;
      stream.write(`${stages[next](total)}\n`);
    },
    close: () => undefined,
  };
}
