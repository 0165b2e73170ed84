import { Events, MessageFlags, PermissionFlagsBits as Bits } from "discord.js";
import { describe, expect, it } from "vitest";
import type { PageState } from "../../../src/sandbox/page/protocol.js";
import { openPage, reading, stateWhere, withPage } from "../support/page-socket.js";

const names = (state: PageState): string[] => state.channels.map(({ name }) => name);

describe("the state", () => {
  it("is told at once, as the person sees it", async () => {
    await withPage(async ({ sandbox, guild, channel, ada, page }) => {
      const { state } = await page.next("state");
      expect(state.viewerId).toBe(ada.id);
      expect(state.bot).toEqual({ id: sandbox.bot.id, online: true });
      expect(state.guilds).toMatchObject([{ id: guild.id, name: "Tarn Bay" }]);
      expect(state.channels).toMatchObject([
        { id: channel.id, kind: "text", name: "general", parentId: null, archived: false },
      ]);
      expect(state.channels[0]?.may).toEqual({
        write: true,
        attach: true,
        react: true,
        startThread: true,
        useCommands: true,
      });
      expect(state.homeChannelId).toBe(channel.id);
      expect(state.faults).toEqual({ latencyMs: 0, connections: 1 });
      const people = state.people.map(({ name, bot, title, actable }) => [
        name,
        bot,
        title,
        actable,
      ]);
      expect(people).toEqual([
        ["owner", false, "owner", true],
        ["Ada", false, "member", true],
        ["Bot", true, "bot", false],
      ]);
    });
  });

  it("hides what a person does not see, and follows what changes", async () => {
    await withPage(async ({ sandbox, guild, ada, page }) => {
      const ben = sandbox.addPerson({ name: "Ben" });
      const role = guild.addRole({ name: "Crew" });
      ben.join(guild, { roles: [role], nick: "Benny" });
      const hidden = guild.addChannel({ name: "hidden" });
      guild.deny(hidden, guild.everyone, Bits.ViewChannel);
      guild.allow(hidden, role, Bits.ViewChannel);
      const his = await openPage(sandbox, { as: ben.id });
      expect(names((await his.next("state")).state)).toEqual(["general", "hidden"]);
      await page.next(
        "state",
        stateWhere(({ people }) =>
          people.some(({ name, title }) => name === "Benny" && title === "Crew"),
        ),
      );
      guild.addChannel({ name: "later" });
      const { state } = await page.next(
        "state",
        stateWhere((now) => names(now).includes("later")),
      );
      expect(names(state)).toEqual(["general", "later"]);
      await ben.say(hidden, "only for the crew");
      await his.next("message", reading("only for the crew"));
      await expect(page.call("history", { channelId: hidden.id })).rejects.toThrow(
        "Cannot read a channel that you do not see",
      );
      ada.join(guild, { roles: [role] });
      await page.next(
        "state",
        stateWhere((now) => names(now).includes("hidden")),
      );
      const { messages } = await page.call("history", { channelId: hidden.id });
      expect(messages.map(({ message }) => message.content)).toEqual(["only for the crew"]);
      expect(page.frames.filter(({ kind }) => kind === "message")).toEqual([]);
    });
  });

  it("changes with the person acted as", async () => {
    await withPage(async ({ sandbox, guild, page }) => {
      const ben = sandbox.addPerson({ name: "Ben" });
      ben.join(guild);
      await page.next("state");
      await page.call("actAs", { userId: ben.id });
      await page.next(
        "state",
        stateWhere(({ viewerId }) => viewerId === ben.id),
      );
      for (const nobody of [sandbox.bot.id, "12345"])
        await expect(page.call("actAs", { userId: nobody })).rejects.toThrow(
          "Cannot act as someone who is not there",
        );
    });
  });

  it("is that of the first person where nobody is named who can be acted as", async () => {
    await withPage(async ({ sandbox }) => {
      for (const as of [undefined, sandbox.bot.id, "nobody"]) {
        const page = await openPage(sandbox, as === undefined ? {} : { as });
        expect((await page.next("state")).state.viewerId).toBe(sandbox.world.application.ownerId);
      }
    });
  });
});

describe("messages", () => {
  it("are said, and told to all who see them with what each may do", async () => {
    await withPage(async ({ sandbox, guild, channel, ada, page }) => {
      const ben = sandbox.addPerson({ name: "Ben" });
      ben.join(guild);
      const his = await openPage(sandbox, { as: ben.id });
      const { messageId } = await page.call("say", { channelId: channel.id, text: "hello" });
      const hers = await page.next("message", reading("hello"));
      expect(hers).toMatchObject({ isNew: true, message: { message: { id: messageId } } });
      expect(hers.message.message.author.id).toBe(ada.id);
      expect(hers.message.may).toEqual({
        press: false,
        edit: true,
        delete: true,
        react: true,
        reply: true,
        startThread: true,
        dismiss: false,
      });
      const { may } = (await his.next("message", reading("hello"))).message;
      expect(may).toMatchObject({ edit: false, delete: false, react: true, reply: true });

      await page.call("edit", { messageId, text: "hello again" });
      expect(await his.next("message", reading("hello again"))).toMatchObject({ isNew: false });
      await his.call("react", { messageId, emoji: "👍", on: true });
      const reacted = await page.next("message", ({ message: { message } }) =>
        Boolean(message.reactions),
      );
      expect(reacted.message.message.reactions).toMatchObject([
        { count: 1, me: false, emoji: { name: "👍" } },
      ]);
      await his.call("react", { messageId, emoji: "👍", on: false });
      await page.next("message", ({ message: { message } }) => !message.reactions);
      await expect(his.call("delete", { messageId })).rejects.toThrow("ManageMessages");
      await page.call("delete", { messageId });
      expect(await his.next("messagesGone")).toEqual({
        kind: "messagesGone",
        channelId: channel.id,
        messageIds: [messageId],
      });
    });
  });

  it("are replied to, with or without a ping", async () => {
    await withPage(async ({ sandbox, channel, ada, page }) => {
      const { id: replyTo } = await ada.say(channel, "first");
      const reply = { channelId: channel.id, replyTo };
      await page.call("say", { ...reply, text: "second" });
      await page.call("say", { ...reply, text: "third", pingReplied: false });
      const told = sandbox.sees(ada, channel).slice(1);
      expect(told.map(({ mentions }) => mentions.length)).toEqual([1, 0]);
      expect(told.map((message) => message.referenced_message?.content)).toEqual([
        "first",
        "first",
      ]);
    });
  });

  it("are read back page by page", async () => {
    await withPage(async ({ channel, ada, page }) => {
      const ids: string[] = [];
      for (let at = 1; at <= 7; at++) ids.push((await ada.say(channel, `${at}`)).id);
      const read = async (before?: string): Promise<[string[], boolean]> => {
        const { messages, more } = await page.call("history", {
          channelId: channel.id,
          before,
          limit: 3,
        });
        return [messages.map(({ message }) => message.content), more];
      };
      expect(await read()).toEqual([["5", "6", "7"], true]);
      expect(await read(ids[4])).toEqual([["2", "3", "4"], true]);
      await ada.delete({ id: ids[1] ?? "" });
      expect(await read(ids[1])).toEqual([["1"], false]);
      expect(await read(ids[0])).toEqual([[], false]);
    });
  });

  it("tell who else is typing", async () => {
    await withPage(async ({ sandbox, guild, channel, client, page }) => {
      const ben = sandbox.addPerson({ name: "Ben" });
      ben.join(guild);
      const his = await openPage(sandbox, { as: ben.id });
      await page.call("type", { channelId: channel.id });
      const userIds = [(await his.next("typing")).userId];
      const found = await client.channels.fetch(channel.id);
      if (found?.isSendable()) await found.sendTyping();
      userIds.push((await page.next("typing")).userId);
      expect(userIds[0]).not.toBe(ben.id);
      expect(userIds[1]).toBe(sandbox.bot.id);
    });
  });

  it("go into threads and conversations, which appear", async () => {
    await withPage(async ({ sandbox, channel, ada, client, page }) => {
      client.on(Events.MessageCreate, (message) => {
        if (message.channel.isDMBased() && !message.author.bot) void message.reply("hi");
      });
      const { id: from } = await ada.say(channel, "a question");
      const { channelId: thread } = await page.call("startThread", { from, name: "Answers" });
      expect(thread).toBe(from);
      await page.next(
        "state",
        stateWhere(({ channels }) =>
          channels.some(
            ({ id, kind, parentId }) =>
              id === thread && kind === "publicThread" && parentId === channel.id,
          ),
        ),
      );
      await page.call("say", { channelId: thread, text: "within" });
      await page.next(
        "state",
        stateWhere(({ channels }) =>
          channels.some((one) => one.id === thread && one.messageCount >= 1),
        ),
      );
      const { channelId } = await page.call("openConversation", {});
      await page.call("say", { channelId, text: "hello" });
      const answer = await page.next("message", reading("hi"));
      expect(answer.message.message.channel_id).toBe(channelId);
      const { state } = await page.next(
        "state",
        stateWhere(({ channels }) => channels.some(({ kind }) => kind === "dm")),
      );
      expect(state.channels.at(-1)).toMatchObject({ name: "Bot", recipientIds: [sandbox.bot.id] });
    });
  });

  it("carry files that were uploaded before, each once", async () => {
    await withPage(async ({ sandbox, channel, page }) => {
      const upload = (name: string, body: string | Uint8Array) =>
        fetch(`${sandbox.origin}/page/files?name=${encodeURIComponent(name)}`, {
          method: "POST",
          body,
        });
      const response = await upload("tide table.md", "# Tides\n");
      expect(response.status).toBe(201);
      const { upload: id, ...rest } = (await response.json()) as Record<string, unknown>;
      expect(rest).toEqual({ name: "tide table.md", size: 8 });
      const say = { channelId: channel.id, text: "", uploads: [String(id)] };
      await page.call("say", say);
      const { message } = (await page.next("message")).message;
      const [attachment] = message.attachments;
      expect(attachment).toMatchObject({ filename: "tide_table.md", size: 8 });
      expect(await (await fetch(attachment?.url ?? "")).text()).toBe("# Tides\n");
      await expect(page.call("say", say)).rejects.toThrow("choose it again");
      const tooLarge = await upload("large.bin", new Uint8Array(10 * 1024 * 1024 + 1));
      expect(tooLarge.status).toBe(413);
      expect(await tooLarge.json()).toEqual({
        error: "Cannot take large.bin: a file has at most 10 MiB",
      });
      expect((await upload("", "x")).status).toBe(400);
      expect((await fetch(`${sandbox.origin}/page/files`)).status).toBe(405);
    });
  });

  it("for one person alone are told to them alone, until dismissed", async () => {
    await withPage(async ({ sandbox, guild, channel, client, ada, page }) => {
      const ben = sandbox.addPerson({ name: "Ben" });
      ben.join(guild);
      const his = await openPage(sandbox, { as: ben.id });
      const hersToo = await openPage(sandbox, { as: ada.id });
      await client.application.commands.create({ name: "whisper", description: "for you" });
      client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isChatInputCommand())
          void interaction.reply({ content: "psst", flags: MessageFlags.Ephemeral });
      });
      await page.call("useCommand", { channelId: channel.id, command: "/whisper", options: {} });
      const { message } = await page.next("message", reading("psst"));
      const messageId = message.message.id;
      expect(message.may).toEqual({
        press: true,
        edit: false,
        delete: false,
        react: false,
        reply: false,
        startThread: false,
        dismiss: true,
      });
      await expect(his.call("dismiss", { messageId })).rejects.toThrow("not for you alone");
      await page.call("dismiss", { messageId });
      expect((await hersToo.next("messagesGone")).messageIds).toEqual([messageId]);
      expect(await page.call("history", { channelId: channel.id })).toEqual({
        messages: [],
        more: false,
      });
      expect(his.frames.filter(({ kind }) => kind === "message")).toEqual([]);
    });
  });
});
