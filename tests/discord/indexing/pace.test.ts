import { describe, expect, it } from "vitest";
import { createPace } from "../../../src/discord/indexing/pace.js";

/** A pace and a clock in seconds. */
function timed() {
  let seconds = 100;
  const pace = createPace(() => seconds * 1_000);
  const note = (at: number, done: number, stage: "reading" | "embedding" = "reading"): void => {
    seconds = 100 + at;
    pace.note({ stage, done, total: 100 });
  };
  return { pace, note, wait: (by: number) => (seconds += by) };
}

describe("createPace", () => {
  it("knows nothing at first", () => {
    const { pace } = timed();
    expect(pace.progress).toBeUndefined();
    expect(pace.secondsLeft).toBeUndefined();
  });

  it("reckons with the rate of the stage", () => {
    const { pace, note } = timed();
    note(0, 0);
    note(10, 20);
    expect(pace.secondsLeft).toBe(40);
    note(50, 0, "embedding");
    expect(pace.secondsLeft).toBeUndefined();
    note(60, 50, "embedding");
    expect(pace.secondsLeft).toBe(10);
  });

  it("does not count what was done before it looked", () => {
    const { pace, note } = timed();
    note(0, 50);
    note(10, 60);
    expect(pace.secondsLeft).toBe(40);
  });

  it("counts down between two notes, to a second at least", () => {
    const { pace, note, wait } = timed();
    note(0, 0);
    note(10, 50);
    wait(4);
    expect(pace.secondsLeft).toBe(6);
    wait(60);
    expect(pace.secondsLeft).toBe(1);
  });

  it("waits for three seconds of a stage", () => {
    const { pace, note } = timed();
    note(0, 0);
    note(2, 50);
    expect(pace.secondsLeft).toBeUndefined();
  });
});
