import { InteractionType, MessageFlags } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { postMessage } from "../../../src/sandbox/world/post-message.js";
import type { SandboxInteraction } from "../../../src/sandbox/world/world.js";
import { startRest } from "../support/rest-server.js";

const callback = ({ interaction }: SandboxInteraction) =>
  `POST /interactions/${interaction.id}/${interaction.token}/callback`;
const hook = (appId: string, { interaction }: SandboxInteraction) =>
  `/webhooks/${appId}/${interaction.token}`;
const reply = (content: string) => ({ type: 4, data: { content } });

describe("interactions over REST", () => {
  it("are answered with a message that knows its interaction", async () => {
    const { call, interact, world } = await startRest();
    const used = interact();
    expect((await call(callback(used), reply("hi"), { token: "" })).status).toBe(204);
    const stored = world.messages.get(used.originalMessageId ?? "");
    expect(stored?.message).toMatchObject({ content: "hi", type: 20, webhook_id: world.bot.id });
    const original = await call(`GET ${hook(world.bot.id, used)}/messages/%40original`);
    expect(original.body.content).toBe("hi");
  });

  it("tell the message that they made when asked to", async () => {
    const { call, interact } = await startRest();
    const used = interact();
    const { body } = await call(`${callback(used)}?with_response=true`, reply("hi"));
    expect(body).toMatchObject({
      interaction: { id: used.interaction.id, response_message_id: used.originalMessageId },
      resource: { type: 4, message: { content: "hi" } },
    });
  });

  it("are acknowledged once, by who has the token, within three seconds", async () => {
    const { call, interact, world } = await startRest();
    const twice = interact();
    await call(callback(twice), reply("hi"));
    expect(await call(callback(twice), reply("again"))).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
    const unknown = { status: 404, body: { code: 10062 } };
    expect(await call("POST /interactions/1/x/callback", reply("hi"))).toMatchObject(unknown);
    const late = interact();
    world.clock.advance(3001);
    expect(await call(callback(late), reply("hi"))).toMatchObject(unknown);
  });

  it("stay unacknowledged when the answer is refused", async () => {
    const { call, interact } = await startRest();
    const used = interact();
    expect((await call(callback(used), reply("x".repeat(2001)))).body).toMatchObject({
      code: 50035,
      errors: { data: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } },
    });
    expect((await call(callback(used), reply("hi"))).status).toBe(204);
  });

  it("can be deferred, and filled by an edit", async () => {
    const { call, interact, world } = await startRest();
    const used = interact();
    await call(callback(used), { type: 5, data: { flags: 64 } });
    const waiting = world.messages.get(used.originalMessageId ?? "");
    expect(waiting).toMatchObject({ visibleTo: used.userId, message: { flags: 64 | 128 } });
    const filled = await call(`PATCH ${hook(world.bot.id, used)}/messages/@original`, {
      flags: 32768,
      components: [{ type: 10, content: "answer" }],
    });
    expect(filled.body).toMatchObject({ flags: 64 | 32768, edited_timestamp: null });
    expect(filled.body.id).toBe(used.originalMessageId);
  });

  it("can be deferred, and filled by the first follow-up", async () => {
    const { call, interact, world } = await startRest();
    const used = interact();
    await call(callback(used), { type: 5 });
    const path = hook(world.bot.id, used);
    const first = await call(`POST ${path}`, { content: "one" });
    const second = await call(`POST ${path}`, { content: "two" });
    expect(first.body.id).toBe(used.originalMessageId);
    expect(second.body.id).not.toBe(first.body.id);
    expect(second.body.message_reference).toMatchObject({ message_id: first.body.id });
    expect((await call(`DELETE ${path}/messages/${second.body.id}`)).status).toBe(204);
    expect((await call(`GET ${path}/messages/${second.body.id}`)).body.code).toBe(10008);
  });

  it("have a token that is good for 15 minutes, once they are acknowledged", async () => {
    const { call, interact, world } = await startRest();
    const used = interact();
    const path = `POST ${hook(world.bot.id, used)}`;
    expect((await call(path, { content: "x" })).body.code).toBe(10015);
    await call(callback(used), { type: 5 });
    world.clock.advance(15 * 60_000 - 1000);
    expect((await call(path, { content: "x" })).status).toBe(200);
    world.clock.advance(2000);
    expect(await call(path, { content: "x" })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
    expect((await call("POST /webhooks/1/x", { content: "x" })).body.code).toBe(10015);
  });

  it("update the message whose component was used, at once or later", async () => {
    const { call, channel, interact, world } = await startRest();
    const { id } = postMessage(world, {
      channelId: channel.id,
      authorId: world.bot.id,
      content: "a",
    });
    const component = InteractionType.MessageComponent;
    const atOnce = interact({ sourceMessageId: id }, component);
    await call(callback(atOnce), { type: 7, data: { content: "b" } });
    expect(world.messages.get(id)?.message.content).toBe("b");
    const later = interact({ sourceMessageId: id }, component);
    await call(callback(later), { type: 6 });
    await call(`PATCH ${hook(world.bot.id, later)}/messages/@original`, { content: "c" });
    expect(world.messages.get(id)?.message.content).toBe("c");
  });

  it("open modals and suggest choices", async () => {
    const { call, interact, world } = await startRest();
    const modal = {
      custom_id: "m",
      title: "Title",
      components: [
        { type: 18, label: "Question", component: { type: 4, custom_id: "q", style: 1 } },
      ],
    };
    await call(callback(interact()), { type: 9, data: modal });
    const autocomplete = interact({}, InteractionType.ApplicationCommandAutocomplete);
    await call(callback(autocomplete), { type: 8, data: { choices: [{ name: "a", value: "b" }] } });
    expect(world.journal.entries()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "modal", modal }),
        expect.objectContaining({ kind: "choices", choices: [{ name: "a", value: "b" }] }),
      ]),
    );
  });

  it.each([
    ["a command", InteractionType.ApplicationCommand, 7],
    ["a command", InteractionType.ApplicationCommand, 8],
    ["an option", InteractionType.ApplicationCommandAutocomplete, 4],
    ["a modal without a message", InteractionType.ModalSubmit, 6],
    ["a modal", InteractionType.ModalSubmit, 9],
    ["anything", InteractionType.ApplicationCommand, 99],
  ])("are not answered to %s (%i) with type %i", async (_, type, answer) => {
    const { call, interact } = await startRest();
    const { body } = await call(callback(interact({}, type)), { type: answer, data: {} });
    expect(body).toMatchObject({ code: 50035, errors: { type: {} } });
  });

  it("do not show an ephemeral message to others by replying to it", async () => {
    const { call, channel, interact, world, ada } = await startRest();
    const { id } = postMessage(world, {
      channelId: channel.id,
      authorId: world.bot.id,
      content: "secret",
      visibleTo: ada,
    });
    const used = interact({ sourceMessageId: id }, InteractionType.MessageComponent);
    await call(callback(used), reply("for all"));
    const { message } = world.messages.get(used.originalMessageId ?? "") ?? {};
    expect(message?.referenced_message).toBeUndefined();
    expect((message?.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
    expect((await call(`GET /channels/${channel.id}/messages/${id}`)).body.code).toBe(10008);
  });
});
