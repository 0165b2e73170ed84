import { SettingError } from "../chat/setting-error.js";
import { ConfigError } from "../config.js";

/**
 * What a command's exit code says: `done`; `failed`, one line on standard error says why; `usage`, it
 * cannot be called like that (2, as the shell has it); `config`, a setting cannot be used (78, as
 * sysexits.h has it). The others are 128 and the number of a signal, as a shell reports it.
 */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  config: 78,
  SIGINT: 130,
  SIGPIPE: 141,
  SIGTERM: 143,
} as const;

/**
 * Runs a command to its end: Ctrl-C aborts the signal, a second one ends the process at once, and an
 * error becomes one line on standard error and an exit code. When nobody reads standard output any
 * more (`| head -1`), the command ends as if it had been interrupted.
 *
 * @param command is given the signal, and what it calls to deal with SIGINT and SIGTERM itself.
 */
export async function run(
  command: (signal: AbortSignal, takeSignals: () => void) => Promise<number>,
): Promise<void> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const stop = (name: "SIGINT" | "SIGPIPE" | "SIGTERM"): void => {
    if (signal.aborted) process.exit();
    process.exitCode = exitCodes[name];
    stopped.abort(new Error("interrupted"));
  };
  // These listeners stay: a write may fail after the command has ended.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (signal.aborted) return;
    if (error.code === "EPIPE") {
      stop("SIGPIPE");
      return;
    }
    process.exitCode = exitCodes.failed;
    stopped.abort(error);
    process.stderr.write(`Cannot write to standard output: ${error.message}\n`);
  });
  process.stderr.on("error", () => undefined);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const release = (): void => void process.off("SIGINT", stop).off("SIGTERM", stop);
  try {
    const code = await command(signal, release);
    process.exitCode ??= code;
  } catch (error) {
    if (!signal.aborted) process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode ??=
      error instanceof ConfigError || error instanceof SettingError
        ? exitCodes.config
        : exitCodes.failed;
  } finally {
    release();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
