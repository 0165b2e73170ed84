import { ChannelType, MessageFlags, MessageType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { addChannel } from "../../../src/sandbox/world/add-channel.js";
import { addGuild } from "../../../src/sandbox/world/add-guild.js";
import { createWorld } from "../../../src/sandbox/world/create-world.js";
import { deleteMessage } from "../../../src/sandbox/world/delete-message.js";
import { editChannel } from "../../../src/sandbox/world/edit-channel.js";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import { required } from "../../../src/sandbox/world/required.js";
import { startThread } from "../../../src/sandbox/world/start-thread.js";

function setUp() {
  const world = createWorld();
  const guild = addGuild(world, { name: "guild" });
  const parentId = addChannel(world, { guildId: guild.id, name: "general" }).id;
  const kinds = () => world.journal.entries().map(({ kind }) => kind);
  return { world, parentId, ownerId: guild.ownerId, kinds };
}

describe("a thread", () => {
  it("that starts from a message marks it and begins with a reference to it", () => {
    const { world, parentId, ownerId } = setUp();
    const { id } = postMessage(world, { channelId: parentId, authorId: ownerId, content: "x" });
    const thread = startThread(world, { parentId, ownerId, name: "t", messageId: id });
    expect(thread.id).toBe(id);
    const { message } = required.message(world, id);
    expect(message).toMatchObject({ flags: MessageFlags.HasThread, edited_timestamp: null });
    const first = required.message(world, thread.messageIds[0] ?? "").message;
    expect(first).toMatchObject({
      type: MessageType.ThreadStarterMessage,
      message_reference: { message_id: id, channel_id: parentId },
    });
  });

  it("without a message is told of in its channel, unless it is private", () => {
    const { world, parentId, ownerId } = setUp();
    const draft = { parentId, ownerId, name: "t" };
    startThread(world, { ...draft, type: ChannelType.PrivateThread });
    expect(world.messages.size).toBe(0);
    const { id } = startThread(world, draft);
    expect([...world.messages.values()].map(({ message }) => message)).toMatchObject([
      { type: MessageType.ThreadCreated, message_reference: { channel_id: id } },
    ]);
  });

  it("opens again when someone writes in it, and counts what is there", () => {
    const { world, parentId, ownerId, kinds } = setUp();
    const thread = startThread(world, { parentId, ownerId, name: "t" });
    editChannel(world, thread.id, { archived: true });
    const draft = { channelId: thread.id, authorId: world.application.ownerId, content: "x" };
    const { id } = postMessage(world, draft);
    expect(thread.thread).toMatchObject({ archived: false, messageCount: 1 });
    expect(kinds().filter((kind) => kind === "threadUpdate")).toHaveLength(2);
    deleteMessage(world, id);
    expect(thread.thread).toMatchObject({ messageCount: 0, totalMessagesSent: 1 });
  });

  it("is not touched by an ephemeral message", () => {
    const { world, parentId, ownerId } = setUp();
    const thread = startThread(world, { parentId, ownerId, name: "t" });
    const draft = { channelId: thread.id, authorId: world.bot.id, content: "x" };
    postMessage(world, { ...draft, visibleTo: ownerId });
    expect(thread.thread).toMatchObject({ messageCount: 0 });
    expect(thread.thread?.members.has(world.bot.id)).toBe(false);
    expect(thread.lastMessageId).toBeNull();
  });
});
