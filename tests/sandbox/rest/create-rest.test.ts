import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startRest } from "../support/rest-server.js";

describe("the REST API", () => {
  it("tells of the gateway, the bot and its application", async () => {
    const { call, world } = await startRest();
    expect((await call("GET /gateway/bot")).body).toMatchObject({
      url: "ws://127.0.0.1:1/gateway",
      session_start_limit: { max_concurrency: 1 },
    });
    expect((await call("GET /users/@me")).body).toEqual(world.bot);
    for (const path of ["/applications/@me", "/oauth2/applications/@me"])
      expect((await call(`GET ${path}`)).body.id).toBe(world.bot.id);
  });

  it("refuses other tokens, unknown paths and methods, and records it", async () => {
    const { call, world } = await startRest();
    const none = { status: 404, body: { message: "404: Not Found", code: 0 } };
    expect(await call("GET /users/@me", undefined, { token: "other" })).toMatchObject({
      status: 401,
      body: { message: "401: Unauthorized", code: 0 },
    });
    expect(await call("GET /nothing")).toMatchObject(none);
    expect((await call("PUT /users/@me")).status).toBe(405);
    const statuses = world.journal
      .entries()
      .flatMap((told) => (told.kind === "rest" ? [told.status] : []));
    expect(statuses).toEqual([401, 404, 405]);
  });

  it.each<[string, string, string, number, number]>([
    ["no JSON", "{", "application/json", 400, 50109],
    ["another kind", "a=b", "text/plain", 400, 50035],
    ["a number", "5", "application/json", 400, 50035],
    ["null", "null", "application/json", 400, 50006],
    ["a broken form", "x", "multipart/form-data; boundary=a", 400, 50109],
    ["a form without boundary", "x", "multipart/form-data", 400, 50109],
    ["too much", "x".repeat(26 * 1024 * 1024), "application/json", 413, 40005],
  ])("refuses a body of %s", async (_, body, type, status, code) => {
    const { world, channel } = await startRest();
    const url = `${world.origin}/api/v10/channels/${channel.id}/messages`;
    const headers = { "Content-Type": type, Authorization: "Bot token" };
    const response = await fetch(url, { body, method: "POST", headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it("refuses files of more than 10 MiB", async () => {
    const { call, channel } = await startRest();
    const files = { "big.bin": "x".repeat(10 * 1024 * 1024 + 1) };
    const { status } = await call(`POST /channels/${channel.id}/messages`, {}, { files });
    expect(status).toBe(413);
  });

  it.each(["/api/v10/users/%zz", "//", "/api/v10/../../x", "/attachments/1/2/../..", "*", "/\\"])(
    "outlives the path %s",
    async (path) => {
      const { world, call } = await startRest();
      const status = await raw(world.origin, `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(status).toMatch(/^HTTP\/1\.1 4/);
      expect((await call("GET /users/@me")).status).toBe(200);
    },
  );

  it("outlives a form that is cut off", async () => {
    const { world, call, channel } = await startRest();
    const { port } = new URL(world.origin);
    const socket = connect(Number(port), "127.0.0.1");
    const head = [
      `POST /api/v10/channels/${channel.id}/messages HTTP/1.1`,
      "Host: x",
      "Authorization: Bot token",
      "Content-Type: multipart/form-data; boundary=a",
      "Content-Length: 1000",
      "",
      '--a\r\nContent-Disposition: form-data; name="files[0]"; filename="a"\r\n\r\nabc',
    ];
    socket.write(head.join("\r\n"), () => socket.destroy());
    await world.journal.next("rest", ({ status }) => status === 400, { since: 0 });
    expect((await call("GET /users/@me")).status).toBe(200);
  });

  it("counts calls of each route and tells when there were too many", async () => {
    const perRoute = { limit: 2, windowMs: 60_000 };
    const { call, channel, addChannel } = await startRest({ rateLimits: { perRoute } });
    const other = addChannel();
    const say = (id: string) => call(`POST /channels/${id}/messages`, { content: "x" });
    const first = await say(channel.id);
    expect(first.headers.get("x-ratelimit-remaining")).toBe("1");
    await say(channel.id);
    const third = await say(channel.id);
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(third.headers.get("x-ratelimit-scope")).toBe("user");
    const elsewhere = await say(other.id);
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.headers.get("x-ratelimit-bucket")).toBe(
      first.headers.get("x-ratelimit-bucket"),
    );
  });

  it("counts all calls together", async () => {
    const global = { limit: 1, windowMs: 60_000 };
    const { call } = await startRest({ rateLimits: { global } });
    await call("GET /users/@me");
    const second = await call("GET /gateway/bot");
    expect(second).toMatchObject({ status: 429, body: { global: true } });
    expect(second.headers.get("x-ratelimit-global")).toBe("true");
  });
});

/** The first line of the answer to a request written by hand. */
function raw(origin: string, request: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  return new Promise((resolve, reject) => {
    socket.once("data", (data) => {
      socket.destroy();
      resolve(data.toString("utf8").split("\r\n")[0] ?? "");
    });
    socket.once("error", reject);
    socket.write(request);
  });
}
