import { ComponentType } from "discord-api-types/v10";
import type { MessageContextMenuCommandInteraction } from "discord.js";
import { describe, expect, it } from "vitest";
import { answerFromDocumentsCommand as command } from "../../commands/answer-from-documents.js";
import { Refusal } from "../../src/discord/interactions/refusal.js";
import { english } from "../../src/discord/strings/english.js";
import { customIds, fakeUse, lastText } from "../support/command-use.js";
import { discordServices, tinyLibrary, tinySource } from "../support/discord-services.js";

const services = discordServices({
  library: tinyLibrary([tinySource("tide.md", "The harbour freezes in January.")]),
});

const useOn = (targetMessage: object) =>
  fakeUse<MessageContextMenuCommandInteraction>({
    services,
    interaction: { targetMessage: { content: "", components: [], embeds: [], ...targetMessage } },
  });

const display = { type: ComponentType.TextDisplay, content: "In January?" };

describe("Answer from the documents", () => {
  it.each([
    ["the text", { content: "In January?" }],
    ["text displays", { components: [display] }],
    ["a container", { components: [{ type: ComponentType.Container, components: [display] }] }],
    [
      "a section of a container",
      {
        components: [
          {
            type: ComponentType.Container,
            components: [{ type: ComponentType.Section, components: [display] }],
          },
        ],
      },
    ],
    ["an embed", { embeds: [{ title: null, description: "In January?" }] }],
  ])("answers %s of a message, in private with the question above", async (_, message) => {
    const { use, shown } = useOn(message);
    await command.run(use);
    expect(lastText(shown)).toMatch(/^> In January\?\nThe harbour freezes/);
    expect(customIds(shown[0]?.body).some((id) => id.startsWith("share:"))).toBe(true);
  });

  it("refuses a message without words", async () => {
    const { use } = useOn({ content: "  " });
    await expect(command.run(use)).rejects.toThrow(new Refusal(english.faults.noText));
  });
});
