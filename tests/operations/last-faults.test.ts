import { describe, expect, it } from "vitest";
import { createLastFaults } from "../../src/operations/last-faults.js";
import { createRedaction } from "../../src/operations/redaction.js";

describe("the last faults", () => {
  it("are the newest ones, newest first", () => {
    const faults = createLastFaults({ size: 2 });
    expect(faults.list()).toEqual([]);
    for (const id of ["a", "b", "c"]) faults.remember({ id, at: 1, message: id });
    expect(faults.list().map(({ id }) => id)).toEqual(["c", "b"]);
  });

  it("have one short line each, without secrets", () => {
    const faults = createLastFaults({ redact: createRedaction(["hunter2-hunter2"]) });
    faults.remember({ id: "a", at: 5, message: "no hunter2-hunter2\r\nat line 5" });
    faults.remember({ id: "b", at: 6, message: "x".repeat(295) + "hunter2-hunter2" });
    const [long, short] = faults.list();
    expect(short).toEqual({ id: "a", at: 5, message: "no [redacted]" });
    expect(long?.message).toBe("x".repeat(295) + "[reda");
  });
});
