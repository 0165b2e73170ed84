import { ChannelType, OverwriteType, PermissionFlagsBits as Bits } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { addReaction, unicodeEmoji } from "../../../src/sandbox/world/reactions.js";
import { addUser } from "../../../src/sandbox/world/add-user.js";
import { editChannel } from "../../../src/sandbox/world/edit-channel.js";
import { openDirectMessages } from "../../../src/sandbox/world/open-direct-messages.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import { startThread } from "../../../src/sandbox/world/start-thread.js";
import { startRest } from "../support/rest-server.js";

const thumb = encodeURIComponent("👍");

/** A server where the bot is denied this in the channel, where Ada has written a message. */
async function denied(permission: bigint, botPermissions = 0n) {
  const server = await startRest({ botPermissions });
  const { world, channel, guild, ada } = server;
  const ids = { channelId: channel.id, authorId: ada };
  const { id } = postMessage(world, { ...ids, content: "hers" });
  const own = postMessage(world, { ...ids, authorId: world.bot.id, content: "own" }).id;
  const deny = permission.toString();
  const overwrite = { id: guild.id, type: OverwriteType.Role, allow: "0", deny };
  editChannel(world, channel.id, { overwrites: [overwrite] });
  return { ...server, id, own, path: `/channels/${channel.id}` };
}

describe("what the bot may not do over REST", () => {
  it.each<[string, bigint, string, object | undefined, number]>([
    ["read a channel it does not see", Bits.ViewChannel, "GET /", undefined, 50001],
    ["write where it does not see", Bits.ViewChannel, "POST /messages", { content: "x" }, 50001],
    ["write", Bits.SendMessages, "POST /messages", { content: "x" }, 50013],
    ["type", Bits.SendMessages, "POST /typing", undefined, 50013],
    ["embed", Bits.EmbedLinks, "POST /messages", { embeds: [{ title: "x" }] }, 50013],
    [
      "reply unread",
      Bits.ReadMessageHistory,
      "POST /messages",
      { content: "x", message_reference: { message_id: "ID" } },
      160002,
    ],
    ["read a message", Bits.ReadMessageHistory, "GET /messages/ID", undefined, 50001],
    ["react", Bits.AddReactions, `PUT /messages/ID/reactions/${thumb}/@me`, undefined, 50013],
    [
      "react unread",
      Bits.ReadMessageHistory,
      `PUT /messages/ID/reactions/${thumb}/@me`,
      undefined,
      50013,
    ],
    ["start a thread", Bits.CreatePublicThreads, "POST /messages/ID/threads", { name: "x" }, 50013],
    ["edit another's message", 0n, "PATCH /messages/ID", { content: "x" }, 50005],
    ["delete another's message", 0n, "DELETE /messages/ID", undefined, 50013],
    ["delete several", 0n, "POST /messages/bulk-delete", { messages: ["ID", "OWN"] }, 50013],
    ["take another's reaction", 0n, `DELETE /messages/ID/reactions/${thumb}/1`, undefined, 50013],
    ["change a channel", 0n, "PATCH /", { topic: "x" }, 50013],
    [
      "reply to what is not there",
      0n,
      "POST /messages",
      { content: "x", message_reference: { message_id: "1" } },
      50035,
    ],
    ["say nothing", 0n, "POST /messages", { content: "  " }, 50006],
    ["take all away", 0n, "PATCH /messages/OWN", { content: null }, 50006],
    ["react with a word", 0n, "PUT /messages/ID/reactions/word/@me", undefined, 10014],
    ["read a message that is not there", 0n, "GET /messages/1", undefined, 10008],
    [
      "name an unknown attachment",
      0n,
      "POST /messages",
      { embeds: [{ image: { url: "attachment://a.png" } }] },
      50035,
    ],
  ])("%s", async (_, permission, where, body, code) => {
    const { call, path, id, own } = await denied(permission);
    const put = (text: string) => text.replace("ID", id).replace("OWN", own);
    const [method = "", rest = ""] = put(where).split(" ");
    const sent = body && (JSON.parse(put(JSON.stringify(body))) as object);
    expect((await call(`${method} ${path}${rest === "/" ? "" : rest}`, sent)).body.code).toBe(code);
  });

  it("attach files", async () => {
    const { call, path } = await denied(Bits.AttachFiles);
    const files = { "a.txt": "x" };
    expect((await call(`POST ${path}/messages`, {}, { files })).body.code).toBe(50013);
  });

  it("is done where it is allowed", async () => {
    const { call, path, id, own, world } = await denied(0n, Bits.ManageMessages);
    addReaction(world, id, { userId: world.bot.id, emoji: unicodeEmoji("👎") });
    const put = `PUT ${path}/messages/${id}/reactions/${thumb}/@me`;
    expect((await call(put)).status).toBe(204);
    expect((await call(`GET ${path}/messages/${id}`)).body.reactions).toMatchObject([
      { emoji: { name: "👎" }, count: 1, me: true },
      { emoji: { name: "👍" }, count: 1, me: true },
    ]);
    const ids = { messages: [id, own] };
    expect((await call(`POST ${path}/messages/bulk-delete`, ids)).status).toBe(204);
    expect(world.messages.size).toBe(0);
  });

  it("write where no messages are", async () => {
    const { call, addChannel } = await startRest();
    const category = addChannel({ type: ChannelType.GuildCategory });
    const forum = addChannel({ type: ChannelType.GuildForum });
    const codes = [category, forum].map(
      async ({ id }) => (await call(`POST /channels/${id}/messages`, { content: "x" })).body.code,
    );
    expect(await Promise.all(codes)).toEqual([50008, 40058]);
    expect((await call("POST /channels/1/messages", { content: "x" })).body.code).toBe(10003);
  });

  it("write to who does not want it, or has nothing to do with it", async () => {
    const { call, world, ada } = await startRest();
    const stranger = addUser(world, { name: "stranger" }).user.id;
    const codes = [];
    for (const recipient_id of [ada, stranger]) {
      const { body } = await call("POST /users/@me/channels", { recipient_id });
      codes.push((await call(`POST /channels/${body.id}/messages`, { content: "x" })).body.code);
    }
    expect(codes).toEqual([undefined, 50278]);
    const unwilling = world.users.get(ada);
    if (unwilling) unwilling.acceptsMessages = false;
    const { id } = openDirectMessages(world, [ada, world.bot.id]);
    expect((await call(`POST /channels/${id}/messages`, { content: "x" })).body.code).toBe(50007);
  });

  it("write in a locked thread, or edit in an archived one", async () => {
    const { call, world, channel } = await startRest();
    const ids = { parentId: channel.id, ownerId: world.bot.id };
    const { id } = startThread(world, { ...ids, name: "x" });
    const own = (await call(`POST /channels/${id}/messages`, { content: "x" })).body.id;
    editChannel(world, id, { archived: true });
    const edit = `PATCH /channels/${id}/messages/${own}`;
    expect((await call(edit, { content: "y" })).body.code).toBe(50083);
    expect((await call(`POST /channels/${id}/messages`, { content: "x" })).status).toBe(200);
    expect(world.channels.get(id)?.thread?.archived).toBe(false);
    editChannel(world, id, { archived: true, locked: true });
    expect((await call(`POST /channels/${id}/messages`, { content: "x" })).body.code).toBe(50083);
    editChannel(world, id, { archived: false });
    expect((await call(`POST /channels/${id}/messages`, { content: "x" })).body.code).toBe(160005);
  });
});
