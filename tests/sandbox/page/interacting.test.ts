import {
  ActionRowBuilder,
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  ComponentType,
  Events,
  type Interaction,
  StringSelectMenuBuilder,
  TextInputStyle,
} from "discord.js";
import { describe, expect, it } from "vitest";
import { reading, type PageSocket, withPage } from "../support/page-socket.js";
import type { Scene } from "../../support/sandbox-bot.js";

/** Registers commands, and answers what people do. */
async function serve(
  { client }: Scene,
  commands: Parameters<Scene["client"]["application"]["commands"]["set"]>[0],
  answer: (interaction: Interaction) => Promise<unknown>,
): Promise<void> {
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction) => {
    void answer(interaction).catch(() => undefined);
  });
}

const said = async (page: PageSocket, text: string) =>
  (await page.next("message", reading(text))).message.message;

describe("commands", () => {
  it("are those that the person may use, and their change is told", async () => {
    await withPage(async (scene) => {
      const { page, sandbox } = scene;
      await serve(
        scene,
        [
          { name: "ask", description: "Ask" },
          { name: "reindex", description: "For admins", defaultMemberPermissions: "32" },
          { name: "Explain", type: ApplicationCommandType.Message },
        ],
        () => Promise.resolve(),
      );
      await page.next("commandsChanged");
      const usable = async (): Promise<string[]> => {
        const { commands } = await page.call("commands", { channelId: scene.channel.id });
        return commands.map(({ name }) => name);
      };
      expect(await usable()).toEqual(["ask", "Explain"]);
      await page.call("actAs", { userId: sandbox.world.application.ownerId });
      expect(await usable()).toEqual(["ask", "reindex", "Explain"]);
    });
  });

  it("take options of all kinds, files too", async () => {
    await withPage(async (scene) => {
      const { page, sandbox, channel, ada } = scene;
      const options = [
        { name: "text", description: "A text", type: Type.String, required: true },
        { name: "count", description: "A number", type: Type.Integer },
        { name: "really", description: "Yes or no", type: Type.Boolean },
        { name: "who", description: "A user", type: Type.User },
        { name: "file", description: "A file", type: Type.Attachment },
      ] as const;
      await serve(
        scene,
        [{ name: "try", description: "All", options: [...options] }],
        async (it) => {
          if (!it.isChatInputCommand()) return;
          const { options: given } = it;
          const file = given.getAttachment("file");
          const parts = [
            given.getString("text"),
            given.getInteger("count"),
            given.getBoolean("really"),
            given.getUser("who")?.username,
            file?.name,
          ];
          await it.reply(parts.join(" "));
        },
      );
      const uploaded = await fetch(`${sandbox.origin}/page/files?name=notes.txt`, {
        method: "POST",
        body: "notes",
      });
      const { upload } = (await uploaded.json()) as { upload: string };
      const typed = { channelId: channel.id, command: "/try" };
      const values = { text: "hello", count: 3, really: true, who: ada.id, file: { upload } };
      await expect(
        page.call("useCommand", { ...typed, options: { file: { upload } } }),
      ).rejects.toThrow("its option text is required");
      const { interactionId } = await page.call("useCommand", { ...typed, options: values });
      expect((await page.next("acknowledged")).interactionId).toBe(interactionId);
      await said(page, "hello 3 true Ada notes.txt");
      await expect(page.call("useCommand", { ...typed, options: values })).rejects.toThrow(
        "choose it again",
      );
      await expect(
        page.call("useCommand", { ...typed, command: "/nope", options: {} }),
      ).rejects.toThrow("Cannot use the command nope: it is not registered");
    });
  });

  it("are completed as they are typed", async () => {
    await withPage(async (scene) => {
      const option = {
        name: "fish",
        description: "F",
        type: Type.String,
        autocomplete: true,
      } as const;
      await serve(scene, [{ name: "cook", description: "C", options: [option] }], async (it) => {
        if (!it.isAutocomplete()) return;
        await it.respond([{ name: `${it.options.getFocused()}-fish`, value: "1" }]);
      });
      const { choices } = await scene.page.call("complete", {
        channelId: scene.channel.id,
        command: "/cook",
        options: { fish: "sword" },
        focused: "fish",
      });
      expect(choices).toEqual([{ name: "sword-fish", value: "1" }]);
    });
  });

  it("of the context menu are used on messages and on people", async () => {
    await withPage(async (scene) => {
      const { page, channel, ada } = scene;
      await serve(
        scene,
        [
          { name: "Explain", type: ApplicationCommandType.Message },
          { name: "Greet", type: ApplicationCommandType.User },
        ],
        async (it) => {
          if (it.isMessageContextMenuCommand()) await it.reply(`on ${it.targetMessage.content}`);
          if (it.isUserContextMenuCommand()) await it.reply(`on ${it.targetUser.username}`);
        },
      );
      const { id: targetId } = await ada.say(channel, "this");
      const channelId = channel.id;
      await page.call("useOn", { targetId, command: "Explain", channelId });
      const { message } = await page.next("message", reading("on this"));
      expect(message.used).toEqual({ userId: ada.id, command: "Explain" });
      await page.call("useOn", { targetId: ada.id, command: "Greet", channelId });
      await said(page, "on Ada");
    });
  });

  it("stand with their subcommands beside the response, but not beside what follows", async () => {
    await withPage(async (scene) => {
      const { page, ada, channel } = scene;
      const options = [{ name: "show", description: "S", type: Type.Subcommand }] as const;
      await serve(
        scene,
        [{ name: "settings", description: "S", options: [...options] }],
        async (it) => {
          if (!it.isChatInputCommand()) return;
          await it.reply("here");
          await it.followUp("more");
        },
      );
      const typed = { channelId: channel.id, command: "/settings show", options: {} };
      await page.call("useCommand", typed);
      const [first, second] = [
        await page.next("message", reading("here")),
        await page.next("message", reading("more")),
      ];
      expect(first.message.used).toEqual({ userId: ada.id, command: "settings show" });
      expect(second.message.used).toBeNull();
    });
  });

  it("that nobody answers are told of after three seconds", async () => {
    await withPage(async (scene) => {
      const { page, sandbox, channel, client } = scene;
      await client.application.commands.create({ name: "idle", description: "Nothing" });
      const { interactionId } = await page.call("useCommand", {
        channelId: channel.id,
        command: "/idle",
        options: {},
      });
      sandbox.advance(3_000);
      expect(await page.next("unanswered")).toEqual({
        kind: "unanswered",
        interactionId,
        channelId: channel.id,
        messageId: null,
        command: "idle",
      });
    });
  });
});

describe("components", () => {
  const button = (label: string) =>
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setLabel(label).setCustomId(label).setStyle(ButtonStyle.Primary),
    );

  it("are pressed and chosen in, also without an answer", async () => {
    await withPage(async (scene) => {
      const { page, sandbox, channel, client } = scene;
      client.on(Events.InteractionCreate, (it) => {
        if (it.isButton() && it.customId === "go") void it.update({ content: "pressed" });
        if (it.isStringSelectMenu()) void it.reply(it.values.join("+"));
      });
      const menu = new StringSelectMenuBuilder()
        .setCustomId("menu")
        .setMaxValues(2)
        .addOptions(["a", "b", "c"].map((value) => ({ label: value, value })));
      const found = await client.channels.fetch(channel.id);
      if (!found?.isSendable()) throw new Error("The bot cannot write");
      const { id: messageId } = await found.send({
        content: "choose",
        components: [
          button("go"),
          button("stay"),
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu),
        ],
      });
      await page.call("press", { messageId, customId: "go" });
      expect((await said(page, "pressed")).id).toBe(messageId);
      await page.call("choose", { messageId, customId: "menu", values: ["a", "c"] });
      await said(page, "a+c");
      const { interactionId } = await page.call("press", { messageId, customId: "stay" });
      sandbox.advance(3_000);
      expect(await page.next("unanswered")).toMatchObject({
        interactionId,
        messageId,
        command: null,
      });
      await expect(page.call("press", { messageId, customId: "fly" })).rejects.toThrow(
        "0 buttons fit",
      );
      await expect(
        page.call("choose", { messageId, customId: "menu", values: ["d"] }),
      ).rejects.toThrow('"menu" does not have it');
    });
  });
});

describe("a modal", () => {
  it("opens for who used it, and closes when it is submitted as it must be", async () => {
    await withPage(async (scene) => {
      const { page, ada, sandbox, channel } = scene;
      await serve(scene, [{ name: "report", description: "R" }], async (it) => {
        if (it.isChatInputCommand()) {
          const input = {
            type: ComponentType.TextInput,
            customId: "why",
            label: "Why?",
            style: TextInputStyle.Short,
            minLength: 3,
          } as const;
          await it.showModal({
            customId: "form",
            title: "Report",
            components: [{ type: ComponentType.ActionRow, components: [input] }],
          });
        }
        if (it.isModalSubmit()) await it.reply(`because ${it.fields.getTextInputValue("why")}`);
      });
      await page.call("useCommand", { channelId: channel.id, command: "/report", options: {} });
      const { modal, interactionId } = await page.next("modal");
      expect(modal).toMatchObject({ custom_id: "form", title: "Report" });
      const submit = (why: string) => page.call("submit", { interactionId, fields: { why } });
      await expect(submit("no")).rejects.toThrow("it takes 3 to");
      await submit("it rains");
      await said(page, "because it rains");
      await expect(submit("again")).rejects.toThrow("Cannot submit this any more");
      // What somebody uses elsewhere opens nothing here.
      await (await ada.use(channel, "/report")).modal();
      const owner = { userId: sandbox.world.application.ownerId };
      await page.call("actAs", owner);
      expect(page.frames.filter(({ kind }) => kind === "modal")).toHaveLength(1);
    });
  });
});
