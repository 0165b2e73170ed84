import { ChannelType } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import { startRest } from "../support/rest-server.js";

describe("threads over REST", () => {
  it("start from a message once, have its id, and are told with it", async () => {
    const { call, channel, world, ada } = await startRest();
    const { id } = postMessage(world, { channelId: channel.id, authorId: ada, content: "x" });
    const path = `/channels/${channel.id}/messages/${id}`;
    const started = await call(`POST ${path}/threads`, { name: "topic" });
    expect(started).toMatchObject({
      status: 201,
      body: { id, name: "topic", type: ChannelType.PublicThread, parent_id: channel.id },
    });
    expect((await call(`POST ${path}/threads`, { name: "again" })).body.code).toBe(160004);
    expect((await call(`GET ${path}`)).body).toMatchObject({ flags: 32, thread: { id } });
    expect((await call(`GET /channels/${id}/messages`)).body).toMatchObject([{ type: 21 }]);
  });

  it("count messages and members", async () => {
    const { call, channel, ada } = await startRest();
    const { body } = await call(`POST /channels/${channel.id}/threads`, { name: "x", type: 11 });
    const path = `/channels/${body.id}`;
    await call(`POST ${path}/messages`, { content: `<@${ada}>` });
    expect((await call(`GET ${path}`)).body).toMatchObject({ message_count: 1, member_count: 2 });
    await call(`DELETE ${path}/thread-members/@me`);
    expect((await call(`GET ${path}/thread-members`)).body).toMatchObject([{ user_id: ada }]);
  });

  it("are renamed, archived and opened by who started them", async () => {
    const { call, channel } = await startRest();
    const { body } = await call(`POST /channels/${channel.id}/threads`, { name: "x", type: 11 });
    const path = `PATCH /channels/${body.id}`;
    expect((await call(path, { name: "y", archived: true })).body).toMatchObject({
      name: "y",
      thread_metadata: { archived: true },
    });
    expect((await call(path, { name: "z" })).body.code).toBe(50083);
    expect((await call(path, { archived: false })).status).toBe(200);
    expect((await call(path, { locked: true })).body.code).toBe(50013);
  });

  it("are forum posts with a first message of the same id", async () => {
    const { call, addChannel } = await startRest();
    const forum = addChannel({ type: ChannelType.GuildForum });
    const { body } = await call(`POST /channels/${forum.id}/threads`, {
      name: "post",
      message: { content: "first" },
    });
    expect(body).toMatchObject({ name: "post", message: { id: body.id, content: "first" } });
    const empty = await call(`POST /channels/${forum.id}/threads`, { name: "post", message: {} });
    expect(empty.body.code).toBe(50006);
  });
});
