import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ComponentType,
  Events,
  GatewayIntentBits as Intents,
  InteractionContextType,
  type Interaction,
  InteractionType,
  type Message,
  MessageFlags,
  StringSelectMenuBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from "discord.js";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.js";
import { withBot } from "../support/sandbox-bot.js";

const nextEvent = <Value>(client: Client, name: string): Promise<Value> =>
  new Promise((resolve) => client.once(name, resolve));

/** Answers every interaction. */
function answer(client: Client, how: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    void how(interaction);
  });
}

describe("a bot", () => {
  it("is told of its guilds when it logs in", async () => {
    await withBot(async ({ sandbox, client }) => {
      expect(client.user.id).toBe(sandbox.bot.id);
      expect(client.application.id).toBe(sandbox.world.application.id);
      const created = nextEvent<{ name: string }>(client, Events.GuildCreate);
      sandbox.addGuild({ name: "Tarn Bay" });
      expect((await created).name).toBe("Tarn Bay");
    });
  });

  it("hears a message that mentions it, and replies", async () => {
    await withBot(async ({ sandbox, client, ada, channel }) => {
      client.on(Events.MessageCreate, (message) => {
        if (message.mentions.has(sandbox.bot.id))
          void message.reply(`You said: ${message.content}`);
      });
      const question = await ada.say(channel, `Hello <@${sandbox.bot.id}>`);
      const reply = await sandbox.replyTo(question);
      expect(reply.content).toBe(`You said: Hello <@${sandbox.bot.id}>`);
      expect(reply.author.id).toBe(sandbox.bot.id);
      expect(sandbox.sees(ada, channel)).toHaveLength(2);
    });
  });

  it.each<[content: string, intents: number[]]>([
    ["", []],
    ["just talking", [Intents.MessageContent]],
  ])("reads %j of what is not said to it, with the intents %j besides", async (content, more) => {
    await withBot(
      async ({ client, ada, channel }) => {
        const heard = nextEvent<Message>(client, Events.MessageCreate);
        await ada.say(channel, "just talking");
        expect((await heard).content).toBe(content);
      },
      { client: { intents: [Intents.Guilds, Intents.GuildMessages, ...more] } },
    );
  });

  it("hears direct messages", async () => {
    await withBot(async ({ sandbox, client, ada }) => {
      client.on(Events.MessageCreate, (message) => {
        if (message.channel.isDMBased() && !message.author.bot) void message.channel.send("hi");
      });
      await ada.directMessage("hello");
      const answer = await sandbox.nextMessage(ada.conversation(), { from: sandbox.bot });
      expect(answer.content).toBe("hi");
    });
  });

  it("hears edits, deletions, reactions and typing", async () => {
    await withBot(
      async ({ client, ada, channel }) => {
        const message = await ada.say(channel, "one");
        const edited = nextEvent<Message>(client, Events.MessageUpdate);
        await ada.edit(message, "two");
        expect((await edited).id).toBe(message.id);
        const reacted = nextEvent<{ emoji: { name: string } }>(client, Events.MessageReactionAdd);
        await ada.react(message, "👍");
        expect((await reacted).emoji.name).toBe("👍");
        const typing = nextEvent<{ user: { id: string } }>(client, Events.TypingStart);
        await ada.type(channel);
        expect((await typing).user.id).toBe(ada.id);
        const deleted = nextEvent<Message>(client, Events.MessageDelete);
        await ada.delete(message);
        expect((await deleted).id).toBe(message.id);
      },
      {
        client: {
          intents: [
            Intents.Guilds,
            Intents.GuildMessages,
            Intents.GuildMessageReactions,
            Intents.GuildMessageTyping,
          ],
        },
      },
    );
  });

  it("hears what is said in threads", async () => {
    await withBot(async ({ sandbox, client, ada, channel }) => {
      const created = nextEvent<{ name: string }>(client, Events.ThreadCreate);
      const start = await ada.say(channel, "A question");
      const thread = await ada.startThread(start, { name: "Follow-up" });
      expect((await created).name).toBe("Follow-up");
      client.on(Events.MessageCreate, (message) => {
        if (message.mentions.has(sandbox.bot.id)) void message.reply("here");
      });
      const question = await ada.say(thread, `<@${sandbox.bot.id}>?`);
      expect((await sandbox.replyTo(question)).channel_id).toBe(thread.id);
    });
  });
});

describe("a slash command", () => {
  const ask = {
    name: "ask",
    description: "Asks",
    options: [
      { type: 3, name: "question", description: "What", required: true },
      { type: 5, name: "private", description: "Whether" },
      { type: 6, name: "whom", description: "Whom" },
    ],
  } as const;

  it("is deferred, then answered", async () => {
    await withBot(async ({ sandbox, client, ada, channel }) => {
      await client.application.commands.set([ask]);
      answer(client, async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply();
        await interaction.editReply(interaction.options.getString("question", true));
        await interaction.followUp(`for ${interaction.options.getUser("whom")?.username ?? ""}`);
      });
      const used = await ada.use(channel, "/ask", { question: "Why?", whom: ada });
      expect((await used.reply()).content).toBe("Why?");
      expect((await used.followUp()).content).toBe(`for ${ada.user.username}`);
      expect(sandbox.sees(ada, channel).map(({ content }) => content)).toEqual([
        "Why?",
        `for ${ada.user.username}`,
      ]);
    });
  });

  it("is answered for one person alone", async () => {
    await withBot(async ({ sandbox, client, ada, channel }) => {
      await client.application.commands.set([ask]);
      answer(client, async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply({
            content: "psst",
            flags: MessageFlags.Ephemeral,
            components: [
              new ActionRowBuilder<ButtonBuilder>().addComponents(
                new ButtonBuilder({
                  customId: "share",
                  label: "Share",
                  style: ButtonStyle.Primary,
                }),
              ),
            ],
          });
      });
      const bo = sandbox.addPerson({ name: "Bo" });
      bo.join({ id: channel.guildId ?? "" });
      const used = await ada.use(channel, "/ask", { question: "Why?" });
      const reply = await used.reply();
      expect(sandbox.sees(ada, channel)).toHaveLength(1);
      expect(sandbox.sees(bo, channel)).toHaveLength(0);
      await expect(bo.press(reply, { label: "Share" })).rejects.toThrow("it is ephemeral");
    });
  });

  it("completes an option", async () => {
    await withBot(async ({ client, ada, channel }) => {
      const option = {
        type: ApplicationCommandOptionType.String,
        name: "document",
        description: "Which",
        autocomplete: true,
      } as const;
      await client.application.commands.set([
        { name: "sources", description: "Lists", options: [option] },
      ]);
      answer(client, async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed}thering`, value: "x" }]);
      });
      const choices = await ada.complete(channel, "/sources", { document: "wu" });
      expect(choices).toEqual([{ name: "wuthering", value: "x" }]);
    });
  });

  it("is used in direct messages, with the context told", async () => {
    await withBot(async ({ client, ada }) => {
      await client.application.commands.set([ask]);
      answer(client, async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply(`${String(interaction.context)} ${String(interaction.guildId)}`);
      });
      const used = await ada.use(ada.conversation(), "/ask", { question: "Why?" });
      expect((await used.reply()).content).toBe(`${InteractionContextType.BotDM} null`);
    });
  });

  it("is used between people by those who installed the application", async () => {
    await withBot(async ({ sandbox, client, ada }) => {
      const everywhere = {
        ...ask,
        integrationTypes: [ApplicationIntegrationType.UserInstall],
        contexts: [InteractionContextType.PrivateChannel],
      };
      await client.application.commands.set([everywhere]);
      answer(client, async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply(
            `${String(interaction.context)} ${JSON.stringify(interaction.authorizingIntegrationOwners)}`,
          );
      });
      const bo = sandbox.addPerson({ name: "Bo" });
      const between = sandbox.addConversation([ada, bo]);
      await expect(ada.use(between, "/ask", { question: "Why?" })).rejects.toThrow("installed");
      ada.installApplication();
      const used = await ada.use(between, "/ask", { question: "Why?" });
      expect((await used.reply()).content).toBe(
        `${InteractionContextType.PrivateChannel} {"1":"${ada.id}"}`,
      );
    });
  });

  it("goes unanswered after three seconds", async () => {
    await withBot(async ({ sandbox, client, ada, channel }) => {
      await client.application.commands.set([ask]);
      const used = await ada.use(channel, "/ask", { question: "Why?" });
      sandbox.advance(1000);
      expect(sandbox.journal.entries().some(({ kind }) => kind === "unanswered")).toBe(false);
      sandbox.advance(2000);
      expect((await used.unanswered()).userId).toBe(ada.id);
    });
  });
});

it("lets a command of the context menu be used on a message", async () => {
  await withBot(async ({ client, ada, channel }) => {
    await client.application.commands.set([
      { name: "Answer this", type: ApplicationCommandType.Message },
    ]);
    answer(client, async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content.toUpperCase());
    });
    const message = await ada.say(channel, "what now");
    const used = await ada.useOn(message, "Answer this");
    expect((await used.reply()).content).toBe("WHAT NOW");
  });
});

describe("components", () => {
  const row = <Component extends ButtonBuilder | StringSelectMenuBuilder | UserSelectMenuBuilder>(
    ...components: Component[]
  ) => new ActionRowBuilder<Component>().addComponents(...components);

  it("are pressed and chosen, and update their message", async () => {
    await withBot(async ({ client, ada, channel, sandbox }) => {
      answer(client, async (interaction) => {
        if (interaction.isButton()) await interaction.update(`pressed ${interaction.customId}`);
        if (interaction.isStringSelectMenu()) {
          await interaction.deferUpdate();
          await interaction.editReply(`chose ${interaction.values.join()}`);
        }
        if (interaction.isUserSelectMenu())
          await interaction.reply(`chose ${interaction.users.first()?.username ?? ""}`);
      });
      const sendable = client.channels.cache.get(channel.id);
      if (!sendable?.isSendable()) throw new Error("The channel takes messages");
      const { id } = await sendable.send({
        content: "Here",
        components: [
          row(new ButtonBuilder({ customId: "go", emoji: "👍", style: ButtonStyle.Primary })),
          row(
            new StringSelectMenuBuilder({
              customId: "pick",
              options: [
                { label: "First", value: "1" },
                { label: "Second", value: "2" },
              ],
            }),
          ),
          row(new UserSelectMenuBuilder({ customId: "who" })),
        ],
      });
      const message = sandbox.message({ id });
      expect((await (await ada.press(message, { emoji: "👍" })).reply()).content).toBe(
        "pressed go",
      );
      const picked = await ada.choose(message, { customId: "pick", label: "Second" });
      expect((await picked.reply()).content).toBe("chose 2");
      const who = await ada.choose(message, { customId: "who", values: [ada] });
      expect((await who.reply()).content).toBe(`chose ${ada.user.username}`);
    });
  });

  const input = { type: ComponentType.TextInput, style: TextInputStyle.Short } as const;

  it("open modals, which are submitted", async () => {
    await withBot(async ({ client, ada, channel }) => {
      await client.application.commands.set([{ name: "ask", description: "Asks" }]);
      answer(client, async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.showModal({
            custom_id: "form",
            title: "A form",
            components: [
              // A row, as modals had them before labels.
              {
                type: ComponentType.ActionRow,
                components: [{ ...input, custom_id: "old", label: "Old" }],
              },
              {
                type: ComponentType.Label,
                label: "New",
                component: { ...input, custom_id: "new", value: "kept" },
              },
              {
                type: ComponentType.Label,
                label: "Pick",
                component: {
                  type: ComponentType.StringSelect,
                  custom_id: "pick",
                  options: [{ label: "First", value: "1" }],
                },
              },
            ],
          });
        if (interaction.isModalSubmit())
          await interaction.reply(
            ["old", "new"].map((id) => interaction.fields.getTextInputValue(id)).join() +
              interaction.fields.getStringSelectValues("pick").join(),
          );
      });
      const modal = await (await ada.use(channel, "/ask")).modal();
      await expect(ada.submit(modal, { old: "" })).rejects.toThrow('"old" is required');
      const submitted = await ada.submit(modal, { old: "entered", pick: ["1"] });
      expect((await submitted.reply()).content).toBe("entered,kept1");
      await expect(ada.submit(modal, { old: "again" })).rejects.toThrow("it is not open");
    });
  });
});

it("forges interactions that no one could send", async () => {
  await withBot(async ({ sandbox, client, ada }) => {
    const received = nextEvent<Interaction>(client, Events.InteractionCreate);
    sandbox.forge({
      type: InteractionType.ApplicationCommand,
      user: ada.user,
      data: { id: "1", name: "never-registered", type: ApplicationCommandType.ChatInput },
    });
    const interaction = await received;
    expect(interaction.isChatInputCommand() && interaction.commandName).toBe("never-registered");
  });
});

it("tells what happened instead of what was waited for", async () => {
  await withBot(async ({ sandbox, ada, channel }) => {
    const message = await ada.say(channel, "Anyone?");
    await expect(sandbox.replyTo(message, { timeoutMs: 1 })).rejects.toThrow(
      "Cannot wait longer for messageCreate: 1 ms went by",
    );
  });
});

describe("stopping", () => {
  it("ends everything while a bot is online, and can be done twice", async () => {
    await withBot(async ({ sandbox, client }) => {
      const disconnected = nextEvent(client, Events.ShardReconnecting);
      await Promise.all([sandbox.stop(), sandbox.stop()]);
      await disconnected;
      await expect(fetch(sandbox.restUrl)).rejects.toThrow("fetch failed");
      expect(sandbox.gateway.connectionCount()).toBe(0);
    });
  });

  it("frees the port, which is told of while it is taken", async () => {
    const sandbox = await createSandbox();
    const port = Number(new URL(sandbox.origin).port);
    await expect(createSandbox({ port })).rejects.toThrow(
      `Cannot serve the sandbox on port ${port}`,
    );
    await sandbox.stop();
    const next = await createSandbox({ port });
    expect(next.origin).toBe(sandbox.origin);
    await next.stop();
  });
});

it("shows and awaits what comes after something", async () => {
  await withBot(async ({ sandbox, client, ada, channel }) => {
    client.on(Events.MessageCreate, (message) => {
      if (message.author.bot) return;
      void (async () => {
        const first = await message.reply("one");
        await message.reply("two");
        await first.edit("one, edited");
        await first.delete();
      })();
    });
    const question = await ada.say(channel, "Go");
    const first = await sandbox.nextMessage(channel, { from: sandbox.bot });
    const second = await sandbox.nextMessage(channel, { from: sandbox.bot, after: first });
    expect([first.content, second.content]).toEqual(["one", "two"]);
    expect((await sandbox.nextEdit(first)).content).toBe("one, edited");
    expect((await sandbox.nextDeletion(first)).id).toBe(first.id);
    expect(sandbox.sees(ada, channel).map(({ id }) => id)).toEqual([question.id, second.id]);
    expect((await sandbox.replyTo(question, { after: first })).content).toBe("two");
  });
});
