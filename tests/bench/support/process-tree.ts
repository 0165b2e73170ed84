import { readdirSync, readFileSync } from "node:fs";

/** What a process and its descendants took. NaN where there is no /proc, as outside Linux. */
export interface TreeUse {
  /** The most resident memory of all of them at one moment; what they share is counted in each. */
  readonly peakBytes: number;
  readonly cpuSeconds: number;
}

const everyMs = 100;
const pageBytes = 4_096;
const ticksASecond = 100;

interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

/** Looks at a process and its descendants ten times a second until it is stopped. */
export function watchProcessTree(root: number): { stop(): TreeUse } {
  const cpu = new Map<number, number>();
  let peakBytes = 0;
  const look = (): void => {
    const tree = descendants(root, processes());
    for (const { pid, cpuSeconds } of tree) cpu.set(pid, cpuSeconds);
    const resident = tree.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
    peakBytes = Math.max(peakBytes, resident);
  };
  const timer = setInterval(look, everyMs);
  look();
  return {
    stop() {
      look();
      clearInterval(timer);
      if (cpu.size === 0) return { peakBytes: NaN, cpuSeconds: NaN };
      return { peakBytes, cpuSeconds: [...cpu.values()].reduce((sum, one) => sum + one, 0) };
    },
  };
}

function descendants(root: number, all: readonly ProcessState[]): ProcessState[] {
  const tree = all.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

function processes(): ProcessState[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => stateOf(Number(name)) ?? []);
  } catch {
    return [];
  }
}

/** Reads /proc/<pid>/stat, see proc(5); undefined when the process has ended. */
function stateOf(pid: number): ProcessState | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field, a name in brackets, may hold spaces.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const field = (number: number): number => Number(fields[number - 3]);
    return {
      pid,
      parent: field(4),
      cpuSeconds: (field(14) + field(15)) / ticksASecond,
      residentBytes: field(24) * pageBytes,
    };
  } catch {
    return undefined;
  }
}
