import { GatewayIntentBits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { addChannel } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { asSeenByBot } from "../../../src/sandbox/world/as-seen-by-bot.js";
import { createWorld } from "../../../src/sandbox/world/create-world.js";
import { installBot } from "../../../src/sandbox/world/install-bot.js";
import { openDirectMessages } from "../../../src/sandbox/world/open-direct-messages.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";

function setUp() {
  const world = createWorld({ privilegedIntents: 0 });
  const guild = addGuild(world, { name: "guild" });
  installBot(world, guild.id);
  const channelId = addChannel(world, { guildId: guild.id, name: "general" }).id;
  const ada = addUser(world, { name: "ada" }).user.id;
  return { world, channelId, ada };
}

describe("a message as the bot is shown it without the Message Content intent", () => {
  it("is empty when it is another's and does not mention the bot", () => {
    const { world, channelId, ada } = setUp();
    const files = [{ name: "a", content: new Uint8Array(1) }];
    const embeds = [{ title: "x" }];
    const draft = { channelId, authorId: ada, content: "x", files, embeds };
    const seen = asSeenByBot(world, postMessage(world, draft));
    expect(seen).toMatchObject({ content: "", embeds: [], attachments: [], components: [] });
  });

  it("is whole when it is its own, mentions it, or is a direct message", () => {
    const { world, channelId, ada } = setUp();
    const dm = openDirectMessages(world, [ada, world.bot.id]).id;
    const messages = [
      postMessage(world, { channelId, authorId: world.bot.id, content: "x" }),
      postMessage(world, { channelId, authorId: ada, content: `<@${world.bot.id}>` }),
      postMessage(world, { channelId: dm, authorId: ada, content: "x" }),
    ];
    for (const message of messages) expect(asSeenByBot(world, message)).toEqual(message);
  });

  it("does not show what it replies to, unless that is open to the bot", () => {
    const { world, channelId, ada } = setUp();
    const { id } = postMessage(world, { channelId, authorId: ada, content: "hidden" });
    const content = `<@${world.bot.id}>`;
    const reply = postMessage(world, { channelId, authorId: ada, content, replyTo: id });
    const seen = asSeenByBot(world, reply);
    expect([seen.content, seen.referenced_message?.content]).toEqual([content, ""]);
  });

  it("is whole with the intent", () => {
    const { world, channelId, ada } = setUp();
    const message = postMessage(world, { channelId, authorId: ada, content: "x" });
    expect(asSeenByBot(world, message, GatewayIntentBits.MessageContent)).toBe(message);
  });
});
