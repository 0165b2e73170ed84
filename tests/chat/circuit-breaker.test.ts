import { describe, expect, it } from "vitest";
import {
  type BreakerLeave,
  type CircuitBreaker,
  createCircuitBreaker,
} from "../../src/chat/circuit-breaker.js";

function start(): { breaker: CircuitBreaker; pass: (ms: number) => void } {
  let time = 0;
  const breaker = createCircuitBreaker({ failures: 3, restMs: 1_000, now: () => time });
  return { breaker, pass: (ms) => (time += ms) };
}

function leaveOf(breaker: CircuitBreaker): BreakerLeave {
  const leave = breaker.enter();
  if (leave.kind !== "leave") throw new Error("no leave");
  return leave;
}

const failTimes = (breaker: CircuitBreaker, times: number): void => {
  for (let i = 0; i < times; i++) leaveOf(breaker).settle("failed");
};

describe("createCircuitBreaker()", () => {
  it("is closed until so many calls in a row have failed", () => {
    const { breaker } = start();
    failTimes(breaker, 2);
    leaveOf(breaker).settle("succeeded");
    failTimes(breaker, 2);
    expect(breaker.state()).toBe("closed");
    failTimes(breaker, 1);
    expect(breaker.state()).toBe("open");
    expect(breaker.enter()).toEqual({ kind: "rest", restMs: 1_000 });
  });

  it("does not count a call that tells nothing", () => {
    const { breaker } = start();
    failTimes(breaker, 2);
    leaveOf(breaker).settle("untold");
    expect(breaker.state()).toBe("closed");
    failTimes(breaker, 1);
    expect(breaker.state()).toBe("open");
  });

  it("lets one trial through after its rest", () => {
    const { breaker, pass } = start();
    failTimes(breaker, 3);
    pass(999);
    expect(breaker.enter()).toEqual({ kind: "rest", restMs: 1 });
    pass(1);
    expect(breaker.state()).toBe("halfOpen");
    leaveOf(breaker);
    expect(breaker.enter()).toEqual({ kind: "rest", restMs: 0 });
  });

  it.each([
    ["succeeded", "closed"],
    ["failed", "open"],
    ["untold", "halfOpen"],
  ] as const)("after a trial that %s it is %s", (outcome, state) => {
    const { breaker, pass } = start();
    failTimes(breaker, 3);
    pass(1_000);
    leaveOf(breaker).settle(outcome);
    expect(breaker.state()).toBe(state);
    if (outcome !== "failed") expect(breaker.enter().kind).toBe("leave");
  });

  it("rests as long as the server asks, if that is longer", () => {
    const { breaker, pass } = start();
    failTimes(breaker, 2);
    leaveOf(breaker).settle("failed", 5_000);
    pass(4_000);
    expect(breaker.enter()).toEqual({ kind: "rest", restMs: 1_000 });
  });

  it("takes the first word about a call", () => {
    const { breaker } = start();
    failTimes(breaker, 2);
    const leave = leaveOf(breaker);
    leave.settle("untold");
    leave.settle("failed");
    expect(breaker.state()).toBe("closed");
  });
});
