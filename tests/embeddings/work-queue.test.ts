import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorkQueue } from "../../src/embeddings/work-queue.js";

/** Works that run until they are told to end, and what happened in which order. */
function works(limit: number) {
  const queue = createWorkQueue(limit);
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (name: string, urgent = false, signal?: AbortSignal) =>
    queue.run(
      () => {
        started.push(name);
        return new Promise<string>((resolve) => {
          ends.set(name, () => {
            resolve(name);
          });
        });
      },
      { urgent, signal },
    );
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { queue, started, add, end };
}

describe("createWorkQueue()", () => {
  it("starts as many works as its limit, the rest in their order", async () => {
    const { started, add, end } = works(2);
    const all = ["a", "b", "c", "d"].map((name) => add(name));
    expect(started).toEqual(["a", "b"]);
    await end("b");
    expect(started).toEqual(["a", "b", "c"]);
    await end("a");
    expect(started).toEqual(["a", "b", "c", "d"]);
    await end("d");
    await end("c");
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
  });

  it("starts urgent work as soon as one running work ends", async () => {
    const { started, add, end } = works(1);
    void ["a", "b", "c"].map((name) => add(name));
    void add("question 1", true);
    void add("question 2", true);
    await end("a");
    await end("question 1");
    await end("question 2");
    expect(started).toEqual(["a", "question 1", "question 2", "b"]);
  });

  it("passes the place on when a work fails", async () => {
    const { queue, started, add } = works(1);
    const failing = queue.run(() => Promise.reject(new Error("no")));
    const throwing = queue.run(() => {
      throw new Error("at once");
    });
    void add("next");
    await expect(failing).rejects.toThrow("no");
    await expect(throwing).rejects.toThrow("at once");
    await new Promise(setImmediate);
    expect(started).toEqual(["next"]);
  });

  it("does not start what was aborted while it waited", async () => {
    const { started, add, end } = works(1);
    const controller = new AbortController();
    void add("a");
    const dropped = add("b", false, controller.signal);
    void add("c");
    controller.abort(new Error("not needed"));
    const outcome = expect(dropped).rejects.toThrow("not needed");
    await end("a");
    await outcome;
    expect(started).toEqual(["a", "c"]);
  });

  it("never runs more than its limit and runs everything once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(
          fc.record({
            urgent: fc.boolean(),
            ticks: fc.integer({ min: 1, max: 3 }),
            fails: fc.boolean(),
          }),
        ),
        async (limit, plans) => {
          const queue = createWorkQueue(limit);
          let running = 0;
          let most = 0;
          let done = 0;
          const all = plans.map(({ urgent, ticks, fails }) =>
            queue.run(
              async () => {
                most = Math.max(most, ++running);
                for (let i = 0; i < ticks; i++) await Promise.resolve();
                running--;
                done++;
                if (fails) throw new Error("planned");
              },
              { urgent },
            ),
          );
          await Promise.allSettled(all);
          expect(done).toBe(plans.length);
          expect(most).toBe(Math.min(limit, plans.length));
        },
      ),
    );
  });
});
