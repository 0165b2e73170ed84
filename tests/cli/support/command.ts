import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compiled } from "../../support/compiled.js";

export type CommandName = "index" | "ask" | "facts" | "evaluate" | "deploy-commands";

export interface CommandOptions {
  /** The working directory; nothing but a `.env` in it changes the settings. */
  readonly cwd: string;
  /** What the command reads from standard input. @default nothing */
  readonly input?: string | Uint8Array;
  /** Settings. @default none */
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** `null` when a signal ended the process. */
  readonly code: number | null;
}

/** Starts a command of the command line as `npm run` does, in a process of its own. */
export function startCommand(
  name: CommandName,
  args: readonly string[],
  { cwd, env = {} }: Omit<CommandOptions, "input">,
): ChildProcessWithoutNullStreams {
  const file = fileURLToPath(compiled(`src/cli/${name}.ts`));
  const { PATH = "", SystemRoot = "", TMPDIR = "" } = process.env;
  const inherited = { PATH, ...(SystemRoot && { SystemRoot }), ...(TMPDIR && { TMPDIR }) };
  return spawn(process.execPath, [file, ...args], { cwd, env: { ...inherited, ...env } });
}

/** Runs a command to its end. */
export function runCommand(
  name: CommandName,
  args: readonly string[],
  { input = "", ...options }: CommandOptions,
): Promise<CommandResult> {
  const child = startCommand(name, args, options);
  // A command that ends without reading its input is no fault of the test.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return finished(child);
}

/** What a process writes, and how it ends. */
export async function finished(child: ChildProcessWithoutNullStreams): Promise<CommandResult> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { stdout, stderr, code };
}

/** Resolves when a process has written a text. @throws {Error} when it ends without it. */
export function written(
  child: ChildProcessWithoutNullStreams,
  stream: "stdout" | "stderr",
  text: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let all = "";
    child[stream].setEncoding("utf8").on("data", (part: string) => {
      all += part;
      if (all.includes(text)) resolve();
    });
    child.on("close", () => {
      reject(new Error(`The command ended without writing ${JSON.stringify(text)}: ${all}`));
    });
  });
}
