import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { compiled } from "../../support/compiled.js";

/** A line of the log. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** How a process ended: by its exit code, or by a signal. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The bot as a process of its own, as `npm start` runs it. */
export interface BotProcess {
  readonly pid: number;
  /** All that it wrote so far, to both streams. */
  readonly output: () => string;
  /** The lines of its log so far. */
  readonly log: () => LogLine[];
  /** Resolves with the first line of the log with this message. @throws {Error} when it ends without. */
  readonly logs: (message: string | RegExp) => Promise<LogLine>;
  /** Resolves when it has written this. @throws {Error} when it ends without. */
  readonly wrote: (pattern: RegExp) => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly ended: Promise<ProcessEnd>;
}

export interface BotProcessOptions {
  /** The working directory; nothing but a `.env` in it changes the settings. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it reads from standard input. @default nothing */
  readonly input?: string;
  /** What stands behind `npm start --`. @default nothing */
  readonly args?: readonly string[];
}

export function startBotProcess({
  cwd,
  env,
  input = "",
  args = [],
}: BotProcessOptions): BotProcess {
  const { PATH = "", SystemRoot = "", TMPDIR = "" } = process.env;
  const inherited = { PATH, ...(SystemRoot && { SystemRoot }), ...(TMPDIR && { TMPDIR }) };
  const main = fileURLToPath(compiled("src/main.ts"));
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...inherited, ...env } });
  let [output, stdout, isOver] = ["", "", false];
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const check of waiting) check();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    stdout += text;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const log = (): LogLine[] => stdout.split("\n").flatMap(readLine);
  return {
    pid: child.pid ?? NaN,
    output: () => output,
    log,
    logs: (message) => found(() => log().find(({ msg }) => msg.search(message) >= 0), message),
    async wrote(pattern) {
      await found(() => pattern.exec(stdout) ?? undefined, pattern);
    },
    signal: (name) => void child.kill(name),
    ended: once(child, "close").then(([code, signal]: unknown[]) => {
      isOver = true;
      look();
      return { code, signal } as ProcessEnd;
    }),
  };

  function found<Found>(look: () => Found | undefined, wanted: string | RegExp): Promise<Found> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const result = look();
        if (result !== undefined) resolve(result);
        else if (isOver) reject(new Error(`It ended without "${String(wanted)}": ${output}`));
        else return;
        waiting.delete(check);
      };
      waiting.add(check);
      check();
    });
  }
}

/** The last line may be half written. */
function readLine(line: string): LogLine[] {
  try {
    return [JSON.parse(line) as LogLine];
  } catch {
    return [];
  }
}
