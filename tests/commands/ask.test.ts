import { describe, expect, it } from "vitest";
import { askCommand } from "../../commands/ask.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import { customIds, fakeUse, lastText, textOf } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";
import { scriptedWriting } from "../support/scripted-writing.js";

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

  it.each([false, true])("shows what is written, private: %s, by its community", async (hidden) => {
    const script = scriptedWriting([tinySource("tide.md", "The harbour freezes in January.")]);
    const services = discordServices({ library: tinyLibrary([], { ask: script.ask }) });
    const values = { question: "When in January?", private: hidden };
    const { use, shown } = fakeUse({ services, values });
    const running = askCommand.run(use);
    const asking = await script.next();
    expect(asking.options.community).toBe("22");
    asking.write("It freezes.");
    asking.answer(["It freezes.", "It is cold."]);
    await running;
    const before = hidden ? "" : "> When in January?\n";
    expect(shown).toHaveLength(2);
    const [first] = shown.map(({ body }) => textOf(body));
    expect(first?.startsWith(`${before}It freezes.`)).toBe(true);
    expect(customIds(shown[0]?.body)).toEqual(["stop:record0001"]);
    expect(lastText(shown)).toContain("It is cold.");
    expect(customIds(shown[1]?.body)).toContain("open:record0001");
    expect(shown.map(({ options }) => options?.isDraft ?? false)).toEqual([true, false]);
  });

  it("refuses a channel that is denied", async () => {
    const services = discordServices({ library });
    const settings = { channels: { allowed: [], denied: ["33"] } };
    const { use } = fakeUse({ services, settings, values: { question: "When?" } });
    await expect(askCommand.run(use)).rejects.toThrow(Refusal);
  });
});
