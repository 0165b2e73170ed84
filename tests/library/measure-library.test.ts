import { describe, expect, it } from "vitest";
import type { IndexingOutcome } from "../../src/library/library.js";
import { measureLibrary } from "../../src/library/measure-library.js";
import { tinyLibrary } from "../support/discord-services.js";

function measured(overrides: Parameters<typeof tinyLibrary>[1] = {}) {
  const [queue, runs, written]: [number[], string[], string[]] = [[], [], []];
  const library = measureLibrary(tinyLibrary([], overrides), {
    queueIs: (length) => void queue.push(length),
    written: (by, note) => void written.push(`${by} ${note}`),
    indexed: (outcome) => void runs.push(outcome),
  });
  return { library, queue, runs, written };
}

const reindex = { onProgress: () => undefined };

describe("measureLibrary", () => {
  it("tells how many questions and searches have no answer yet, also after one has failed", async () => {
    const fail = (): Promise<never> => Promise.reject(new Error("The disk fails"));
    const { library, queue } = measured({ search: fail });
    await Promise.allSettled([library.ask("Who?"), library.search("who", 3), library.ask("When?")]);
    expect(queue.slice(0, 3)).toEqual([1, 2, 3]);
    expect(queue.at(-1)).toBe(0);
    await expect(library.search("who", 3)).rejects.toThrow("The disk fails");
  });

  it("tells who wrote the answers that a chat model was there for", async () => {
    const writings = [
      { by: "model", cut: 0 },
      undefined,
      { by: "documents", cut: 1, note: "cut" },
    ] as const;
    const answer = { kind: "notFound", nearest: [], confidence: 0 } as const;
    const left = [...writings];
    const { library, written } = measured({
      ask(question) {
        const writing = left.shift();
        return Promise.resolve({ kind: "asked", question, answer, ...(writing && { writing }) });
      },
    });
    while (left.length > 0) await library.ask("Who?");
    expect(written).toEqual(["model none", "documents cut"]);
  });

  it("tells what came of each run of the indexing, and passes it on", async () => {
    const busy: IndexingOutcome = { kind: "busy", since: undefined };
    const outcomes = [Promise.resolve(busy), Promise.reject(new Error("The disk is full"))];
    const { library, runs } = measured({
      reindex: () => outcomes.shift() ?? Promise.resolve(busy),
    });
    expect(await library.reindex(reindex)).toBe(busy);
    await expect(library.reindex(reindex)).rejects.toThrow("The disk is full");
    expect(runs).toEqual(["busy", "failed"]);
  });
});
