import { describe, expect, it } from "vitest";
import { statusCommand } from "../../commands/status.js";
import { french } from "../../src/discord/strings/french.js";
import { english } from "../../src/discord/strings/english.js";
import { fakeUse, lastText } from "../support/command-use.js";
import { discordServices, started, tinyLibrary, tinySource } from "../support/discord-services.js";

const sources = [tinySource("tide.md", "The harbour freezes in January.")];
const at = `<t:${started / 1_000}:R>`;

describe("/status", () => {
  it("shows index, model, running time and latency", async () => {
    const services = discordServices({ library: tinyLibrary(sources) });
    const { use, shown } = fakeUse({ services });
    await statusCommand.run(use);
    expect(lastText(shown)).toBe(
      [
        "### Status",
        "1 document, 1 passage",
        `Index built ${at}`,
        "1.2 MB on disk",
        "Embedding model: tiny",
        `Started ${at}`,
        "Gateway latency: 42 ms",
      ].join("\n"),
    );
  });

  it.each([
    [12_345.6, "Tokens left today: 12,345"],
    [-5, "Tokens left today: 0"],
    [Infinity, "Tokens left today: no limit"],
  ])("shows the chat model and of %d tokens what is left here", async (tokensLeft, line) => {
    const asked: unknown[] = [];
    const library = tinyLibrary(sources, {
      chat(community) {
        asked.push(community);
        return { model: "openai:a_b,ollama:c", tokensLeft };
      },
    });
    const services = discordServices({ library });
    const { use, shown } = fakeUse({ services });
    await statusCommand.run(use);
    expect(lastText(shown)).toContain(`Chat model: openai:a\\_b,ollama:c\n${line}\n`);
    const direct = fakeUse({ services, person: { guildId: undefined } });
    await statusCommand.run(direct.use);
    expect(asked).toEqual(["22", "11"]);
  });

  it("shows what an indexing has reached, and writes numbers as the language does", async () => {
    const library = tinyLibrary(sources, {
      indexing: () => ({ stage: "embedding", done: 1_500, total: 3_000 }),
    });
    const { use, shown } = fakeUse({ services: discordServices({ library }), strings: french });
    await statusCommand.run(use);
    expect(lastText(shown)).toContain("`■■■■■■■■■■□□□□□□□□□□` 1\u202f500 / 3\u202f000");
    expect(lastText(shown)).toContain("1,2 Mo");
  });

  it("does without an index and a heartbeat", async () => {
    const library = tinyLibrary([], { status: () => undefined });
    const { use, shown } = fakeUse({
      services: discordServices({ library }),
      interaction: { client: { ws: { ping: -1 } } },
    });
    await statusCommand.run(use);
    expect(lastText(shown)).toContain(english.status.noIndex);
    expect(lastText(shown)).not.toContain("latency");
  });

  it("is plain text where the settings want it", async () => {
    const { use, shown } = fakeUse({ settings: { plainText: true } });
    await statusCommand.run(use);
    expect(shown[0]?.body.kind).toBe("plain");
    expect(lastText(shown)).toContain("Started <t:");
  });
});
