import { serialize } from "node:v8";
import { ChannelType, PermissionFlagsBits as Bits } from "discord.js";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/sandbox.js";
import { describeState } from "../../../src/sandbox/page/describe-state.js";
import { createSight } from "../../../src/sandbox/page/sight.js";
import { logIn, withBot } from "../../support/sandbox-bot.js";

const now = { online: false, faults: { latencyMs: 0, connections: 0 } };

describe("a sandbox that is kept", () => {
  it("goes on with its people, guilds, channels, messages, files and commands", async () => {
    await withBot(async ({ sandbox, guild, channel, ada, client }) => {
      const role = guild.addRole({ name: "Crew", permissions: Bits.ManageMessages });
      ada.join(guild, { roles: [role], nick: "Adele" });
      guild.addChannel({ name: "help", type: ChannelType.GuildForum, tags: ["tides"] });
      const message = await ada.say(channel, "with a file", {
        files: [{ name: "notes.txt", content: "Low tide at six" }],
      });
      await ada.react(message, "👍");
      await ada.startThread(message, { name: "On tides", text: "first" });
      await client.application.commands.create({ name: "ask", description: "Ask" });
      const state = (world: typeof sandbox.world) =>
        describeState(createSight(world, ada.id, new Set()), now);

      const again = await createSandbox({ kept: sandbox.keep() });
      try {
        expect(again.origin).not.toBe(sandbox.origin);
        expect(state(again.world)).toEqual(state(sandbox.world));
        expect(again.bot).toEqual(sandbox.bot);
        expect([...again.world.commands.values()]).toEqual([...sandbox.world.commands.values()]);
        const moved = JSON.stringify(sandbox.sees(ada, channel)).replaceAll(
          sandbox.origin,
          again.origin,
        );
        expect(JSON.stringify(again.sees(ada, channel))).toBe(moved);
        const url = again.message(message).attachments[0]?.url ?? "";
        expect(url.startsWith(again.origin)).toBe(true);
        expect(await (await fetch(url)).text()).toBe("Low tide at six");
      } finally {
        await again.stop();
      }
    });
  });

  it("serves a bot as before, and gives new ids", async () => {
    const first = await createSandbox();
    const guild = first.addGuild({ name: "Tarn Bay" });
    const channel = guild.addChannel({ name: "general" });
    const bytes = first.keep();
    await first.stop();
    const again = await createSandbox({ kept: bytes });
    const client = await logIn(again);
    try {
      const found = await client.channels.fetch(channel.id);
      if (!found?.isSendable()) throw new Error("The bot cannot write");
      const sent = await found.send("I am back");
      expect(BigInt(sent.id)).toBeGreaterThan(BigInt(channel.id));
      expect(again.message(sent).content).toBe("I am back");
    } finally {
      await client.destroy();
      await again.stop();
    }
  });

  it("forgets the answers that were still awaited", async () => {
    await withBot(async ({ sandbox, client, channel, ada }) => {
      await client.application.commands.create({ name: "ask", description: "Ask" });
      client.on("interactionCreate", (it) => {
        if (it.isChatInputCommand()) void it.deferReply();
      });
      const used = await ada.use(channel, "/ask");
      await used.acknowledged();
      expect(sandbox.sees(ada, channel)).toHaveLength(1);
      const again = await createSandbox({ kept: sandbox.keep() });
      expect(again.sees(ada, channel)).toEqual([]);
      await again.stop();
    });
  });

  it.each([
    ["no bytes at all", new Uint8Array()],
    ["something else", serialize("hello")],
    ["another version", serialize({ version: 0, world: {} })],
    ["a world that is none", serialize({ version: 1, world: null })],
  ])("cannot be begun from %s", async (_, kept) => {
    await expect(createSandbox({ kept })).rejects.toThrow(
      /^Cannot go on with the kept sandbox: \S.*[^.]$/,
    );
  });
});
