import { describe, expect, it } from "vitest";
import { openPage, stateWhere, withPage } from "../support/page-socket.js";
import type { LogEntry } from "../../../src/sandbox/page/protocol.js";

describe("the gateway log", () => {
  const named = (entries: readonly LogEntry[]): string[] =>
    entries.map((entry) => (entry.kind === "rest" ? `${entry.method} ${entry.path}` : entry.name));

  it("begins with what happened before, and goes on until it is switched off", async () => {
    await withPage(async ({ channel, client, page }) => {
      const { entries } = await page.call("watchLog", { on: true });
      expect(named(entries)).toEqual(
        expect.arrayContaining(["Hello", "Identify", "READY", "GET /gateway/bot"]),
      );
      await client.rest.get(`/channels/${channel.id}`);
      const { entry } = await page.next("log", ({ entry: { kind } }) => kind === "rest");
      expect(entry).toMatchObject({
        method: "GET",
        path: `/channels/${channel.id}`,
        status: 200,
        faulty: false,
      });
      const details = await page.call("logDetails", { at: entry.at });
      expect(details).toMatchObject({ sent: null, answered: { id: channel.id, name: "general" } });
      await page.call("watchLog", { on: false });
      const before = page.frames.length;
      await client.rest.get(`/channels/${channel.id}`);
      await page.call("commands", { channelId: channel.id });
      expect(page.frames.slice(before).map(({ kind }) => kind)).toEqual(["result"]);
      await expect(page.call("logDetails", { at: 1e6 })).rejects.toThrow(
        "Cannot show this any more",
      );
    });
  });

  it("shows no token of an interaction", async () => {
    await withPage(async ({ sandbox, channel, client, page }) => {
      await client.application.commands.create({ name: "ping", description: "P" });
      client.on("interactionCreate", (it) => {
        if (it.isChatInputCommand()) void it.reply("pong");
      });
      await page.call("watchLog", { on: true });
      const { interactionId } = await page.call("useCommand", {
        channelId: channel.id,
        command: "/ping",
        options: {},
      });
      const { entry } = await page.next("log", ({ entry: { kind } }) => kind === "rest");
      const token = sandbox.world.interactions.get(interactionId)?.interaction.token ?? "?";
      expect(JSON.stringify(entry)).not.toContain(token);
      expect(named([entry])[0]).toMatch(/^POST \/interactions\/\d+\/…\/callback/);
    });
  });
});

describe("the faults", () => {
  it("cut the connection, from which the bot comes back", async () => {
    await withPage(async ({ page, sandbox }) => {
      await page.next(
        "state",
        stateWhere(({ bot }) => bot.online),
      );
      await page.call("dropConnection", {});
      await page.next(
        "state",
        stateWhere(({ bot }) => !bot.online),
      );
      await page.next(
        "state",
        stateWhere(({ bot }) => bot.online),
      );
      expect(sandbox.gateway.connectionCount()).toBe(1);
    });
  });

  it("limit the rate and slow the network, which all are told of", async () => {
    await withPage(async ({ page, sandbox, client, channel, ada }) => {
      const other = await openPage(sandbox, { as: ada.id });
      await page.call("slowNetwork", { latencyMs: 20 });
      await other.next(
        "state",
        stateWhere(({ faults }) => faults.latencyMs === 20),
      );
      await page.call("rateLimit", { times: 2, seconds: 0.01 });
      await client.rest.get(`/channels/${channel.id}`);
      const calls = sandbox.journal
        .entries()
        .flatMap((told) => (told.kind === "rest" ? [told] : []));
      const latest = calls.slice(-3);
      expect(latest.map(({ status }) => status)).toEqual([429, 429, 200]);
      for (const { ms } of latest) expect(ms).toBeGreaterThan(15);
      await page.call("slowNetwork", { latencyMs: 0 });
      await other.next(
        "state",
        stateWhere(({ faults }) => faults.latencyMs === 0),
      );
    });
  });
});

describe("a frame of the page", () => {
  it.each([
    ["no JSON", "{", -1, /^Cannot read the request/],
    ["no request", "[]", -1, /^Cannot read the request/],
    ["an unknown request", '{"id":7,"type":"fly","params":{}}', 7, /^Cannot carry out "fly"/],
    ["a name of every object", '{"id":7,"type":"constructor","params":{}}', 7, /^Cannot carry out/],
    [
      "a missing field",
      '{"id":8,"type":"say","params":{"text":"x"}}',
      8,
      /^Cannot carry out "say": channelId /,
    ],
    [
      "a field of another type",
      '{"id":9,"type":"say","params":{"channelId":"1","text":5}}',
      9,
      /text /,
    ],
    [
      "no such channel",
      '{"id":10,"type":"say","params":{"channelId":"1","text":"x"}}',
      10,
      /^Cannot find the channel 1/,
    ],
  ])("that is %s is refused with one sentence", async (_, text, id, error) => {
    await withPage(async ({ page }) => {
      page.send(text);
      const failed = await page.next("failed");
      expect(failed.id).toBe(id);
      expect(failed.error).toMatch(error);
      expect(failed.error).not.toContain("\n");
    });
  });

  it("that is far too large ends the connection alone", async () => {
    await withPage(async ({ page, sandbox }) => {
      page.send("x".repeat(1_100_000));
      expect(await page.closed).toBe(1009);
      await (await openPage(sandbox)).next("state");
    });
  });

  it("may be the last before the sandbox stops", async () => {
    await withPage(async ({ page, sandbox }) => {
      await page.next("state");
      await sandbox.stop();
      expect(await page.closed).toBe(1006);
    });
  });
});
