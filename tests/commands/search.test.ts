import { describe, expect, it } from "vitest";
import { searchCommand } from "../../commands/search.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";

const sources = Array.from({ length: 7 }, (_, i) =>
  tinySource(`tide-${i}.md`, `The harbour froze @everyone **${i}** times in January.`),
);
const services = discordServices({ library: tinyLibrary(sources) });

describe("/search", () => {
  it("shows five passages that can be opened", async () => {
    const { use, shown } = fakeUse({ services, values: { query: "January" } });
    await searchCommand.run(use);
    expect(lastText(shown)).toContain("### Passages about “January”");
    expect(lastText(shown).match(/^\d\. \*\*tide-\d.md\*\* › Rules, L1$/gm)).toHaveLength(5);
    expect(lastText(shown)).toContain("\\*\\*0\\*\\* times");
    expect(lastText(shown)).not.toContain("@everyone");
    expect(JSON.stringify(shown[0])).toContain(`"value":"${sources[4]?.passage.id ?? ""}"`);
    expect(customIds(shown[0]?.body)).toEqual(["passage:search"]);
  });

  it("keeps within a message, whatever the documents hold", async () => {
    const wild = "*".repeat(3_000);
    const many = Array.from({ length: 5 }, (_, i) =>
      tinySource(`${i}`, `${wild} January`, `${wild}${i}`),
    );
    const use = fakeUse({
      services: discordServices({ library: tinyLibrary(many) }),
      values: { query: `${"_".repeat(280)} January` },
    });
    await searchCommand.run(use.use);
    expect(lastText(use.shown).match(/^\d\. /gm)).toHaveLength(5);
  });

  it("says when there is nothing", async () => {
    const { use, shown } = fakeUse({ services, values: { query: "unicorns" } });
    await searchCommand.run(use);
    expect(lastText(shown)).toBe(english.search.nothing);
  });

  it.each([
    ["without an index", { kind: "noIndex", reason: "nothing" } as const, english.faults.noIndex],
  ])("refuses %s", async (_, found, sentence) => {
    const library = tinyLibrary([], { search: () => Promise.resolve(found) });
    const { use } = fakeUse({
      services: discordServices({ library }),
      values: { query: "January" },
    });
    await expect(searchCommand.run(use)).rejects.toThrow(sentence);
  });

  it("refuses those who may not ask, ask too often or too long", async () => {
    const run = (options: Parameters<typeof fakeUse>[0], query = "January") => {
      const { use } = fakeUse({ services, values: { query }, ...options });
      return searchCommand.run(use);
    };
    const denied = { users: { allowed: [], denied: ["11"] } };
    await expect(run({ settings: denied })).rejects.toThrow(english.faults.notHere);
    const limits = { take: () => Promise.resolve({ kind: "limited", retryAt: 7_000 } as const) };
    const limited = discordServices({ limits });
    await expect(run({ services: limited })).rejects.toThrow("<t:7:R>");
    await expect(run({}, "x".repeat(301))).rejects.toThrow(english.faults.tooLong(300));
  });
});
