import { SingleBar } from "cli-progress";
import type { BuildProgress } from "../index/build-report.js";

/** Shows how far a build is. */
export interface ProgressView {
  show(progress: BuildProgress): void;
  close(): void;
}

/** A bar on a terminal, one line a stage elsewhere; both on standard error. */
export function createProgressView(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? barView(stream) : lineView(stream);
}

function barView(stream: NodeJS.WriteStream): ProgressView {
  const bar = new SingleBar({
    stream,
    format: "{stage} [{bar}] {value}/{total} {file}",
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  let stage: string | undefined;
  return {
    show({ stage: next, done, total, file = "" }) {
      const payload = { stage: next.padEnd(10), file };
      if (stage !== next) bar.start(total, done, payload);
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

function lineView(stream: NodeJS.WriteStream): ProgressView {
  let stage: string | undefined;
  return {
    show({ stage: next, total }) {
      if (stage === next) return;
      stage = next;
      stream.write(total > 1 ? `${next} (${total})\n` : `${next}\n`);
    },
    close: () => undefined,
  };
}
