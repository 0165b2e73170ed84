import type { APIMessage } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import { startRest } from "../support/rest-server.js";

describe("messages over REST", () => {
  it("are posted, read, edited and deleted", async () => {
    const { call, channel, world } = await startRest();
    const path = `/channels/${channel.id}/messages`;
    const posted = await call(`POST ${path}`, { content: "  hello " });
    expect(posted).toMatchObject({
      status: 200,
      body: { content: "hello", edited_timestamp: null },
    });
    const one = `${path}/${posted.body.id}`;
    expect((await call(`PATCH ${one}`, { content: "bye" })).body).toMatchObject({ content: "bye" });
    expect((await call(`GET ${one}`)).body).toMatchObject({ content: "bye" });
    expect((await call(`DELETE ${one}`)).status).toBe(204);
    expect((await call(`GET ${one}`)).body).toEqual({ code: 10008, message: "Unknown Message" });
    const kinds = world.journal.entries().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith("message"))).toEqual([
      "messageCreate",
      "messageUpdate",
      "messageDelete",
    ]);
  });

  it("carry files, which are served from their URLs", async () => {
    const { call, channel } = await startRest();
    const { body, status } = await call(
      `POST /channels/${channel.id}/messages`,
      {
        flags: 32768,
        components: [{ type: 13, file: { url: "attachment://notes.txt" } }],
        attachments: [{ id: 0, description: "notes" }],
      },
      { files: { "notes.txt": "some text" } },
    );
    expect(status).toBe(200);
    const [attachment] = body.attachments;
    expect(attachment).toMatchObject({ filename: "notes.txt", size: 9, description: "notes" });
    expect(body.components).toMatchObject([{ id: 1, file: { url: attachment?.url } }]);
    const served = await fetch(attachment?.url ?? "");
    expect(await served.text()).toBe("some text");
    expect(served.headers.get("content-type")).toBe("text/plain");
  });

  it("are listed newest first, by before, after, around and limit", async () => {
    const { call, channel, world, ada } = await startRest();
    const ids = ["a", "b", "c", "d", "e"].map(
      (content) => postMessage(world, { channelId: channel.id, authorId: ada, content }).id,
    );
    const listed = async (query: string) => {
      const { body } = await call(`GET /channels/${channel.id}/messages?${query}`);
      const list: unknown = body;
      return (list as APIMessage[]).map(({ content }) => content).join("");
    };
    expect(await listed("")).toBe("edcba");
    expect(await listed("limit=2")).toBe("ed");
    expect(await listed(`before=${ids[3]}&limit=2`)).toBe("cb");
    expect(await listed(`after=${ids[1]}&limit=2`)).toBe("dc");
    expect(await listed(`around=${ids[2]}&limit=3`)).toBe("dcb");
  });

  it("are posted once for one nonce when that is enforced", async () => {
    const { call, channel } = await startRest();
    const draft = { content: "once", nonce: "n", enforce_nonce: true };
    const first = await call(`POST /channels/${channel.id}/messages`, draft);
    const second = await call(`POST /channels/${channel.id}/messages`, draft);
    expect(second.body.id).toBe(first.body.id);
  });
});
