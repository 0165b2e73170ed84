import { describe, expect, it } from "vitest";
import { startRest } from "../support/rest-server.js";

describe("faults", () => {
  it("meet as many matching calls as they are told to, and no others", async () => {
    const { call, faults, channel, world } = await startRest();
    const path = "/channels/*/messages";
    faults.add({ kind: "status", status: 502 }, { method: "post", path, times: 2 });
    const say = () => call(`POST /channels/${channel.id}/messages`, { content: "x" });
    expect((await call("GET /users/@me")).status).toBe(200);
    const statuses = [await say(), await say(), await say()].map(({ status }) => status);
    expect(statuses).toEqual([502, 502, 200]);
    const faulty = world.journal
      .entries()
      .flatMap((told) => (told.kind === "rest" ? [told.faulty] : []));
    expect(faulty).toEqual([false, true, true, false]);
  });

  it("rate limit with the header in seconds", async () => {
    const { call, faults } = await startRest();
    faults.add({ kind: "rateLimit", retryAfter: 0.4 });
    const { status, headers } = await call("GET /users/@me");
    expect([status, headers.get("retry-after")]).toEqual([429, "0.400"]);
  });

  it("answer with an error of the API", async () => {
    const { call, faults } = await startRest();
    faults.add({ kind: "error", status: 403, code: 50013, message: "no" }, { path: "/users/**" });
    expect((await call("GET /users/@me")).body).toEqual({ code: 50013, message: "no" });
  });

  it.each([
    ["before", 0],
    ["after", 1],
  ] as const)("cut the connection %s the call is carried out", async (when, messages) => {
    const { call, faults, channel, world } = await startRest();
    faults.add({ kind: "cut", when });
    const cut = call(`POST /channels/${channel.id}/messages`, { content: "x" });
    await expect(cut).rejects.toThrow();
    expect(world.messages.size).toBe(messages);
    expect(world.journal.entries().at(-1)).toMatchObject({ kind: "rest", status: 0 });
  });

  it("delay a call that is then carried out, and are forgotten when cleared", async () => {
    const { call, faults } = await startRest();
    faults.add({ kind: "delay", ms: 20 });
    expect((await call("GET /users/@me")).status).toBe(200);
    faults.add({ kind: "status", status: 500 });
    faults.clear();
    expect((await call("GET /users/@me")).status).toBe(200);
  });
});
