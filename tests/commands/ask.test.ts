import { describe, expect, it } from "vitest";
import { askCommand } from "../../commands/ask.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import { customIds, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";

const library = tinyLibrary([tinySource("tide.md", "The harbour freezes in January.")]);

describe("/ask", () => {
  it.each([
    [true, "private"],
    [false, "public"],
    [null, "public"],
  ])("with private %s is acknowledged %s", (value, how) => {
    const { use } = fakeUse({ values: { private: value } });
    expect(askCommand.acknowledge(use.interaction)).toBe(how);
  });

  it("answers in public with the question above, and knows its message again", async () => {
    const services = discordServices({ library });
    const { use, shown } = fakeUse({ services, values: { question: "When in January?" } });
    await askCommand.run(use);
    expect(lastText(shown)).toMatch(/^> When in January\?\nThe harbour freezes in January/);
    expect(services.records.findByAnswerMessage("777")?.question).toBe("When in January?");
  });

  it("answers in private without the question, and offers to share", async () => {
    const services = discordServices({ library });
    const values = { question: "When in January?", private: true };
    const { use, shown } = fakeUse({ services, values });
    await askCommand.run(use);
    expect(lastText(shown)).toMatch(/^The harbour freezes in January/);
    expect(customIds(shown[0]?.body).some((id) => id.startsWith("share:"))).toBe(true);
    expect(services.records.findByAnswerMessage("777")).toBeUndefined();
  });

  it("refuses a channel that is denied", async () => {
    const services = discordServices({ library });
    const settings = { channels: { allowed: [], denied: ["33"] } };
    const { use } = fakeUse({ services, settings, values: { question: "When?" } });
    await expect(askCommand.run(use)).rejects.toThrow(Refusal);
  });
});
