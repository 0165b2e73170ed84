import { ChannelType, OverwriteType, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { addChannel } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { addMember, editMember } from "../../../src/sandbox/world/add-member.js";
import { addRole } from "../../../src/sandbox/world/add-role.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { createWorld } from "../../../src/sandbox/world/create-world.js";
import { openDirectMessages } from "../../../src/sandbox/world/open-direct-messages.js";
import { permissionsIn } from "../../../src/sandbox/world/permissions-in.js";
import { startThread } from "../../../src/sandbox/world/start-thread.js";
import { joinThread } from "../../../src/sandbox/world/thread-members.js";

const send = Bits.SendMessages;
const view = Bits.ViewChannel;

type Layer = readonly [allow: bigint, deny: bigint];
const none: Layer = [0n, 0n];

/** What a member may do in a channel with overwrites for everyone, a role of theirs, and them. */
function granted(everyone: bigint, role: bigint, layers: readonly Layer[]): bigint {
  const world = createWorld();
  const guild = addGuild(world, { name: "guild", everyonePermissions: everyone });
  const { id: roleId } = addRole(world, guild.id, { name: "role", permissions: role });
  const userId = addUser(world, { name: "ada" }).user.id;
  addMember(world, guild.id, { userId, roleIds: [roleId] });
  const ids = [guild.id, roleId, userId];
  const overwrites = layers.map(([allow, deny], at) => ({
    id: ids[at] ?? "",
    type: at === 2 ? OverwriteType.Member : OverwriteType.Role,
    allow: allow.toString(),
    deny: deny.toString(),
  }));
  const channel = addChannel(world, { guildId: guild.id, name: "general", overwrites });
  return permissionsIn(world, channel, userId);
}

describe("what a member may do in a channel", () => {
  it.each<[string, bigint, bigint, readonly Layer[], bigint]>([
    ["what everyone and their roles may", view, send, [], view | send],
    ["nothing unseen", send, 0n, [], 0n],
    ["not what everyone is denied", view | send, 0n, [[0n, send]], view],
    [
      "what a role allows again",
      view | send,
      0n,
      [
        [0n, send],
        [send, 0n],
      ],
      view | send,
    ],
    ["not what they are denied themselves", view | send, 0n, [none, [send, 0n], [0n, send]], view],
    ["not embed without sending", view | Bits.EmbedLinks, 0n, [], view],
  ])("is %s", (_, everyone, role, layers, expected) => {
    expect(granted(everyone, role, layers)).toBe(expected);
  });

  it("is everything for administrators and the owner", () => {
    const all = granted(0n, Bits.Administrator, [[0n, view]]);
    expect(all & Bits.ManageGuild).toBe(Bits.ManageGuild);
  });
});

describe("who sees a private thread or a conversation", () => {
  it("are its members", () => {
    const world = createWorld();
    const guild = addGuild(world, { name: "guild" });
    const ada = addUser(world, { name: "ada" }).user.id;
    addMember(world, guild.id, { userId: ada });
    editMember(world, guild.id, { userId: ada, nick: "Ada" });
    const parentId = addChannel(world, { guildId: guild.id, name: "general" }).id;
    const draft = { parentId, ownerId: guild.ownerId, name: "t" };
    const thread = startThread(world, { ...draft, type: ChannelType.PrivateThread });
    expect(permissionsIn(world, thread, ada)).toBe(0n);
    joinThread(world, thread.id, ada);
    expect(permissionsIn(world, thread, ada) & view).toBe(view);
    const conversation = openDirectMessages(world, [guild.ownerId, world.bot.id]);
    expect(permissionsIn(world, conversation, ada)).toBe(0n);
    expect(permissionsIn(world, conversation, world.bot.id) & send).toBe(send);
  });
});
