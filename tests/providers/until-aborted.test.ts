import { describe, expect, it } from "vitest";
import { untilAborted } from "../../src/providers/until-aborted.js";

const never = new Promise<never>(() => undefined);

describe("untilAborted()", () => {
  it("settles as the work does", async () => {
    const { signal } = new AbortController();
    for (const signals of [signal, undefined]) {
      expect(await untilAborted(Promise.resolve(1), signals)).toBe(1);
      await expect(untilAborted(Promise.reject(new Error("no")), signals)).rejects.toThrow("no");
    }
  });

  it("rejects with the reason when it is aborted, before or after", async () => {
    const reason = new Error("not needed");
    await expect(untilAborted(never, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const waiting = untilAborted(never, controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });
});
