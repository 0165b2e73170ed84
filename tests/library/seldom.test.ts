import { describe, expect, it } from "vitest";
import { createSeldom } from "../../src/library/seldom.js";

function told(everyMs = 1_000) {
  const heard: string[] = [];
  const clock = { ms: 0 };
  const tell = createSeldom((message) => heard.push(message), { everyMs, now: () => clock.ms });
  return { heard, tell, clock };
}

describe("createSeldom()", () => {
  it("tells what was told before only when the time is over, and how often it was kept back", () => {
    const { heard, tell, clock } = told();
    for (const ms of [0, 10, 999, 1_000, 1_001]) {
      clock.ms = ms;
      tell("The model is away");
    }
    expect(heard).toEqual(["The model is away", "The model is away (and 2 times before)"]);
  });

  it("takes what differs in its numbers alone for the same", () => {
    const { heard, tell } = told();
    tell("Cannot ask it for 27 more seconds");
    tell("Cannot ask it for 3 more seconds");
    expect(heard).toEqual(["Cannot ask it for 27 more seconds"]);
  });

  it("does not take one model for another by the number in its name", () => {
    const { heard, tell } = told();
    const messages = ["openai:gpt-4", "openai:gpt-5", "ollama:qwen2.5", "ollama:qwen3"].map(
      (id) => `Cannot ask ${id} for 27 more seconds`,
    );
    messages.forEach(tell);
    expect(heard).toEqual(messages);
  });

  it("tells each of several", () => {
    const { heard, tell } = told();
    for (const message of ["one", "two", "one", "three"]) tell(message);
    expect(heard).toEqual(["one", "two", "three"]);
  });
});
