import { ConfigError } from "../config.js";

/** Exit codes as sysexits.h has them, where it has one. */
export const exitCodes = { done: 0, failed: 1, usage: 2, config: 78, interrupted: 130 } as const;

/**
 * Runs a command to its end: Ctrl-C aborts the signal, a second one ends the process at once, and an
 * error becomes one line on standard error and an exit code.
 */
export async function run(command: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const interrupted = new AbortController();
  const interrupt = (): void => {
    if (interrupted.signal.aborted) process.exit(exitCodes.interrupted);
    interrupted.abort(new Error("interrupted"));
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  try {
    process.exitCode = await command(interrupted.signal);
  } catch (error) {
    const { aborted } = interrupted.signal;
    if (!aborted)
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (aborted) process.exitCode = exitCodes.interrupted;
    else process.exitCode = error instanceof ConfigError ? exitCodes.config : exitCodes.failed;
  } finally {
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}
