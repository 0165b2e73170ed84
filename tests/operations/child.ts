import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { compiled } from "../support/compiled.js";

/** A process that runs a script with the named exports of built files of `src/operations`. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  /** Resolves when it has written a line with these words, to standard output. */
  said(words: string): Promise<void>;
  /** Resolves with all lines when it has ended, and its code or signal. */
  ended(): Promise<{ readonly code: number | NodeJS.Signals | null; readonly lines: string[] }>;
}

/** Starts a script; `imports` are exports by file: `{ "shutdown": "createShutdown" }`. */
export function startChild(script: string, imports: Readonly<Record<string, string>>): Child {
  const head = Object.entries(imports).map(([file, name]) => {
    const url = compiled(`src/operations/${file}.ts`).href;
    return `import { ${name} } from ${JSON.stringify(url)};`;
  });
  const source = [...head, script].join("\n");
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source]);
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stderr.setEncoding("utf8");
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const reader = createInterface(child.stdout).on("line", (line) => {
    lines.push(line);
    for (const look of listeners) look();
  });
  child.stderr.on("data", (text: string) => lines.push(...text.split("\n")));
  const closed = Promise.all([once(child, "exit"), once(reader, "close")]);
  return {
    process: child,
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (lines.some((line) => line.includes(words))) resolve();
        };
        listeners.add(look);
        look();
        void closed.then(() => {
          reject(new Error(`It never said ${words}: ${lines.join("\n")}`));
        });
      }),
    async ended() {
      const [[code, signal]] = (await closed) as [[number | null, NodeJS.Signals | null], unknown];
      return { code: code ?? signal, lines };
    },
  };
}
