import {
  type APIAllowedMentions,
  AllowedMentionsTypes as Types,
  ComponentType,
  OverwriteType,
  PermissionFlagsBits as Bits,
} from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { addChannel } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { addMember } from "../../../src/sandbox/world/add-member.js";
import { addRole } from "../../../src/sandbox/world/add-role.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { createWorld } from "../../../src/sandbox/world/create-world.js";
import { editChannel } from "../../../src/sandbox/world/edit-channel.js";
import { installBot } from "../../../src/sandbox/world/install-bot.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";

function setUp() {
  const world = createWorld();
  const guild = addGuild(world, { name: "guild" });
  installBot(world, guild.id);
  const [ada, bob] = ["ada", "bob"].map((name) => addUser(world, { name }).user.id);
  for (const userId of [ada, bob]) addMember(world, guild.id, { userId: userId ?? "" });
  const open = addRole(world, guild.id, { name: "open", mentionable: true });
  const closed = addRole(world, guild.id, { name: "closed" });
  const channel = addChannel(world, { guildId: guild.id, name: "general" });
  const names: Record<string, string | undefined> = {
    [ada ?? ""]: "ada",
    [bob ?? ""]: "bob",
    [open.id]: "open",
    [closed.id]: "closed",
  };
  const fill = (text: string) =>
    Object.entries(names).reduce((filled, [id, name = ""]) => filled.replaceAll(name, id), text);
  return { world, guild, channel, names, fill, ada };
}

interface Case {
  readonly content: string;
  readonly allowed?: APIAllowedMentions;
  readonly mayCallAll?: boolean;
}

/** The names of those whom a message of the bot calls. */
function called({ content, allowed, mayCallAll = true }: Case): string[] {
  const { world, guild, channel, names, fill } = setUp();
  const deny = (mayCallAll ? 0n : Bits.MentionEveryone).toString();
  const overwrites = [{ id: guild.id, type: OverwriteType.Role, allow: "0", deny }];
  editChannel(world, channel.id, { overwrites });
  const message = postMessage(world, {
    channelId: channel.id,
    authorId: world.bot.id,
    content: fill(content),
    ...(allowed && {
      allowedMentions: JSON.parse(fill(JSON.stringify(allowed))) as typeof allowed,
    }),
  });
  const all = [...message.mentions.map(({ id }) => id), ...message.mention_roles];
  return [...all.map((id) => names[id] ?? id), ...(message.mention_everyone ? ["everyone"] : [])];
}

describe("whom a message calls", () => {
  it.each<[string, Case, string[]]>([
    ["those it names", { content: "<@ada> <@!bob> <@ada>" }, ["ada", "bob"]],
    ["nobody in code", { content: "`<@ada>` ```\n<@bob>\n```" }, []],
    ["nobody unknown", { content: "<@123>" }, []],
    [
      "roles and everyone",
      { content: "<@&open> <@&closed> @here" },
      ["open", "closed", "everyone"],
    ],
    [
      "only open roles without permission",
      { content: "<@&open> <@&closed> @everyone", mayCallAll: false },
      ["open"],
    ],
    [
      "nobody when nothing is parsed",
      { content: "<@ada> <@&open> @everyone", allowed: { parse: [] } },
      [],
    ],
    [
      "users alone",
      { content: "<@ada> <@&open> @everyone", allowed: { parse: [Types.User] } },
      ["ada"],
    ],
    [
      "the listed alone",
      { content: "<@ada> <@bob> <@&open>", allowed: { users: ["bob"], roles: ["open"] } },
      ["bob", "open"],
    ],
    ["nobody listed but not named", { content: "x", allowed: { users: ["bob"] } }, []],
  ])("are %s", (_, made, expected) => {
    expect(called(made)).toEqual(expected);
  });

  it("counts text displays", () => {
    const { world, channel, ada = "" } = setUp();
    const { mentions } = postMessage(world, {
      channelId: channel.id,
      authorId: world.bot.id,
      components: [
        {
          type: ComponentType.Container,
          components: [{ type: ComponentType.TextDisplay, content: `<@${ada}>` }],
        },
      ],
    });
    expect(mentions.map(({ id }) => id)).toEqual([ada]);
  });

  it.each<[string, APIAllowedMentions | undefined, number]>([
    ["by default", undefined, 1],
    ["when it is allowed", { parse: [], replied_user: true }, 1],
    ["unless it is not", { parse: [] }, 0],
  ])("includes who is replied to %s", (_, allowedMentions, count) => {
    const { world, channel, ada = "" } = setUp();
    const ids = { channelId: channel.id, authorId: world.bot.id };
    const { id } = postMessage(world, { ...ids, authorId: ada, content: "x" });
    const reply = postMessage(world, { ...ids, content: "y", replyTo: id, allowedMentions });
    expect(reply.mentions).toHaveLength(count);
  });
});
