import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { watchProcessTree } from "./process-tree.js";
import type { TreeUse } from "./process-tree.js";

/** What a process of ours returned, and what it and its descendants took. */
export interface ProcessRun<Result> extends TreeUse {
  readonly result: Result;
}

/**
 * Runs a `*.process.ts` of tests/bench, built, with a job for it, and returns what it reports.
 *
 * @throws {Error} when it ends without a result.
 */
export async function runProcess<Result>(name: string, job: object): Promise<ProcessRun<Result>> {
  const child = fork(entryOf(name), [JSON.stringify(job)], { execArgv: ["--expose-gc"] });
  const tree = watchProcessTree(child.pid ?? NaN);
  try {
    const result = await resultOf<Result>(child, name);
    return { result, ...tree.stop() };
  } finally {
    tree.stop();
    child.kill();
  }
}

/** The built file of a process of this folder. */
export function entryOf(name: string): URL {
  return new URL(`../${name}.process.js`, import.meta.url);
}

/** The next message of a process. */
export function resultOf<Result>(child: ChildProcess, name: string): Promise<Result> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => {
      resolve(message as Result);
    });
    child.once("exit", (code) => {
      reject(new Error(`${name} ended with ${code ?? "a signal"} and without a result`));
    });
    child.once("error", reject);
  });
}
