import {
  type APIApplicationCommand,
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits as Bits,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Guild } from "../../../src/sandbox/guild.js";
import type { OptionValue, Person } from "../../../src/sandbox/people/person.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import type { SandboxChannel } from "../../../src/sandbox/world/world.js";

let sandbox: Sandbox;
let guild: Guild;
let channel: SandboxChannel;
let ada: Person;
let bo: Person;

beforeEach(async () => {
  sandbox = await createSandbox();
  guild = sandbox.addGuild({ name: "Tarn Bay" });
  channel = guild.addChannel({ name: "general" });
  [ada, bo] = [sandbox.addPerson({ name: "Ada" }), sandbox.addPerson({ name: "Bo" })];
  ada.join(guild);
  bo.join(guild);
});
afterEach(() => sandbox.stop());

function register(command: Partial<APIApplicationCommand>): void {
  const id = sandbox.world.nextId();
  sandbox.world.commands.set(id, {
    id,
    version: id,
    application_id: sandbox.world.application.id,
    type: ApplicationCommandType.ChatInput,
    name: "ask",
    description: "Asks",
    default_member_permissions: null,
    ...command,
  });
}

const option = (type: number, more: object = {}) => ({
  options: [{ type, name: "value", description: "A value", ...more }],
});

describe("a person is refused", () => {
  it.each<[act: string, how: () => Promise<unknown>, why: string]>([
    [
      "to write where they may not",
      () => {
        guild.deny(channel, guild.everyone, Bits.SendMessages);
        return ada.say(channel, "hello");
      },
      "Ada lacks permissions in #general: SendMessages",
    ],
    [
      "to write where they do not see anything",
      () => {
        guild.deny(channel, ada, Bits.ViewChannel);
        return ada.say(channel, "hello");
      },
      "Ada cannot see the channel #general",
    ],
    ["to write nothing", () => ada.say(channel, " "), "Cannot send an empty message"],
    [
      "to write too much",
      () => ada.say(channel, "x".repeat(2001)),
      "Cannot send 2001 characters: a message has at most 2000",
    ],
    [
      "to edit another's message",
      async () => ada.edit(await bo.say(channel, "mine"), "yours"),
      "it is by Bo",
    ],
    [
      "to delete another's message",
      async () => ada.delete(await bo.say(channel, "mine")),
      "Ada lacks permissions in #general: ManageMessages",
    ],
    [
      "to read others' direct messages",
      () => ada.say(bo.conversation(), "hello"),
      "Ada cannot see the channel",
    ],
    [
      "to use a command that is not registered",
      () => ada.use(channel, "/answer"),
      "Cannot use the command answer: it is not registered. Registered are: ask, admin, here, inner",
    ],
    [
      "to use a command that is hidden from them",
      () => ada.use(channel, "/admin"),
      "its default_member_permissions hide it from the person",
    ],
    [
      "to use a command outside its contexts",
      () => ada.use(ada.conversation(), "/here"),
      "its contexts do not include BotDM",
    ],
    [
      "to use commands without the permission to",
      () => {
        guild.deny(channel, guild.everyone, Bits.UseApplicationCommands);
        return ada.use(channel, "/ask");
      },
      "the person lacks UseApplicationCommands",
    ],
    [
      "to use a command without its subcommand",
      () => ada.use(channel, "/inner"),
      "Cannot use inner alone: its subcommands are one",
    ],
    [
      "to post in a forum without a text",
      () =>
        ada.startThread(guild.addChannel({ name: "help", type: ChannelType.GuildForum }), {
          name: "?",
        }),
      "Cannot post in #help without a text",
    ],
  ])("%s", async (_act, how, why) => {
    register({});
    register({ name: "admin", default_member_permissions: String(Bits.ManageGuild) });
    register({ name: "here", contexts: [InteractionContextType.Guild] });
    register({
      name: "inner",
      options: [{ type: OptionType.Subcommand, name: "one", description: "One" }],
    });
    await expect(how()).rejects.toThrow(why);
  });

  it.each<[type: string, command: Partial<APIApplicationCommand>, value: OptionValue, why: string]>(
    [
      ["text", option(OptionType.String), 3, "it is a String"],
      ["no text", option(OptionType.String), "", "it takes 1 to 6000"],
      ["a long text", option(OptionType.String, { max_length: 3 }), "four", "it takes 1 to 3"],
      ["a fraction", option(OptionType.Integer), 1.5, "it is a Integer"],
      ["a great number", option(OptionType.Number, { max_value: 2 }), 3, "it takes -Infinity to 2"],
      [
        "no choice",
        option(OptionType.String, { choices: [{ name: "A", value: "a" }] }),
        "b",
        "its choices are A",
      ],
      ["no user", option(OptionType.User), "1", "it is no user"],
      ["no file", option(OptionType.Attachment), "file", "it is a Attachment"],
    ],
  )("%s for an option", async (_type, command, value, why) => {
    register(command);
    await expect(ada.use(channel, "/ask", { value })).rejects.toThrow(why);
  });

  it("an option that does not exist, or the lack of one that must", async () => {
    register(option(OptionType.String, { required: true }));
    await expect(ada.use(channel, "/ask", { valu: "x" })).rejects.toThrow(
      "its option value is required",
    );
    await expect(ada.use(channel, "/ask", { value: "x", more: "y" })).rejects.toThrow(
      "Cannot send the option more: the options are value",
    );
  });
});

describe("buttons and menus", () => {
  const post = (visibleTo?: string) =>
    postMessage(sandbox.world, {
      channelId: channel.id,
      authorId: sandbox.bot.id,
      content: "Here",
      visibleTo,
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: "a", label: "Go" },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              custom_id: "b",
              label: "Off",
              disabled: true,
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              url: "https://example.com",
              label: "Link",
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: "menu",
              options: [
                { label: "First", value: "1" },
                { label: "Second", value: "2" },
              ],
            },
          ],
        },
      ],
    });

  it.each<[what: string, how: () => Promise<unknown>, why: string]>([
    [
      "a button that is not there",
      () => ada.press(post(), { label: "Stop" }),
      'Its buttons are "Go", "Off"',
    ],
    ["a disabled button", () => ada.press(post(), { label: "Off" }), '"Off": it is disabled'],
    ["a link", () => ada.press(post(), { label: "Link" }), "0 buttons fit"],
    [
      "another's ephemeral message",
      () => ada.press(post(bo.id), { label: "Go" }),
      "it is ephemeral, for someone else",
    ],
    [
      "a value that is not offered",
      () => ada.choose(post(), { values: ["3"] }),
      'Cannot choose the value "3"',
    ],
    [
      "a label that is not offered",
      () => ada.choose(post(), { label: "Third" }),
      'its labels are "First", "Second"',
    ],
    [
      "two values where one is asked for",
      () => ada.choose(post(), { values: ["1", "2"] }),
      "it takes 1 to 1",
    ],
    [
      "a message that was deleted",
      async () => {
        const message = await ada.say(channel, "going");
        await ada.delete(message);
        return ada.press(message, { label: "Go" });
      },
      "it was deleted",
    ],
  ])("are refused for %s", async (_what, how, why) => {
    await expect(how()).rejects.toThrow(why);
  });

  it("send the message along", async () => {
    const message = post();
    const { interaction } = await ada.press(message, { customId: "a" });
    expect(interaction).toMatchObject({
      type: InteractionType.MessageComponent,
      data: { custom_id: "a", component_type: ComponentType.Button },
      message: { id: message.id, content: "Here" },
    });
  });
});

describe("what the bot receives of a command", () => {
  it("tells where, who and what they may do, in a guild", async () => {
    register({});
    const role = guild.addRole({ name: "staff", permissions: Bits.ManageGuild });
    guild.setRoles(ada, [role]);
    const { interaction } = await ada.use(channel, "/ask");
    expect(interaction).toMatchObject({
      application_id: sandbox.world.application.id,
      guild_id: guild.id,
      guild: { id: guild.id, locale: "en-US" },
      guild_locale: "en-US",
      locale: "en-US",
      channel: { id: channel.id, type: ChannelType.GuildText, name: "general" },
      context: InteractionContextType.Guild,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: guild.id },
      entitlements: [],
      member: { user: { id: ada.id }, roles: [role.id] },
    });
    expect(interaction).not.toHaveProperty("user");
    expect(BigInt(interaction.member?.permissions ?? 0) & Bits.ManageGuild).toBe(Bits.ManageGuild);
    expect(BigInt(interaction.app_permissions) & Bits.SendMessages).toBe(Bits.SendMessages);
  });

  it("tells the user in direct messages", async () => {
    register({});
    const { interaction } = await ada.use(ada.conversation(), "/ask");
    expect(interaction).toMatchObject({
      user: { id: ada.id },
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { [ApplicationIntegrationType.GuildInstall]: "0" },
    });
    expect(interaction).not.toHaveProperty("guild_id");
    expect(interaction).not.toHaveProperty("member");
  });

  it("in a guild without the bot, tells that it is there through the user alone", async () => {
    register({ integration_types: [ApplicationIntegrationType.UserInstall] });
    guild.removeBot();
    ada.installApplication();
    const { interaction } = await ada.use(channel, "/ask");
    expect(interaction).toMatchObject({
      guild_id: guild.id,
      context: InteractionContextType.Guild,
      authorizing_integration_owners: { [ApplicationIntegrationType.UserInstall]: ada.id },
    });
    expect(BigInt(interaction.app_permissions) & Bits.SendMessages).toBe(0n);
  });

  it("resolves what the options refer to", async () => {
    register({
      options: [
        { type: OptionType.User, name: "whom", description: "Whom" },
        { type: OptionType.Channel, name: "where", description: "Where" },
        { type: OptionType.Role, name: "role", description: "Role" },
        { type: OptionType.Attachment, name: "file", description: "File" },
      ],
    });
    const role = guild.addRole({ name: "staff" });
    const { interaction } = await ada.use(channel, "/ask", {
      whom: bo,
      where: channel,
      role,
      file: { name: "notes.md", content: "# Notes" },
    });
    expect(interaction.data).toMatchObject({
      options: [{ value: bo.id }, { value: channel.id }, { value: role.id }, { name: "file" }],
      resolved: {
        users: { [bo.id]: { username: bo.user.username } },
        members: { [bo.id]: { roles: [] } },
        channels: { [channel.id]: { name: "general" } },
        roles: { [role.id]: { name: "staff" } },
      },
    });
    const [attachment] = Object.values(
      (interaction.data as { resolved: { attachments: object } }).resolved.attachments,
    ) as { url: string }[];
    const served = await fetch(attachment?.url ?? "");
    expect(await served.text()).toBe("# Notes");
  });

  it("nests the options of subcommands", async () => {
    register({
      options: [
        {
          type: OptionType.SubcommandGroup,
          name: "index",
          description: "The index",
          options: [
            {
              type: OptionType.Subcommand,
              name: "build",
              description: "Builds it",
              options: [{ type: OptionType.Boolean, name: "dry", description: "Whether" }],
            },
          ],
        },
      ],
    });
    const { interaction } = await ada.use(channel, "/ask index build", { dry: true });
    const dry = { name: "dry", type: OptionType.Boolean, value: true };
    const build = { name: "build", type: OptionType.Subcommand, options: [dry] };
    expect(interaction.data).toMatchObject({
      options: [{ name: "index", type: OptionType.SubcommandGroup, options: [build] }],
    });
  });
});
